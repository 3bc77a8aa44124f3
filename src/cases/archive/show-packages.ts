import { requireActor } from '../../identity';
import type { CasesContext } from '../context';
import { selectCaseNumbers } from '../file/cases.store';
import type { VolumePackage } from './archive.types';
import { mayReadPart } from './read-volume';
import type { VolumePart, VolumeRecord } from './volume';
import { selectPackages, selectVolumeCases } from './volumes.store';

/** Where a sub-volume is read from, under the address of the gateway. */
export function packagePath(volumeId: string, part: VolumePart): string {
  return `/volumes/${volumeId}/${part}.zip`;
}

/** The sub-volumes of a volume that the caller knows of; what the restricted one holds only to its readers. ARC-2 */
export async function showPackages(
  ctx: CasesContext,
  volume: VolumeRecord,
): Promise<VolumePackage[]> {
  const actor = requireActor(ctx);
  const packages = await selectPackages(ctx.db, volume.id);
  return Promise.all(
    packages.map(async ({ part, sha256, manifestSha256, contents }) => ({
      ...{ part, sha256, manifestSha256, path: packagePath(volume.id, part) },
      contents: (await mayReadPart(ctx, actor, { volume, part })) ? contents : null,
    })),
  );
}

/** Numbers of the cases of a volume, in their order in it. */
export async function volumeCases(
  ctx: CasesContext,
  { id }: VolumeRecord,
): Promise<readonly string[]> {
  return selectCaseNumbers(ctx.db, await selectVolumeCases(ctx.db, id));
}

import { auditDraft } from '../../audit';
import { getDepartment, requireActor } from '../../identity';
import type { CasesContext } from '../context';
import type { CaseRecord } from '../file/case';
import { selectCase } from '../file/cases.store';
import { arrangeCase } from './pack/arrange-case';
import { arrangeInspections } from './pack/arrange-inspections';
import { type PackedPart, packPart } from './pack/pack-part';
import type { Arranged } from './pack/piece';
import type { VolumePart, VolumeRecord } from './volume';
import { insertPackages, selectUnpacked, selectVolumeCases } from './volumes.store';

/** How many volumes are looked up at once. */
const MANY = 20;

async function casesOf(ctx: CasesContext, { id }: VolumeRecord): Promise<readonly CaseRecord[]> {
  const ids = await selectVolumeCases(ctx.db, id);
  const files = await Promise.all(ids.map((one) => selectCase(ctx.db, ctx.secrets, one)));
  return files.filter((file) => file !== null);
}

/** Case by case, each in its order. ARC-4 */
async function arrange(
  ctx: CasesContext,
  volume: VolumeRecord,
  cases: readonly CaseRecord[],
): Promise<Arranged> {
  if (volume.kind === 'inspection') return arrangeInspections(ctx, volume);
  const arranged: Arranged[] = [];
  for (const file of cases) arranged.push(await arrangeCase(ctx, file));
  const all = (part: VolumePart) => arranged.flatMap(({ pieces }) => pieces[part]);
  return {
    pieces: { main: all('main'), restricted: all('restricted') },
    data: new Map(arranged.flatMap(({ data }) => [...data])),
  };
}

async function packed(
  ctx: CasesContext,
  volume: VolumeRecord,
): Promise<Partial<Record<VolumePart, PackedPart>> & { readonly main: PackedPart }> {
  const cases = await casesOf(ctx, volume);
  const { pieces, data } = await arrange(ctx, volume, cases);
  const { name: department } = await getDepartment(ctx, volume.departmentId);
  const head = { volume, department, cases: cases.map(({ number }) => number) };
  const restricted =
    pieces.restricted.length === 0
      ? null
      : await packPart({ ...head, part: 'restricted' }, { pieces: pieces.restricted });
  const told = restricted?.manifestSha256 ?? null;
  const main = await packPart(
    { ...head, part: 'main' },
    { pieces: pieces.main, data, restricted: told },
  );
  return restricted ? { main, restricted } : { main };
}

/**
 * Packs a volume. Drawing waits outside the transaction; what a volume holds does not change any more, so
 * two processes make the same, and one of them keeps it, with its record.
 */
async function packVolume(ctx: CasesContext, volume: VolumeRecord): Promise<boolean> {
  const parts = await packed(ctx, volume);
  const { id: volumeId, number } = volume;
  const createdAt = ctx.clock.now();
  const { kind, id } = requireActor(ctx);
  return ctx.audit.recordWith(async () => {
    const packages = Object.entries(parts).map(([part, one]) => ({
      ...{ ...one, volumeId, part: part as VolumePart, createdAt },
    }));
    const isKept = await insertPackages(ctx.db, ctx.secrets, volume, packages, createdAt);
    const { main, restricted } = parts;
    const digests = {
      main: main.manifestSha256,
      ...(restricted && { restricted: restricted.manifestSha256 }),
    };
    const draft = auditDraft({
      ...{ event: 'volume.packed', requestId: ctx.requestId, actor: { kind, id } },
      ...{ department: volume.departmentId, facts: { volume: number, ...digests } },
    });
    return { result: isKept, drafts: isKept ? [draft] : [] };
  });
}

/**
 * Packs the volumes that were filed. One that fails keeps no other from its turn, and is tried again
 * at the next look. ARC-1, ARC-4
 *
 * @returns how many were packed
 */
export async function packVolumes(ctx: CasesContext): Promise<number> {
  let total = 0;
  let after = '';
  for (;;) {
    const found = await selectUnpacked(ctx.db, { after, most: MANY });
    for (const volume of found) {
      const done = await packVolume(ctx, volume).catch((err: unknown) => {
        ctx.log.error({ err, volume: volume.number }, 'a volume could not be packed');
        return false;
      });
      if (done) total += 1;
    }
    if (found.length < MANY) return total;
    after = found.at(-1)?.id ?? after;
  }
}

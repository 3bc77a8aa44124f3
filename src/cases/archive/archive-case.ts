import { requireActor } from '../../identity';
import type { CasesContext } from '../context';
import type { CaseRecord } from '../file/case';
import { beginCaseStep } from '../procedure/begin-step';
import { takeCaseStep } from '../procedure/take-step';
import { writtenCase } from '../procedure/written-case';
import { fileVolume } from './file-volume';
import type { VolumeRecord } from './volume';

/** Archives a case that is held in a volume of its own. ARC-1 */
export async function archiveAlone(ctx: CasesContext, file: CaseRecord): Promise<VolumeRecord> {
  const { content } = await writtenCase(ctx, file);
  const archived = await takeCaseStep(ctx, 'archive', file);
  const { kind, id } = requireActor(ctx);
  const volume = {
    ...{ departmentId: archived.departmentId, kind: 'single' as const },
    title: `${content.name ?? archived.serviceItem} ${archived.number}`,
    filedBy: kind === 'system' ? null : id,
  };
  return fileVolume(ctx, volume, [archived.id]);
}

/**
 * Archives a case that came to its end: one case, one volume, one number. What is not archived by
 * hand is archived by the gateway some days later. ARC-1
 *
 * Errors: those of `beginCaseStep`.
 */
export async function archiveCase(ctx: CasesContext, id: string): Promise<VolumeRecord> {
  return archiveAlone(ctx, await beginCaseStep(ctx, 'archive', id));
}

import { chinaDate, newId } from '../../platform';
import type { CasesContext } from '../context';
import { nextCaseNumber } from '../file/cases.store';
import type { VolumeRecord } from './volume';
import { insertVolume } from './volumes.store';

/**
 * Files a volume under the next number of the year, with its cases. It is packed by the gateway soon
 * after: if we stop in between, the next look packs it. ARC-1
 */
export async function fileVolume(
  ctx: CasesContext,
  volume: Pick<VolumeRecord, 'departmentId' | 'kind' | 'title' | 'filedBy'>,
  caseIds: readonly string[] = [],
): Promise<VolumeRecord> {
  const filedAt = ctx.clock.now();
  const number = await nextCaseNumber(ctx.db, `V-${chinaDate(filedAt).slice(0, 4)}`);
  const filed: VolumeRecord = { id: newId(), number, ...volume, filedAt, packedAt: null };
  await insertVolume(ctx.db, filed, caseIds);
  return filed;
}

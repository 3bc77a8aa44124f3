import type { ExchangeContext } from '../../exchange';
import type { CaseRecord } from '../file/case';
import { readStanding } from './advance-case';
import { LEASE_MS } from './fetch-delays';
import { fetchReads, readGuided } from './fetch-reads';
import { handles } from './handled-case';
import { type MaterialView, viewOf } from './material-view';
import { selectMaterials } from './materials.store';
import { claimReadsOf } from './reads.store';

/** Fetches what of a case was never asked, or is due to be asked again, and nobody is asking. */
async function fetchDue(ctx: ExchangeContext, caseId: string): Promise<void> {
  const now = ctx.clock.now();
  const until = new Date(now.getTime() + LEASE_MS);
  await fetchReads(ctx, caseId, await claimReadsOf(ctx.db, caseId, { now, until }));
}

/**
 * The materials of a case as the caller may see them, in the order of its guide. A clerk who looks at
 * them fetches what is due: right after a case is opened, all that can be reached at once. It takes as
 * long as the slowest source, and no longer than that source may. Not in a transaction. GDE-9
 */
export async function showMaterials(
  ctx: ExchangeContext,
  case_: CaseRecord,
): Promise<readonly MaterialView[]> {
  if (await handles(ctx, case_)) await fetchDue(ctx, case_.id);
  const standing = await readStanding(ctx, await readGuided(ctx, case_));
  const records = await selectMaterials(ctx.db, ctx.secrets, case_.id);
  const views = records.flatMap((record) => {
    const material = standing.content.materials.find(({ key }) => key === record.key);
    return material ? [viewOf(ctx, standing, { material, record })] : [];
  });
  return Promise.all(views);
}

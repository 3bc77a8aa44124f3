import { requireActor } from '../../identity';
import type { CasesContext } from '../context';
import type { CaseRecord } from '../file/case';
import { type GuidedCase, readStanding } from './advance-case';
import { LEASE_MS } from './fetch-delays';
import { fetchReads, readGuided } from './fetch-reads';
import { handles } from './handled-case';
import { type MaterialView, viewOf } from './material-view';
import { selectMaterials } from './materials.store';
import { claimReadsOf } from './reads.store';

/** Fetches what of a case was never asked, or is due to be asked again, and nobody is asking. */
async function fetchDue(ctx: CasesContext, guided: GuidedCase): Promise<void> {
  const caseId = guided.case.id;
  const now = ctx.clock.now();
  const until = new Date(now.getTime() + LEASE_MS);
  const { isOutsideUnit = false } = requireActor(ctx);
  await fetchReads(ctx, guided, await claimReadsOf(ctx.db, caseId, { now, until, isOutsideUnit }));
}

/**
 * The materials of a case as the caller may see them, in the order of its guide. A clerk who looks at
 * them fetches what is due: right after a case is opened, all that can be reached at once. It takes as
 * long as the slowest source, and no longer than that source may. Not in a transaction. GDE-9
 */
export async function showMaterials(
  ctx: CasesContext,
  case_: CaseRecord,
): Promise<readonly MaterialView[]> {
  const guided = await readGuided(ctx, case_);
  if (await handles(ctx, case_)) await fetchDue(ctx, guided);
  const standing = await readStanding(ctx, guided);
  const records = await selectMaterials(ctx.db, ctx.secrets, case_.id);
  const views = records.flatMap((record) => {
    const material = standing.content.materials.find(({ key }) => key === record.key);
    return material ? [viewOf(ctx, standing, { material, record })] : [];
  });
  return Promise.all(views);
}

import { requireActor } from '../../identity';
import type { CasesContext } from '../context';
import type { CaseRecord } from '../file/case';
import { type Advanced, type GuidedCase, readStanding } from './advance-case';
import { fetchBegun } from './begun-cases';
import { leaseMs } from './fetch-delays';
import { fetchReads, readGuided } from './fetch-reads';
import { handles } from './handled-case';
import { type MaterialView, viewOf } from './material-view';
import { selectMaterials } from './materials.store';
import { claimReadsOf } from './reads.store';

/** Fetches what of a case was never asked, or is due to be asked again, and nobody is asking. */
async function fetchDue(ctx: CasesContext, guided: GuidedCase): Promise<Advanced | null> {
  const caseId = guided.case.id;
  const now = ctx.clock.now();
  const until = new Date(now.getTime() + leaseMs(ctx.config));
  const { isOutsideUnit = false } = requireActor(ctx);
  const claimed = await claimReadsOf(ctx.db, caseId, { now, until, isOutsideUnit });
  if (claimed.length === 0) return null;
  return fetchReads(ctx, guided, { standing: await readStanding(ctx, guided), claimed });
}

/** Goes on with what whoever opened the case has begun. */
async function goOn(
  ctx: CasesContext,
  guided: GuidedCase,
  begun: Advanced,
): Promise<Advanced | null> {
  return begun.claimed.length === 0 ? begun : fetchReads(ctx, guided, begun);
}

type Shown = Pick<Advanced, 'standing' | 'after'>;

async function readShown(ctx: CasesContext, guided: GuidedCase): Promise<Shown> {
  const standing = await readStanding(ctx, guided);
  return { standing, after: await selectMaterials(ctx.db, ctx.secrets, guided.case.id) };
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
  const fetching = fetchBegun(case_, (begun) => goOn(ctx, guided, begun));
  const isHandled = fetching !== null || (await handles(ctx, case_));
  const come = await (fetching ?? (isHandled ? fetchDue(ctx, guided) : null));
  const { standing, after } = come ?? (await readShown(ctx, guided));
  const views = after.flatMap((record) => {
    const material = standing.content.materials.find(({ key }) => key === record.key);
    return material ? [viewOf(ctx, standing, { material, record }, isHandled)] : [];
  });
  return Promise.all(views);
}

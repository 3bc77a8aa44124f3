import { requireActor } from '../../identity';
import { readerOf } from '../../sharing';
import type { CasesContext } from '../context';
import type { CaseRecord } from '../file/case';
import { advanceCase } from './advance-case';
import { readGuided } from './fetch-reads';
import { planReads } from './plan-reads';
import { insertReads } from './reads.store';

/**
 * Notes what a new case needs and has to have read, in the transaction that opens it: nothing is read
 * here, so that no source can hold that transaction. Who looks at its materials first fetches them;
 * looked at by nobody, or where we stop before that, they are fetched by the job. GDE-9, CASE-11
 *
 * Errors: NOT_FOUND for a guide that is not there.
 */
export async function beginMaterials(ctx: CasesContext, case_: CaseRecord): Promise<void> {
  const guided = await readGuided(ctx, case_);
  const { network } = readerOf(ctx);
  const plan = planReads(guided.content, case_.applicant.kind);
  const aliases = plan.map(({ alias }) => alias);
  const { isOutsideUnit = false } = requireActor(ctx);
  await insertReads(ctx.db, case_.id, { aliases, network, isOutsideUnit });
  await advanceCase(ctx, guided, 'whoeverLooks');
}

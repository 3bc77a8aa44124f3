import { requireActor } from '../../identity';
import { readerOf } from '../../sharing';
import type { CasesContext } from '../context';
import type { CaseRecord } from '../file/case';
import { type Asker, advanceCase } from './advance-case';
import { leaveBegun } from './begun-cases';
import { newRead } from './case-read';
import { readGuided } from './fetch-reads';
import { planReads } from './plan-reads';

/**
 * Notes what a new case needs and has to have read, in the transaction that opens it: nothing is read
 * here, so that no source can hold that transaction. Who opens it may take the reads upon themselves, and is to look at its
 * materials then; else who looks first makes them. Looked at by nobody, or where we stop before that, they are made by the
 * job. GDE-9, CASE-11
 *
 * Errors: NOT_FOUND for a guide that is not there.
 */
export async function beginMaterials(
  ctx: CasesContext,
  case_: CaseRecord,
  asker: Asker,
): Promise<void> {
  const guided = await readGuided(ctx, case_);
  const { network } = readerOf(ctx);
  const { isOutsideUnit = false } = requireActor(ctx);
  const plan = planReads(guided.content, case_.applicant.kind);
  const place = { network, isOutsideUnit };
  const reads = plan.map(({ alias }) => newRead(case_.id, alias, place));
  const begun = await advanceCase(ctx, guided, { reads, materials: [], isNew: true }, asker);
  if (asker === 'caller') leaveBegun(case_, begun);
}

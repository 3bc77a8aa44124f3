import { type Actor, getDepartment, SYSTEM_ACTOR } from '../../identity';
import { newId } from '../../platform';
import type { CasesContext } from '../context';
import type { CaseRecord } from '../file/case';
import { selectCase } from '../file/cases.store';
import { readStanding } from './advance-case';
import { leaseMs } from './fetch-delays';
import { fetchReads, readGuided } from './fetch-reads';
import { type ClaimedRead, claimDueReads } from './reads.store';

/** Most reads that are made at once. */
const MANY = 50;

/** Where one stands of whom nothing is known: nothing is read from there. */
const NOWHERE = { network: 'unknown', isOutsideUnit: true } as const;

/** The gateway in the place of whoever opened a case: of its department, standing where they stood. */
async function inPlaceOfOpener(
  ctx: CasesContext,
  { departmentId, openedBy: inPlaceOf }: CaseRecord,
  place: Pick<ClaimedRead, 'network' | 'isOutsideUnit'>,
): Promise<Actor> {
  const { id, name, divisionCode } = await getDepartment(ctx, departmentId);
  return { ...SYSTEM_ACTOR, department: { id, name, divisionCode }, ...place, inPlaceOf };
}

async function fetchCase(
  ctx: CasesContext,
  caseId: string,
  claimed: readonly ClaimedRead[],
): Promise<void> {
  const found = await selectCase(ctx.db, ctx.secrets, caseId);
  if (!found) return;
  const { network, isOutsideUnit } = claimed[0] ?? NOWHERE;
  const actor = await inPlaceOfOpener(ctx, found, { network, isOutsideUnit });
  const own = { ...ctx, actor, requestId: newId() };
  const guided = await readGuided(own, found);
  await fetchReads(own, guided, { standing: await readStanding(own, guided), claimed });
}

/**
 * Goes on with the reads of cases that nobody answered, or that nobody has made yet: as the department
 * of the case and in the place of whoever opened it, so that nothing is read that they could not. A
 * case that fails keeps no other from its turn; its claims end, and it is tried again. Several
 * processes make each read once. CASE-11
 *
 * @returns how many reads were made
 */
export async function sweepCaseReads(ctx: CasesContext): Promise<number> {
  const now = ctx.clock.now();
  const until = new Date(now.getTime() + leaseMs(ctx.config));
  const claimed = await claimDueReads(ctx.db, { now, until, most: MANY });
  const made = await Promise.allSettled(
    [...new Set(claimed.map(({ caseId }) => caseId))].map((caseId) => {
      const reads = claimed.filter((one) => one.caseId === caseId);
      return fetchCase(ctx, caseId, reads);
    }),
  );
  for (const one of made) {
    if (one.status === 'fulfilled') continue;
    ctx.log.warn({ err: one.reason }, 'the materials of a case could not be fetched');
  }
  return claimed.length < MANY ? claimed.length : claimed.length + (await sweepCaseReads(ctx));
}

import type { SharingContext } from '../context';
import type { EndingStepRecord } from './endings.store';
import { type GrantsOf, selectHeldGrants } from './held-grants.store';

/** Ids of the departments that hold a grant which has not ended. */
export async function holdersOf(ctx: SharingContext, of: GrantsOf): Promise<readonly string[]> {
  const held = await selectHeldGrants(ctx.db, of, ctx.clock.now());
  return [...new Set(held.map(({ consumerId }) => consumerId))];
}

/** The last answer of each department that gave one. */
export function answersIn(
  history: readonly EndingStepRecord[],
): ReadonlyMap<string, EndingStepRecord> {
  const answers = history.filter(({ step }) => step === 'agree' || step === 'object');
  return new Map(answers.map((answer) => [answer.departmentId ?? '', answer]));
}

/** Those of the holders that have not agreed: they object, or have said nothing yet. SHR-7 */
export function withoutAgreement(
  holders: readonly string[],
  history: readonly EndingStepRecord[],
): readonly string[] {
  const answers = answersIn(history);
  return holders.filter((id) => answers.get(id)?.step !== 'agree');
}

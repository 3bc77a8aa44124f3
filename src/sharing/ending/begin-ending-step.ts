import { type Actor, forbidden, holds, requireActor } from '../../identity';
import { GatewayError } from '../../platform';
import type { SharingContext } from '../context';
import { ENDING_STEPS, type EndingStepName, ROLE_OF } from './ending-procedure';
import {
  type EndingRecord,
  type EndingStepRecord,
  lockEnding,
  selectEndingSteps,
} from './endings.store';
import { holdersOf } from './holders';
import { knownEnding } from './known-ending';

/** A step that may be taken, the ending that is held for it, and what it stands on. */
export interface OpenEndingStep {
  readonly name: EndingStepName;
  readonly ending: EndingRecord;
  readonly history: readonly EndingStepRecord[];
  /** Ids of the departments that hold a grant of what is to end. */
  readonly holders: readonly string[];
}

/** An ending that is not, or no longer, where a step begins. */
export function endingConflict(
  { number }: Pick<EndingRecord, 'number'>,
  expected: unknown,
  got: unknown,
): GatewayError {
  const what = { zh: `终止事项 ${number}`, en: `the ending ${number}` };
  return new GatewayError('CONFLICT', { what, expected, got });
}

/** True for a person who acts for the party that takes the step. */
function actsFor(actor: Actor, { name, ending, holders }: OpenEndingStep): boolean {
  const { by } = ENDING_STEPS[name];
  if (by === 'gateway' || !holds(actor, ROLE_OF[by])) return false;
  if (by === 'provider') return actor.department.id === ending.providerId;
  return by === 'authority' || holders.includes(actor.department.id);
}

/** Errors: FORBIDDEN; SAME_PERSON for somebody who took a step that this one must check. */
function checkWho(actor: Actor, open: OpenEndingStep): void {
  const { notAfterOwn, operation } = ENDING_STEPS[open.name];
  const named = operation ?? open.name;
  if (!actsFor(actor, open)) throw forbidden(named);
  const own = open.history.some(({ by, step }) => by === actor.id && notAfterOwn.includes(step));
  if (own) throw new GatewayError('SAME_PERSON', { operation: named });
}

/**
 * Finds an ending, holds it until the transaction ends, and checks that the caller may take the
 * step, by the table of the negotiation. One that does not concern the caller looks absent.
 *
 * Errors: NOT_FOUND, FORBIDDEN, SAME_PERSON, CONFLICT.
 */
export async function beginEndingStep(
  ctx: SharingContext,
  name: EndingStepName,
  id: string,
): Promise<OpenEndingStep> {
  await lockEnding(ctx.db, id);
  const ending = await knownEnding(ctx, id);
  const history = await selectEndingSteps(ctx.db, id);
  const open = { name, ending, history, holders: await holdersOf(ctx, ending) };
  checkWho(requireActor(ctx), open);
  const { from } = ENDING_STEPS[name];
  if (!from.includes(ending.status)) throw endingConflict(ending, from, ending.status);
  return open;
}

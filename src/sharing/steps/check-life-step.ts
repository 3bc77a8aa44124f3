import { NOTHING } from '../../catalog';
import { type Actor, forbidden, holds } from '../../identity';
import { GatewayError, type Words } from '../../platform';
import type { Party } from '../procedure/procedure';
import { type LifeTable, lifeStepsFrom, ROLE_OF } from './life-step';
import type { LifeStepRecord } from './life-step.store';

/** The departments of a thing. */
export interface Sides {
  readonly consumerId: string;
  readonly providerId: string;
  /** The one authority that has a say; any of them where it is absent. */
  readonly authorityId?: string | null;
}

/** A step that somebody means to take. */
export interface AskedStep<Status extends string, Name extends string> {
  readonly table: LifeTable<Status, Name>;
  readonly name: Name;
  /** What it is a step of, as errors call it. */
  readonly what: Words;
  readonly status: Status;
  readonly sides: Sides;
  readonly history: readonly LifeStepRecord<Status, Name>[];
}

/** True for a person who acts for a party. */
function actsFor(actor: Actor, party: Party, sides: Sides): boolean {
  const role = ROLE_OF[party];
  if (role === null || !holds(actor, role)) return false;
  const { consumerId, providerId, authorityId } = sides;
  const department = { consumer: consumerId, provider: providerId, authority: authorityId ?? null };
  if (party === 'authority' && authorityId === undefined) return true;
  return party !== 'gateway' && actor.department.id === department[party];
}

/** The party that a person acts for when taking a step. Errors: FORBIDDEN. */
export function partyTaking<Status extends string, Name extends string>(
  actor: Actor,
  { table, name, sides }: Pick<AskedStep<Status, Name>, 'table' | 'name' | 'sides'>,
): Party {
  const { by, operation } = table[name];
  const party = by.find((one) => actsFor(actor, one, sides));
  if (party) return party;
  throw forbidden(operation ?? name);
}

/** Where it stood when the last person's step moved it; null where none did. */
function stoodBefore<Status extends string>(history: readonly LifeStepRecord<Status>[]) {
  return history.findLast(({ by, from, to }) => by !== null && from !== to)?.from ?? null;
}

/**
 * Refuses a step that the table does not know, given who asks and where the thing stands.
 *
 * Errors: FORBIDDEN; CONFLICT where somebody else's step came first, with what happened; else
 * STEP_NOT_ALLOWED. Both say what is allowed.
 */
export function checkLifeStep<Status extends string, Name extends string>(
  actor: Actor,
  asked: AskedStep<Status, Name>,
): Party {
  const { table, name, what, status, history } = asked;
  const party = partyTaking(actor, asked);
  const taken = history.map(({ step }) => step);
  const allowed = lifeStepsFrom(table, status, taken);
  if (allowed.includes(name)) return party;
  const before = stoodBefore(history);
  const { from } = table[name];
  const called = (step: Name): string => table[step].operation ?? step;
  const possible = allowed.length > 0 ? [...new Set(allowed.map(called))] : NOTHING;
  if (before !== null && from.includes(before) && !from.includes(status)) {
    throw new GatewayError('CONFLICT', { what, expected: before, got: status, allowed: possible });
  }
  throw new GatewayError('STEP_NOT_ALLOWED', {
    ...{ what, status, step: called(name), allowed: possible },
  });
}

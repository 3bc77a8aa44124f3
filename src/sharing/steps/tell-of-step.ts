import { type Subject, sendMessage } from '../../duties';
import { listAuthorities, requireActor } from '../../identity';
import type { SharingContext } from '../context';
import type { Party } from '../procedure/procedure';
import type { Sides } from './check-life-step';
import type { LifeStep } from './life-step';

/** What is told of a step, and of what. */
interface Told {
  readonly tells: LifeStep<string>['tells'];
  readonly subject: Subject;
  readonly sides: Sides;
  readonly facts?: Readonly<Record<string, unknown>>;
}

/** Ids of the departments of every authority. */
async function authorities(ctx: SharingContext): Promise<string[]> {
  return (await listAuthorities(ctx)).map(({ id }) => id);
}

/** Ids of the departments that are a party. */
async function departmentsOf(ctx: SharingContext, party: Party, sides: Sides) {
  if (party === 'consumer') return [sides.consumerId];
  if (party === 'provider') return [sides.providerId];
  if (sides.authorityId === undefined) return authorities(ctx);
  return sides.authorityId === null ? [] : [sides.authorityId];
}

/**
 * Tells of a step, each department each thing once, and not the one that took it. Never its reasons: those are free text, which may name people, and stand with the step.
 */
export async function tellOfStep(
  ctx: SharingContext,
  { tells, subject, sides, facts = {} }: Told,
): Promise<void> {
  const { department } = requireActor(ctx);
  const told = { subject, facts: { department: department.name, ...facts } };
  const heard = new Set<string>();
  for (const { to: party, kind } of tells) {
    for (const to of await departmentsOf(ctx, party, sides)) {
      const message = `${to} ${kind}`;
      if (to === department.id || heard.has(message)) continue;
      await sendMessage(ctx, { ...told, to, kind });
      heard.add(message);
    }
  }
}

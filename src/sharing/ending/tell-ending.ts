import { type Subject, sendMessage } from '../../duties';
import { listAuthorities, requireActor } from '../../identity';
import { chinaDate } from '../../platform';
import type { SharingContext } from '../context';
import type { EndingParty, EndingStep } from './ending-procedure';
import { type EndingRecord, selectConcerned } from './endings.store';

/** An ending as messages know it. */
function endingSubject({ id, number }: EndingRecord): Subject {
  return { type: 'ending', id, number };
}

/** The day a service ends: as it was filed, else as it was proposed. */
function lastDay({ takesEffectAt, endsOn }: EndingRecord): string {
  return takesEffectAt ? chinaDate(takesEffectAt) : endsOn;
}

/** Ids of the departments that are a party of an ending. */
async function departmentsOf(
  ctx: SharingContext,
  party: EndingParty,
  ending: EndingRecord,
): Promise<readonly string[]> {
  if (party === 'consumers') return selectConcerned(ctx.db, ending.id);
  if (party === 'provider') return [ending.providerId];
  return (await listAuthorities(ctx)).map(({ id }) => id);
}

/** Tells departments of an ending, without its reasons: free text, which stands in it. */
export async function tellDepartments(
  ctx: SharingContext,
  ending: EndingRecord,
  {
    to: readers,
    kind,
    by,
  }: { to: readonly string[]; kind: EndingStep['tells'][number]['kind']; by: string },
): Promise<void> {
  const facts = { department: by, what: ending.subjectNumber, day: lastDay(ending) };
  for (const to of readers) {
    await sendMessage(ctx, { to, kind, subject: endingSubject(ending), facts });
  }
}

/** Tells the parties of a step. */
export async function tellOfStep(
  ctx: SharingContext,
  tells: EndingStep['tells'],
  ending: EndingRecord,
): Promise<void> {
  const { name: by } = requireActor(ctx).department;
  for (const { to: party, kind } of tells) {
    await tellDepartments(ctx, ending, { to: await departmentsOf(ctx, party, ending), kind, by });
  }
}

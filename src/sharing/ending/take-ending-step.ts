import { type AuditDraft, auditDraft } from '../../audit';
import { requireActor, SYSTEM_ACTOR } from '../../identity';
import type { SharingContext } from '../context';
import { endingConflict } from './begin-ending-step';
import { ENDING_STEPS, type EndingStepName, isOver } from './ending-procedure';
import { type EndingRecord, insertEndingStep, moveEnding } from './endings.store';
import { tellOfStep } from './tell-ending';

/** What a step leaves behind beside the new status. */
interface Taken {
  /** What stands in the history as its reasons. */
  readonly why?: string | null;
  /** When the ending takes effect, by the step that files it. */
  readonly takesEffectAt?: Date;
}

/** Writes a step into the history and tells the others. */
export async function noteEndingStep(
  ctx: SharingContext,
  { name, ending, from }: Moved & { readonly from: EndingRecord['status'] | null },
  why: string | null,
): Promise<void> {
  const { to, by, tells } = ENDING_STEPS[name];
  const actor = requireActor(ctx);
  const person = by === 'gateway' ? null : actor;
  await insertEndingStep(ctx.db, {
    ...{ endingId: ending.id, step: name, from, to, at: ctx.clock.now(), why },
    ...{ by: person?.id ?? null, departmentId: person?.department.id ?? null },
  });
  await tellOfStep(ctx, tells, ending);
}

/** A step, and the ending that it moves. */
interface Moved {
  readonly name: EndingStepName;
  readonly ending: EndingRecord;
}

/**
 * Takes a step: new status, history and messages are one, in the caller's transaction. Errors:
 * CONFLICT should somebody else have moved the ending meanwhile.
 */
export async function takeEndingStep(
  ctx: SharingContext,
  { name, ending }: Moved,
  { why = null, takesEffectAt }: Taken = {},
): Promise<EndingRecord> {
  const { id, status: from } = ending;
  const { to } = ENDING_STEPS[name];
  const times = {
    takesEffectAt: takesEffectAt ?? ending.takesEffectAt,
    closedAt: isOver(to) ? ctx.clock.now() : null,
  };
  const moved = await moveEnding(ctx.db, { id, from, to }, times);
  if (!moved) throw endingConflict(ending, from, 'moved');
  const next = { ...ending, ...times, status: to };
  await noteEndingStep(ctx, { name, ending: next, from }, why);
  return next;
}

/** The record of a step that the gateway takes, for the transaction that it happens in. */
export function endingRecord(
  { requestId }: SharingContext,
  name: EndingStepName,
  { id, number }: EndingRecord,
): AuditDraft {
  const actor = { kind: 'system', id: SYSTEM_ACTOR.id } as const;
  return auditDraft({ event: ENDING_STEPS[name].event, requestId, actor, facts: { id, number } });
}

import { requireActor } from '../../identity';
import { checkReasons } from '../check-reasons';
import type { SharingContext } from '../context';
import { beginEndingStep, endingConflict, type OpenEndingStep } from './begin-ending-step';
import type { EndingRecord } from './endings.store';
import { answersIn } from './holders';
import { settleEnding } from './settle-ending';
import { takeEndingStep } from './take-ending-step';

/** Begins an answer; the same one is not given twice. Errors: CONFLICT, and those of beginning. */
async function beginAnswer(
  ctx: SharingContext,
  name: 'agree' | 'object',
  id: string,
): Promise<OpenEndingStep> {
  const open = await beginEndingStep(ctx, name, id);
  const before = answersIn(open.history).get(requireActor(ctx).department.id);
  if (before?.step !== name) return open;
  throw endingConflict(open.ending, { zh: '尚未作出的答复', en: 'another answer' }, name);
}

/**
 * Agrees to an ending, as the sharing officer of a department that holds a grant; it takes back an
 * objection that the department made before. With the last one the ending goes to the authority for
 * filing. SHR-7
 *
 * Errors: those of `beginEndingStep`; CONFLICT where the department has agreed already.
 */
export async function agreeToEnding(ctx: SharingContext, id: string): Promise<EndingRecord> {
  const open = await beginAnswer(ctx, 'agree', id);
  return settleEnding(ctx, await takeEndingStep(ctx, open));
}

/**
 * Objects to an ending with reasons, as the sharing officer of a department that holds a grant: it
 * stays open until the department agrees, the provider withdraws it, or the authority decides. SHR-7
 *
 * Errors: those of `beginEndingStep`; INPUT_INVALID without reasons; CONFLICT where the department
 * has objected already.
 */
export async function objectToEnding(
  ctx: SharingContext,
  { id, reasons }: { readonly id: string; readonly reasons: string },
): Promise<EndingRecord> {
  const open = await beginAnswer(ctx, 'object', id);
  return takeEndingStep(ctx, open, { why: checkReasons('reasons', reasons) });
}

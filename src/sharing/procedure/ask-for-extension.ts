import { checkExtension } from '../../duties';
import { checkReasons } from '../check-reasons';
import type { SharingContext } from '../context';
import type { ApplicationRecord } from './applications.store';
import { beginStep } from './begin-step';
import { takeStep } from './take-step';

/**
 * Asks the sharing authority for more working days to answer, once and at most ten. The clock runs
 * on, and the application can be answered meanwhile. SHR-2
 *
 * Errors: those of `beginStep`; INPUT_INVALID for more days or without reasons.
 */
export async function askForExtension(
  ctx: SharingContext,
  asked: { readonly id: string; readonly days: number; readonly reasons: string },
): Promise<ApplicationRecord> {
  const step = await beginStep(ctx, 'askExtension', asked.id);
  checkExtension('application.answer.conditional', asked.days);
  const why = checkReasons('reasons', asked.reasons);
  return takeStep(ctx, step, { why, change: { extensionDays: asked.days } });
}

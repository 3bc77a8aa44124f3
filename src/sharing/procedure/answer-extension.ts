import { checkReasons } from '../check-reasons';
import type { SharingContext } from '../context';
import type { ApplicationRecord } from './applications.store';
import { beginStep } from './begin-step';
import { takeStep } from './take-step';

/**
 * Consents to an extension, as the sharing authority; both sides are told. SHR-2
 *
 * Errors: those of `beginStep`.
 */
export async function consentToExtension(
  ctx: SharingContext,
  id: string,
): Promise<ApplicationRecord> {
  return takeStep(ctx, await beginStep(ctx, 'consentExtension', id));
}

/**
 * Refuses an extension with reasons, as the sharing authority; the provider is told. SHR-2
 *
 * Errors: those of `beginStep`; INPUT_INVALID without reasons.
 */
export async function refuseExtension(
  ctx: SharingContext,
  { id, reasons }: { readonly id: string; readonly reasons: string },
): Promise<ApplicationRecord> {
  const step = await beginStep(ctx, 'refuseExtension', id);
  return takeStep(ctx, step, {
    why: checkReasons('reasons', reasons),
    change: { extensionDays: null },
  });
}

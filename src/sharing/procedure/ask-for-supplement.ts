import { NOTHING } from '../../catalog';
import { GatewayError } from '../../platform';
import { checkReasons } from '../check-reasons';
import type { SharingContext } from '../context';
import type { ApplicationRecord } from './applications.store';
import { beginStep } from './begin-step';
import { takeStep } from './take-step';

/** Most things that a notice names. */
const MAX_MISSING = 50;

/** What a notice names, each as it is kept. Errors: INPUT_INVALID for none or too many. */
function checkMissing(missing: readonly string[]): readonly string[] {
  if (missing.length >= 1 && missing.length <= MAX_MISSING) {
    return missing.map((text, index) => checkReasons(`missing[${index}]`, text));
  }
  const expected = { zh: `1 至 ${MAX_MISSING} 项`, en: `1 to ${MAX_MISSING}` };
  const got = missing.length === 0 ? NOTHING : missing.length;
  throw new GatewayError('INPUT_INVALID', { field: 'missing', expected, got });
}

/**
 * Tells the consumer of everything that is missing, in the one notice there is: a second one is
 * refused. The answer's clock stops until the application is supplemented. SHR-3
 *
 * Errors: those of `beginStep`; INPUT_INVALID for a notice that names nothing;
 * CALENDAR_UNANNOUNCED when nobody knows how many days have been used.
 */
export async function askForSupplement(
  ctx: SharingContext,
  { id, missing }: { readonly id: string; readonly missing: readonly string[] },
): Promise<ApplicationRecord> {
  const step = await beginStep(ctx, 'askSupplement', id);
  const notice = checkMissing(missing);
  return takeStep(ctx, step, { change: { notice }, why: notice.join('\n') });
}

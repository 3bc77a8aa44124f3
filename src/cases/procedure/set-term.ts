import { chinaDate, GatewayError, isGatewayError } from '../../platform';
import type { CasesContext } from '../context';
import type { Missing } from './papers';

/** Errors: INPUT_INVALID for days that are none, or more than the most. */
function checkTerm(days: number, most: number): void {
  if (Number.isInteger(days) && days >= 1 && days <= most) return;
  const expected = { zh: `1 至 ${most} 个工作日`, en: `1 to ${most} working days` };
  throw new GatewayError('INPUT_INVALID', { field: 'days', expected, got: days });
}

/**
 * A term that is set from today on, in working days, with its last day; without one in a year that is not
 * announced. CASE-2, CASE-3. Errors: INPUT_INVALID.
 */
export function setTerm(
  ctx: CasesContext,
  days: number,
  most: number,
): Pick<Missing, 'days' | 'dueOn'> {
  checkTerm(days, most);
  try {
    return { days, dueOn: ctx.calendar.addWorkingDays(chinaDate(ctx.clock.now()), days) };
  } catch (error) {
    if (isGatewayError(error, 'CALENDAR_UNANNOUNCED')) return { days, dueOn: null };
    throw error;
  }
}

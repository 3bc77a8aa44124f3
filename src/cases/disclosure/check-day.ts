import { chinaDate, GatewayError, isRealDate } from '../../platform';
import type { CasesContext } from '../context';

/** A day that is not to come, and not before another. Errors: INPUT_INVALID. */
export function checkDay(
  ctx: CasesContext,
  field: string,
  day: string,
  { from }: { readonly from: string },
): string {
  const today = chinaDate(ctx.clock.now());
  if (isRealDate(day) && day >= from && day <= today) return day;
  const expected = { zh: `${from} 至 ${today} 的日期`, en: `a day from ${from} to ${today}` };
  const got = { zh: '其他内容', en: 'something else' };
  throw new GatewayError('INPUT_INVALID', { field, expected, got });
}

import { GatewayError } from '../platform';

/** True for an instant of the years 1 to 9999, which everything we store it in can hold. */
export function isOrdinaryTime(at: Date): boolean {
  const year = at.getUTCFullYear();
  return year >= 1 && year <= 9999;
}

/** Refuses an instant outside those years. @throws INPUT_INVALID{field} */
export function checkTime(field: string, at: Date | null | undefined): void {
  if (!at || isOrdinaryTime(at)) return;
  throw new GatewayError('INPUT_INVALID', {
    field,
    expected: { zh: '公元 1 至 9999 年的时间', en: 'a time of the years 1 to 9999' },
    got: { zh: '其他年份', en: 'another year' },
  });
}

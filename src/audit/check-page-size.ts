import { GatewayError } from '../platform';

/**
 * How many rows of a page are asked for, once found fit.
 * @throws INPUT_INVALID{field: first} below 1, LIMIT_ROWS{limit, got} above the limit
 */
export function checkPageSize(first: number, limit: number): number {
  const expected = { zh: `1 至 ${limit}`, en: `1 to ${limit}` };
  if (first < 1) throw new GatewayError('INPUT_INVALID', { field: 'first', expected, got: first });
  if (first > limit) throw new GatewayError('LIMIT_ROWS', { limit, got: first });
  return first;
}

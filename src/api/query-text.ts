import { GatewayError } from '../platform';

/** What stands behind the question mark of an address, as nobody has looked at it yet. */
export type QueryTexts = Readonly<Record<string, unknown>>;

/** One text of it, or null where there is none. Errors: INPUT_INVALID. */
export function queryText(query: QueryTexts, field: string): string | null {
  const value = query[field];
  if (value === undefined) return null;
  if (typeof value === 'string' && !value.includes('\0')) return value;
  const expected = { zh: '一个值', en: 'one value' };
  const got = { zh: '其他内容', en: 'something else' };
  throw new GatewayError('INPUT_INVALID', { field, expected, got });
}

import { GatewayError } from '../platform';

/** The cursor of a resource in lists that go by code. */
export function codeCursor(code: string): string {
  return Buffer.from(code).toString('base64url');
}

/** The code that a cursor stands for; the empty text is before all. Errors: CURSOR_INVALID. */
export function codeAfter(cursor: string | null | undefined): string {
  const code = Buffer.from(cursor ?? '', 'base64url').toString('utf8');
  const isCursor = /^\d+\/\d+$/.test(code) && codeCursor(code) === cursor;
  if (cursor && !isCursor) throw new GatewayError('CURSOR_INVALID');
  return code;
}

import { GatewayError } from '../../platform';

/** The opaque cursor of a place in an order: the numbers it goes by and the code that settles it. */
export function cursorOf(place: readonly [...numbers: number[], code: string]): string {
  return Buffer.from(JSON.stringify(place)).toString('base64url');
}

/** The place a cursor stands for. Errors: CURSOR_INVALID for text that is none. */
export function placeOf(
  cursor: string,
  numbers: number,
): { readonly numbers: readonly number[]; readonly code: string } {
  const [code, ...rest] = partsOf(cursor).reverse();
  const isPlace =
    typeof code === 'string' &&
    !code.includes('\0') &&
    rest.length === numbers &&
    rest.every((part) => Number.isInteger(part) && Math.abs(Number(part)) < 2 ** 31);
  if (!isPlace) throw new GatewayError('CURSOR_INVALID');
  return { numbers: rest.reverse().map(Number), code };
}

function partsOf(cursor: string): unknown[] {
  try {
    const parts: unknown = JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8'));
    return Array.isArray(parts) ? parts : [];
  } catch {
    return [];
  }
}

import { GatewayError } from './errors/gateway-error';

/** Most rows of one page. */
export const MAX_PAGE = 100;

/** Which part of a list, newest first. */
export interface Page {
  readonly first: number;
  /** Id of the last row seen; ids sort by time. */
  readonly after: string | null;
}

/** One page of a list, in its order. */
export interface Listing<Row> {
  readonly nodes: readonly Row[];
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
}

/** Refuses a page that is too long or has no length. Errors: INPUT_INVALID. */
export function checkFirst(first: number): number {
  if (Number.isInteger(first) && first >= 1 && first <= MAX_PAGE) return first;
  const expected = { zh: `1 至 ${MAX_PAGE}`, en: `1 to ${MAX_PAGE}` };
  throw new GatewayError('INPUT_INVALID', { field: 'first', expected, got: first });
}

/** Refuses a page that is too long, and a cursor that is none. Errors: INPUT_INVALID, CURSOR_INVALID. */
export function checkPage({ first, after }: Page): Page {
  checkFirst(first);
  if (after !== null && !/^[0-9a-f-]{36}$/.test(after)) throw new GatewayError('CURSOR_INVALID');
  return { first, after };
}

/** A page of what was found, of which one more than asked tells whether there are more. */
export function listing<Row extends { readonly id: string }>(
  found: readonly Row[],
  first: number,
): Listing<Row> {
  const nodes = found.slice(0, first);
  const pageInfo = { hasNextPage: found.length > first, endCursor: nodes.at(-1)?.id ?? null };
  return { nodes, pageInfo };
}

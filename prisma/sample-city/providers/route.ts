/** What a provider's server answers: a path, the method it wants, and what it says. */
export interface Route {
  readonly method: 'GET' | 'POST';
  /** Matches the whole path; a group, where there is one, is the key. */
  readonly path: RegExp;
  /** The JSON to answer, or null for 404. Gets the key of the path and the JSON that was posted. */
  readonly answer: (key: string, body: unknown) => unknown;
}

/** Most keys in one batch; more are refused with 400. */
export const MOST_KEYS = 500;

/** Thrown for a body that is not what the route wants; the message is told to the caller. */
export class BadBody extends Error {}

/** The list of strings under `field` of a posted object. */
export function keysOf(body: unknown, field: string): readonly string[] {
  const list = isObject(body) ? body[field] : undefined;
  const strings = Array.isArray(list) && list.every((key) => typeof key === 'string');
  if (strings && list.length <= MOST_KEYS) return list;
  throw new BadBody(`expected {"${field}": [at most ${MOST_KEYS} strings]}`);
}

/** The rows of those keys that have one, in the order asked. */
export function found<Row>(
  keys: readonly string[],
  rowOf: (key: string) => Row | null,
): readonly Row[] {
  return keys.map(rowOf).filter((row) => row !== null);
}

function isObject(body: unknown): body is Readonly<Record<string, unknown>> {
  return typeof body === 'object' && body !== null && !Array.isArray(body);
}

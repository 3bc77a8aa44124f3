import { isDeepStrictEqual } from 'node:util';
import type { City } from './city';
import type { Seen } from './exchange';
import type { Query } from './query';
import { expectedOf } from './reference';

const OF_THE_ANSWER = ['cursor', 'startCursor', 'endCursor'];

/** What tells of the answer itself is left out, provenance by what stands in it. */
function less(value: unknown): unknown {
  if (Array.isArray(value)) {
    const parts = value.map(less);
    return parts.length > 0 && parts.every((part) => part === undefined) ? undefined : parts;
  }
  if (typeof value !== 'object' || value === null) return value;
  if ('auditRecord' in value) return undefined;
  const parts = Object.entries(value).flatMap(([key, part]) => {
    const kept = OF_THE_ANSWER.includes(key) ? undefined : less(part);
    return kept === undefined ? [] : [[key, kept] as const];
  });
  return Object.fromEntries(parts);
}

/** An answer less what tells of the answer itself. */
function plain({ text }: Seen) {
  const { data, errors } = JSON.parse(text);
  const places = (errors as { code: string; path: string }[]).map(
    ({ code, path }) => `${code} ${path}`,
  );
  return { data: less(data), errors: places.sort() };
}

/** Throws where the first answer to a query of the caller is not exactly what the rules give them. */
export function holdToRules(city: City, query: Query, answer: Seen): void {
  const got = plain(answer);
  const expected = expectedOf(city, query);
  if (isDeepStrictEqual(got, expected)) return;
  throw new Error(
    [
      'an answer is not what the rules give the caller',
      `query: ${query.text}`,
      `variables: ${JSON.stringify(query.variables)}`,
      `expected: ${JSON.stringify(expected)}`,
      `got:      ${JSON.stringify(got)}`,
    ].join('\n'),
  );
}

import './as-in-production';
import fc from 'fast-check';
import { Choices, choices } from './choices';
import { answersOf } from './compare';
import type { Seen } from './exchange';
import { CITY_QUERIES, QUERY_CHOICES, stageOf } from './prove';
import { aQuery } from './query';
import { expectedOf } from './reference';

const CITIES = 30;
const SEED = Number(process.env.LEAKS_SEED ?? Math.floor(Math.random() * 1e8));

const OF_THE_ANSWER = ['cursor', 'startCursor', 'endCursor'];

/** What tells of the answer itself is left out, provenance by what stands in it. */
function less(value: unknown): unknown {
  if (Array.isArray(value)) {
    const parts = value.map(less);
    return parts.length > 0 && parts.every((part) => part === undefined) ? undefined : parts;
  }
  if (typeof value !== 'object' || value === null) return value;
  if ('auditRecord' in value) return undefined;
  const parts = Object.entries(value).filter(([key]) => !OF_THE_ANSWER.includes(key));
  return Object.fromEntries(parts.map(([key, part]) => [key, less(part)]));
}

/** An answer less what tells of the answer itself. */
function plain({ text }: Seen) {
  const { data, errors } = JSON.parse(text);
  const places = (errors as { code: string; path: string }[]).map(
    ({ code, path }) => `${code} ${path}`,
  );
  return { data: less(data), errors: places.sort() };
}

describe('a department', () => {
  it('is answered exactly what the rules give it, over any city and query', async () => {
    for (let number = 0; number < CITIES; number += 1) {
      const stage = stageOf(SEED + number);
      const world = await stage.first;
      const property = fc.asyncProperty(choices(QUERY_CHOICES), async (numbers) => {
        const query = aQuery(new Choices(numbers), stage.city);
        const [first] = await answersOf(world, query);
        const context = `${query.text} ${JSON.stringify(query.variables)}`;
        expect([context, first && plain(first)]).toEqual([context, expectedOf(stage.city, query)]);
      });
      await fc.assert(property, { numRuns: CITY_QUERIES, seed: SEED + number });
    }
  }, 120_000);
});

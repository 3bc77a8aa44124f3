import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { projectRoot } from '../../src/platform';
import type { Told } from './tally';

/** `npm run test:deep` asks a million; a seed from a failure brings back its city first of all. */
const QUERIES = Number(process.env.LEAKS_QUERIES ?? 20_000);
const SEED = Number(process.env.LEAKS_SEED ?? Math.floor(Math.random() * 1e8));

/** Far more than a query takes on a busy machine. */
const LONGEST = 60_000 + QUERIES * 20;

/** So many cities that no single one decides what was met with; fewer only bring a failure back. */
const ENOUGH = 10_000;

/** The least of a hundred queries that must have met with each, lest nothing be proven. */
const LEAST: Readonly<Record<string, number>> = {
  data: 18,
  masked: 6,
  'no error': 10,
  'a next page': 8,
  'more rows': 3,
  'a count': 1,
  'a suppressed count': 1,
  ITEM_NOT_GRANTED: 10,
  ITEM_MASKED: 5,
  ITEM_CONDITIONAL: 1,
  NOT_GRANTED: 5,
  PURPOSE_NOT_GRANTED: 3,
  NOT_SHARED: 2,
  GUARD_RAIL: 2,
  ITEM_GUARD_RAIL: 2,
  GRANT_EXPIRED: 0.5,
  GRANT_REVOKED: 0.5,
  GRANT_SUSPENDED: 0.5,
  PURPOSE_UNKNOWN: 1,
  PURPOSE_NOT_YOURS: 0.5,
  UNAUTHENTICATED: 0.1,
  KEY_INVALID: 0.5,
  KEY_REQUIRED: 0.3,
  CURSOR_INVALID: 0.3,
  INPUT_INVALID: 0.05,
  LIMIT_KEYS: 0.5,
  LIMIT_ROWS: 0.05,
};

/** In a process of its own, like this one: within jest's own world every query takes a third longer. */
async function proven(): Promise<Told> {
  const script = join(projectRoot, 'test/leaks/prove-both-worlds.ts');
  const args = [...process.execArgv, script, String(QUERIES), String(SEED)];
  const { stdout } = await promisify(execFile)(process.execPath, args);
  return JSON.parse(stdout) as Told;
}

describe('two worlds that differ only in what a department may not see', () => {
  it(
    'answer every query of that department the same, exactly as the rules give it',
    async () => {
      const { queries, shares } = await proven();
      expect(queries).toBe(QUERIES);
      const wanted = QUERIES < ENOUGH ? [] : Object.entries(LEAST);
      const seldom = wanted.filter(([kind, least]) => (shares[kind] ?? 0) < least);
      expect([seldom.map(([kind]) => kind), shares]).toEqual([[], expect.any(Object)]);
    },
    LONGEST,
  );
});

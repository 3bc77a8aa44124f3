import './as-in-production';
import type { Decision } from '../../src/sharing';
import type { Source } from '../../src/sources';
import type { Hole } from './exchange';
import { prove } from './prove';

/** `npm run test:deep` asks a million; a seed from a failure brings back its city first of all. */
const QUERIES = Number(process.env.LEAKS_QUERIES ?? 20_000);
const SEED = Number(process.env.LEAKS_SEED ?? Math.floor(Math.random() * 1e8));

/** Far more than a query takes on a busy machine. */
const LONGEST = 60_000 + QUERIES * 20;

/** So many cities that no single one decides what was met with; fewer only bring a failure back. */
const ENOUGH = 10_000;

/** The least of a hundred queries that must have met with each, lest nothing be proven. */
const LEAST: Readonly<Record<string, number>> = {
  data: 20,
  masked: 10,
  'no error': 10,
  'a next page': 8,
  'more rows': 3,
  ITEM_NOT_GRANTED: 10,
  ITEM_MASKED: 5,
  NOT_GRANTED: 5,
  PURPOSE_NOT_GRANTED: 3,
  NOT_SHARED: 2,
  GRANT_EXPIRED: 0.5,
  GRANT_REVOKED: 0.5,
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

describe('two worlds that differ only in what a department may not see', () => {
  it(
    'answer every query of that department the same',
    async () => {
      const tally = await prove({ queries: QUERIES, seed: SEED });
      expect(tally.queries).toBe(QUERIES);
      const wanted = QUERIES < ENOUGH ? [] : Object.entries(LEAST);
      const seldom = wanted.filter(([kind, least]) => tally.share(kind) < least);
      expect([seldom.map(([kind]) => kind), String(tally)]).toEqual([[], expect.any(String)]);
    },
    LONGEST,
  );
});

/** Masks that can be put on but are not noticed where an item is used. */
class UnnoticedMasks extends Map<string, never> {
  override has(): boolean {
    return false;
  }
}

const change = (parts: (decision: Decision) => Partial<Decision>): Hole => ({
  decision: (decision) =>
    decision.effect === 'allow' ? { ...decision, ...parts(decision) } : decision,
});

const around = (parts: (source: Source) => Partial<Source>): Hole => ({
  source: (source) => Object.assign(Object.create(source), parts(source)),
});

/** Ways in which a gateway could leak, each put in by hand. */
const HOLES: readonly (readonly [what: string, hole: Hole])[] = [
  ['a decision that forgets which rows', change(() => ({ condition: null }))],
  [
    'a decision that gives an item too many',
    { decision: (decision, { items }) => withOneMore(decision, items[2]?.apiName ?? '') },
  ],
  [
    'a mask that shows how a text begins',
    change(({ masks }) => ({ masks: new Map([...masks].map(([item]) => [item, 'name'])) })),
  ],
  [
    'a masked item that rows may be found and ordered by',
    change(({ masks }) => ({ masks: new UnnoticedMasks([...masks] as [string, never][]) })),
  ],
  [
    'a page that is counted before its rows are left out',
    around((source) => ({
      async readPage(read) {
        const all = await source.readPage({ ...read, condition: null });
        const { rows } = await source.readPage({ ...read, first: 100 });
        const texts = new Set(rows.map((row) => JSON.stringify(row)));
        return { ...all, rows: all.rows.filter((row) => texts.has(JSON.stringify(row))) };
      },
    })),
  ],
  [
    'a time that is told of rows outside the grant only',
    around((source) => ({
      async readByKeys(read) {
        const inside = await source.readByKeys(read);
        const all = await source.readByKeys({ ...read, condition: null });
        const isOutside = all.rows.some((row, at) => row !== null && inside.rows[at] === null);
        return isOutside ? { ...inside, asOf: new Date(0) } : inside;
      },
    })),
  ],
  [
    'a batch that departments share whatever they may see',
    { decision: (decision, { id }) => ({ ...decision, fingerprint: id }) },
  ],
];

function withOneMore(decision: Decision, item: string): Decision {
  if (decision.effect === 'deny') return decision;
  return { ...decision, items: new Set([...decision.items, item]) };
}

describe('the proof', () => {
  it.each(HOLES)(
    'finds %s',
    async (_what, hole) => {
      const found = await prove({ queries: 20_000, seed: SEED, hole }).then(String, String);
      expect(found).toContain('Property failed');
    },
    120_000,
  );
});

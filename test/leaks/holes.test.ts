import type { Decision } from '../../src/sharing';
import type { Source } from '../../src/sources';
import type { Hole } from './exchange';
import { prove } from './prove';

const SEED = Number(process.env.LEAKS_SEED ?? Math.floor(Math.random() * 1e8));

/** As many as are asked where there is no hole. */
const QUERIES = 20_000;

/** Masks or cells that hold where an item is shown but are not noticed where it is used. */
const unnoticed = <T>(parts: ReadonlyMap<string, T>): ReadonlyMap<string, T> =>
  Object.assign(Object.create(null), {
    get: (item: string) => parts.get(item),
    has: () => false,
    size: parts.size,
    [Symbol.iterator]: () => parts[Symbol.iterator](),
  });

const change = (parts: (decision: Decision) => Partial<Decision>): Hole => ({
  decision: (decision) =>
    decision.effect === 'allow' ? { ...decision, ...parts(decision) } : decision,
});

const around = (parts: (source: Source) => Partial<Source>): Hole => ({
  source: (source) => Object.assign(Object.create(source), parts(source)),
});

/** The rows of the grant alone: what the rule about minors adds stands last. */
const beforeMinors = (condition: Decision['condition']): Decision['condition'] =>
  condition?.op === 'and' ? (condition.of[0] ?? null) : null;

/** Ways in which a gateway could leak, each put in by hand. */
const HOLES: readonly (readonly [what: string, hole: Hole])[] = [
  ['a decision that forgets which rows', change(() => ({ condition: null }))],
  [
    'a decision that forgets to leave out the rows about minors',
    change(({ rowRail, condition }) => (rowRail ? { condition: beforeMinors(condition) } : {})),
  ],
  [
    'an item that is given on the rows of another grant',
    change(({ openings }) => (openings.size > 0 ? { cells: new Map(), openings } : {})),
  ],
  [
    'rows that are found by an item which is not given on them',
    change(({ openings }) => ({
      openings: new Map(
        [...openings].map(([item, one]) => [item, { ...one, filter: { op: 'and', of: [] } }]),
      ),
    })),
  ],
  [
    'a mask that is left off the rows of another grant',
    change(({ clearings }) => ({
      clearings: new Map([...clearings].map(([item]) => [item, { op: 'and', of: [] }])),
    })),
  ],
  [
    'an item that is given on rows where its rule does not hold',
    change(({ cells, openings }) => ({
      cells: new Map([...cells].filter(([item]) => openings.has(item))),
    })),
  ],
  [
    'an item given by a rule that rows may be found by',
    change(({ cells }) => ({ cells: unnoticed(cells) })),
  ],
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
    change(({ masks }) => ({ masks: unnoticed(masks) })),
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
    'a total that counts rows outside the grant',
    around((source) => ({
      readAggregate: (read) =>
        source.readAggregate(read.aggregates.length === 0 ? { ...read, condition: null } : read),
    })),
  ],
  [
    'a group of rows outside the grant',
    around((source) => ({
      readAggregate: (read) =>
        source.readAggregate(read.groupBy === null ? read : { ...read, condition: null }),
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
      const found = await prove({ queries: QUERIES, seed: SEED, hole }).then(String, String);
      expect(found).toContain('Property failed');
    },
    120_000,
  );
});

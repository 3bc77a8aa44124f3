import { Readable } from 'node:stream';
import fc from 'fast-check';
import {
  type Condition,
  conditionFields,
  createHostedDataset,
  type ItemType,
  loadDataset,
  type Row,
  toPredicate,
  type Value,
} from '../../src/sources';
import { toCsv } from './citizens';
import { COLUMNS, FIELDS, type Field, ROWS, TYPES, VALUES } from './typed-rows';
import { aSource, openWorld, type World } from './world';

const anyField = fc.constantFrom(...FIELDS);
const anyValue = (field: Field) => fc.constantFrom<Value>(...VALUES[field], null);

const leaf: fc.Arbitrary<Condition> = fc.oneof(
  anyField.chain((field) =>
    fc.record({
      op: fc.constantFrom('eq', 'ne', 'lt', 'lte', 'gt', 'gte'),
      field: fc.constant(field),
      value: anyValue(field),
    }),
  ),
  anyField.chain((field) =>
    fc.record({
      op: fc.constant('in' as const),
      field: fc.constant(field),
      values: fc.array(anyValue(field), { maxLength: 3 }),
    }),
  ),
  fc.record({
    op: fc.constant('prefix' as const),
    field: fc.constantFrom('text' as const, 'note' as const),
    value: fc.constantFrom('', 'a', '𠮷', '%', '_', '\\', 'zz'),
  }),
  fc.record({
    op: fc.constant('bornBefore' as const),
    field: fc.constantFrom('text' as const, 'note' as const),
    value: fc.constantFrom('19491231', '20080630', '99999999'),
  }),
  fc.record({ op: fc.constant('null' as const), field: anyField }),
);

const { condition } = fc.letrec<{ condition: Condition }>((tie) => ({
  condition: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    leaf,
    fc.record({
      op: fc.constantFrom('and' as const, 'or' as const),
      of: fc.array(tie('condition'), { maxLength: 3 }),
    }),
    fc.record({ op: fc.constant('not' as const), of: tie('condition') }),
  ),
}));

let world: World;
let sourceId: string;

beforeAll(async () => {
  world = await openWorld({ timeoutMs: 20_000 });
  const source = await aSource(world, { kind: 'hosted', settings: {} });
  sourceId = source.id;
  await world.steward.db.transaction(() =>
    createHostedDataset(world.steward, { sourceId, name: 'rows', columns: COLUMNS }),
  );
  const stream = Readable.from([toCsv(ROWS, COLUMNS)]);
  await loadDataset(world.steward, { sourceId, dataset: 'rows', format: 'csv', stream });
});

afterAll(() => world.close());

const typeOf = (field: string): ItemType => TYPES[field as Field];

async function keptBySql(wanted: Condition): Promise<readonly Value[]> {
  const source = await world.steward.sources.open(sourceId);
  const { rows } = await source.readPage({
    dataset: 'rows',
    fields: [{ field: 'id', type: 'I' }],
    condition: wanted,
    orderBy: [{ field: 'id', type: 'I', direction: 'asc' }],
    first: 1_000,
    after: null,
  });
  return rows.map((row) => row.id ?? null);
}

const keptByPredicate = (wanted: Condition): readonly Value[] =>
  ROWS.filter(toPredicate(wanted, typeOf)).map((row) => row.id ?? null);

it('agrees between SQL and the predicate on every row, whatever the condition', async () => {
  await fc.assert(
    fc.asyncProperty(condition, async (wanted) => {
      expect(await keptBySql(wanted)).toEqual(keptByPredicate(wanted));
    }),
    { numRuns: 300 },
  );
}, 120_000);

it.each(FIELDS)('compares every value of %s alike in SQL and in the predicate', async (field) => {
  for (const value of VALUES[field]) {
    for (const op of ['eq', 'lt', 'gte'] as const) {
      const wanted: Condition = { op, field, value };
      expect({ wanted, kept: await keptBySql(wanted) }).toEqual({
        wanted,
        kept: keptByPredicate(wanted),
      });
    }
  }
});

it('leaves a comparison with nothing unknown, also under not', () => {
  const row: Row = { text: null, count: '1' };
  const holds = (wanted: Condition) => toPredicate(wanted, typeOf)(row);
  const isA: Condition = { op: 'eq', field: 'text', value: 'a' };
  expect(holds(isA)).toBe(false);
  expect(holds({ op: 'not', of: isA })).toBe(false);
  expect(holds({ op: 'ne', field: 'text', value: 'a' })).toBe(false);
  expect(holds({ op: 'not', of: { op: 'null', field: 'text' } })).toBe(false);
  expect(holds({ op: 'or', of: [isA, { op: 'eq', field: 'count', value: '1' }] })).toBe(true);
  expect(holds({ op: 'not', of: { op: 'in', field: 'text', values: [] } })).toBe(true);
});

it('names the fields it looks at, each once', () => {
  const wanted: Condition = {
    op: 'and',
    of: [
      { op: 'not', of: { op: 'null', field: 'a' } },
      {
        op: 'or',
        of: [
          { op: 'eq', field: 'b', value: 1 },
          { op: 'null', field: 'a' },
        ],
      },
    ],
  };
  expect(conditionFields(wanted)).toEqual(['a', 'b']);
  expect(conditionFields(null)).toEqual([]);
});

it.each<[string, Condition]>([
  ['another type', { op: 'eq', field: 'count', value: 'many' }],
  ['a number for text', { op: 'eq', field: 'text', value: 1 }],
  ['a prefix of a number', { op: 'prefix', field: 'count', value: '1' }],
])('is a fault of the gateway when it compares with %s', async (_name, wanted) => {
  await expect(keptBySql(wanted)).rejects.toThrow(TypeError);
  expect(() => keptByPredicate(wanted)).toThrow(TypeError);
});

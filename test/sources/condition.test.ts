import { Readable } from 'node:stream';
import fc from 'fast-check';
import {
  type Condition,
  conditionFields,
  createHostedDataset,
  type HostedColumnInput,
  type ItemType,
  loadDataset,
  type Row,
  toPredicate,
  type Value,
} from '../../src/sources';
import { toCsv } from './citizens';
import { aSource, openWorld, type World } from './world';

/** A column of every type that compares, each without a value in some rows. */
const TYPES = {
  id: 'I',
  text: 'C',
  note: 'M',
  amount: 'N',
  fee: 'Y',
  count: 'I',
  weight: 'B',
  married: 'L',
  born: 'D',
  seen: 'T',
} as const satisfies Record<string, ItemType>;

type Field = keyof typeof TYPES;

/** Few values of each type, so that equal ones meet, among them those that are easily got wrong. */
const VALUES: Readonly<Record<Field, readonly Value[]>> = {
  id: ['1', '7', '20', '21'],
  text: ['', 'a', 'B', 'ab', 'ä', '一', '￼', '𠮷', '𠮷a', '%', '_', '\\', 'a ', "'"],
  note: ['a', 'a\nb', 'b'],
  amount: ['1', '1.0', '1.00', '-1', '0', '0.1', '12345678901234567890.1', '10', '9'],
  fee: ['0.10', '0.1', '2'],
  count: ['0', '-3', '10', '9', '9223372036854775807', '-9223372036854775808'],
  weight: [0, -0.5, 0.1, 1e21, 3],
  married: [true, false],
  born: ['2000-01-01', '1999-12-31', '2000-01-02'],
  seen: ['2024-01-31T01:30:00.123Z', '2024-01-31T01:30:00.124Z', '1970-01-01T00:00:00.000Z'],
};

const FIELDS = Object.keys(TYPES) as Field[];

/** Rows with every value of every column, and none, in many combinations. */
const ROWS: readonly Row[] = Array.from({ length: 60 }, (_row, place) =>
  Object.fromEntries(
    FIELDS.map((field, column) => {
      if (field === 'id') return [field, String(place + 1)];
      const values = [null, ...VALUES[field].filter((value) => value !== '')];
      return [field, values[(((place + 1) * (column + 7) * 31) % 101) % values.length] ?? null];
    }),
  ),
);

const COLUMNS: readonly HostedColumnInput[] = FIELDS.map((field) => ({
  header: field,
  field,
  type: TYPES[field],
  unique: field === 'id',
  required: field === 'id',
}));

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

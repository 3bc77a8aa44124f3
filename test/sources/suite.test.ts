import {
  type AggregateKind,
  type AggregateRead,
  type Condition,
  type ItemType,
  type KeyRead,
  type PageRead,
  type Row,
  SOURCE_KINDS,
  type Value,
} from '../../src/sources';
import { orderValues } from '../../src/sources/compare-values';
import { KINDS } from '../../src/sources/kinds';
import { BINDINGS, CITIZENS, FIELDS, type Held, withCitizens } from './citizens';
import { codeOf, openWorld, serverUrl, type World } from './world';

/** A provider's database has to be a real one: without DATABASE_URL there is none to connect to. */
const suites = KINDS.map(({ kind }) => ({
  kind,
  suite: kind === 'postgres' && serverUrl === undefined ? describe.skip : describe,
}));

let world: World;

beforeAll(async () => {
  world = await openWorld();
});

afterAll(() => world.close());

it('lists each kind once, in the order of the list for people', () => {
  expect(KINDS.map(({ kind }) => kind)).toEqual([...SOURCE_KINDS]);
  expect(Object.isFrozen(KINDS)).toBe(true);
});

describe.each(suites)('the $kind connector', ({ kind, suite }) => {
  suite(kind === 'postgres' ? 'on the server of DATABASE_URL' : 'for real', () => {
    let held: Held;

    beforeAll(async () => {
      held = await withCitizens(kind, world);
    });

    afterAll(() => held.close());

    const open = () => world.steward.sources.open(held.sourceId);

    const read = async (parts: Partial<KeyRead>): Promise<readonly (Row | null)[]> => {
      const source = await open();
      const { rows } = await source.readByKeys({
        dataset: held.dataset,
        fields: BINDINGS,
        key: { field: 'number', type: 'C' },
        keys: [],
        condition: null,
        ...parts,
      });
      return rows.map((row) => row && pick(row, parts.fields ?? BINDINGS));
    };

    const numbers = async (parts: Partial<KeyRead>) =>
      (await read(parts)).map((row) => row?.number ?? null);

    it('says what kind it is', async () => {
      expect((await open()).kind).toBe(kind);
    });

    it('answers one row in the one form of every item type', async () => {
      for (const citizen of CITIZENS) {
        expect(await read({ keys: [String(citizen.number)] })).toEqual([citizen]);
      }
    });

    it('answers many rows in the same forms', async () => {
      expect(await read({ keys: CITIZENS.map(({ number }) => String(number)) })).toEqual(CITIZENS);
    });

    it('answers in key order, with null for an absent key', async () => {
      const keys = ['D-4', 'none', 'A-1', 'a-1', 'nobody', 'B-2'];
      expect(await numbers({ keys })).toEqual(['D-4', null, 'A-1', 'a-1', null, 'B-2']);
    });

    it('answers nothing for no keys, and only the fields that were asked for', async () => {
      expect(await read({ keys: [] })).toEqual([]);
      const fields = [{ field: 'born', type: 'D' } as const];
      expect(await read({ keys: ['A-1'], fields })).toEqual([{ born: '1999-02-28' }]);
      expect(await read({ keys: ['A-1', 'B-2'], fields: [] })).toEqual([{}, {}]);
    });

    it.each([
      ['empty', ''],
      ['a step up', '..'],
      ['a step', '.'],
      ['a path', '../citizens/A-1'],
      ['a query', 'A-1?x=1#y'],
      ['SQL', `A-1' OR '1'='1`],
      ['a pattern', 'A%'],
      ['a NUL', 'A-1\0'],
      ['half a character', 'A\ud800'],
      ['a blank behind', 'A-1 '],
      ['a hole', '{key}{keys}{secret:apiKey}'],
      ['JSON', '"],"numbers":["A-1"],"x":["'],
      ['a replacement pattern', '$&'],
    ])('takes a key that is %s for what it is: absent', async (_name, key) => {
      expect(await read({ keys: [key] })).toEqual([null]);
      expect(await numbers({ keys: ['B-2', key, 'A-1'] })).toEqual(['B-2', null, 'A-1']);
    });

    it('answers a row outside the condition like an absent one', async () => {
      const keys = ['A-1', 'B-2', 'C-3', 'E-5', 'none'];
      const married: Condition = { op: 'eq', field: 'married', value: true };
      const fields = [{ field: 'number', type: 'C' } as const];
      const asked = { keys, fields, condition: married };
      expect(await numbers(asked)).toEqual(['A-1', null, 'C-3', null, null]);
      expect(await read({ keys: ['B-2'], fields, condition: married })).toEqual([null]);
      const notMarried: Condition = { op: 'not', of: married };
      expect(await numbers({ ...asked, condition: notMarried })).toEqual([
        null,
        'B-2',
        null,
        null,
        null,
      ]);
    });

    it('compares a field of a condition as it is told to, though it is not read', async () => {
      const keys = ['A-1', 'B-2'];
      const fields = [{ field: 'number', type: 'C' } as const];
      const asked = (type: ItemType, value: Value): Partial<KeyRead> => ({
        ...{ keys, fields, judged: [{ field: 'children', type }] },
        condition: { op: 'lt', field: 'children', value },
      });
      expect(await numbers(asked('N', '-0.5'))).toEqual([null, 'B-2']);
      expect(await numbers(asked('F', -0.5))).toEqual([null, 'B-2']);
      expect(await numbers(asked('I', '0'))).toEqual([null, 'B-2']);
    });

    it('vouches for a time', async () => {
      const source = await open();
      const { asOf } = await source.readByKeys({
        dataset: held.dataset,
        fields: BINDINGS,
        key: { field: 'number', type: 'C' },
        keys: ['none'],
        condition: null,
      });
      expect(asOf).toEqual(world.office.clock.now());
    });

    it('refuses a field and a dataset that are not there', async () => {
      const fields = [{ field: 'salary"; --', type: 'C' } as const];
      expect(await codeOf(read({ keys: ['A-1'], fields }))).toBe('SOURCE_INVALID');
      const condition: Condition = { op: 'null', field: 'salary' };
      expect(await codeOf(read({ keys: ['A-1'], condition }))).toBe('SOURCE_INVALID');
      expect(await codeOf(read({ keys: ['A-1'], dataset: 'pg_authid' }))).toBe('SOURCE_INVALID');
      expect(await codeOf(read({ keys: ['A-1'], dataset: '__proto__' }))).toBe('SOURCE_INVALID');
    });

    it('tells which provider failed, and nothing more', async () => {
      const failed = await read({ keys: ['A-1'], dataset: 'none' }).catch((error) => error);
      expect(failed.facts).toEqual({ provider: '公安局' });
    });

    it('refuses a value that is not of the type it was bound to', async () => {
      const fields = [{ field: 'name', type: 'D' } as const];
      expect(await codeOf(read({ keys: ['A-1'], fields }))).toBe('SOURCE_INVALID');
      expect(await codeOf(read({ keys: ['A-1', 'B-2'], fields }))).toBe('SOURCE_INVALID');
    });

    it('describes its dataset with the item types that fit', async () => {
      const described = await (await open()).describe(held.dataset);
      expect(described.map(({ dataset }) => dataset)).toEqual([held.dataset]);
      const types = Object.fromEntries(
        (described[0]?.fields ?? []).map(({ field, type }) => [field, type]),
      );
      const expected = kind === 'postgres' ? { ...FIELDS, remark: 'C', tax: 'N' } : FIELDS;
      expect(types).toEqual(kind === 'hosted' ? expected : { ...types, ...expected });
      const key = described[0]?.fields.find(({ field }) => field === 'number');
      expect(key?.unique).toBe(true);
      expect((await (await open()).describe()).map(({ dataset }) => dataset)).toContain(
        held.dataset,
      );
    });

    it('is healthy', async () => {
      expect(await (await open()).health()).toMatchObject({ ok: true, problem: null });
    });

    const page = async (parts: Partial<PageRead>) => {
      const source = await open();
      const { rows } = await source.readPage({
        dataset: held.dataset,
        fields: BINDINGS,
        condition: null,
        orderBy: [{ field: 'number', type: 'C', direction: 'asc' }],
        first: 10,
        after: null,
        ...parts,
      });
      return rows;
    };

    const figures = async (parts: Partial<AggregateRead>) => {
      const asked = { dataset: held.dataset, condition: null, groupBy: null, aggregates: [] };
      const { groups, asOf } = await (await open()).readAggregate({
        ...asked,
        first: 10,
        ...parts,
      });
      expect(asOf).toEqual(world.office.clock.now());
      return groups.map(({ key, rows, figures: all }) => [key, rows, ...all]);
    };

    if (kind === 'http') {
      it('has no pages and no counts and says so', async () => {
        expect((await open()).capabilities).toMatchObject({ page: false, aggregate: false });
        expect(await codeOf(page({}))).toBe('SOURCE_INVALID');
        expect(await codeOf(figures({}))).toBe('SOURCE_INVALID');
      });

      it('cannot count what is empty', async () => {
        expect((await open()).countEmpty).toBeUndefined();
      });
      return;
    }

    it('counts empty values in so many rows at most', async () => {
      const count = async (fields: readonly string[], most: number) =>
        (await open()).countEmpty?.(held.dataset, fields, most);
      const emptyOf = (field: string) => CITIZENS.filter((row) => row[field] === null).length;
      const fields = ['number', 'remark', 'married', 'extra', 'remark'];
      const empty = fields.map(emptyOf);
      expect(await count(fields, 1_000)).toEqual({ rows: CITIZENS.length, empty });
      expect(await count(['number'], 2)).toEqual({ rows: 2, empty: [0] });
      expect(await codeOf(Promise.resolve(count(['nothing'], 2)))).toBe('SOURCE_INVALID');
    });

    const all = (of: AggregateKind, ...fields: (keyof typeof FIELDS)[]) =>
      fields.map((field) => ({ of, field, type: FIELDS[field] }));

    it('counts rows, values and different values, under a condition', async () => {
      expect((await open()).capabilities.aggregate).toBe(true);
      expect(await figures({})).toEqual([[null, 6]]);
      const aggregates = [...all('count', 'name', 'married'), ...all('countDistinct', 'married')];
      expect(await figures({ aggregates })).toEqual([[null, 6, '5', '4', '2']]);
      const condition: Condition = { op: 'gt', field: 'children', value: '0' };
      const judged = [{ field: 'children', type: 'I' } as const];
      expect(await figures({ aggregates, condition, judged })).toEqual([[null, 3, '3', '2', '2']]);
      const nobody: Condition = { op: 'eq', field: 'name', value: '无' };
      expect(await figures({ aggregates, condition: nobody })).toEqual([[null, 0, '0', '0', '0']]);
      expect(await figures({ groupBy: BINDINGS[0], condition: nobody })).toEqual([]);
    });

    it('adds exactly, whatever the type, and without zeros at the end', async () => {
      const aggregates = all('sum', 'income', 'tax', 'children', 'height', 'weight');
      expect(await figures({ aggregates })).toEqual([
        [null, 6, '12345678901234567905.114456789', '13.4', '13', '2.7500001', '10000000065.6'],
      ]);
      const none: Condition = { op: 'eq', field: 'number', value: 'E-5' };
      expect(await figures({ aggregates, condition: none })).toEqual([
        [null, 1, null, null, null, null, null],
      ]);
    });

    it('finds the least and the greatest in the form of their type', async () => {
      const fields = ['income', 'tax', 'children', 'height', 'born', 'seen'] as const;
      expect(await figures({ aggregates: all('min', ...fields) })).toEqual([
        [
          ...[null, 6, '-5', '-0.1', '-9223372036854775808', -1, '1949-10-01'],
          '1970-01-01T00:00:00.000Z',
        ],
      ]);
      expect(await figures({ aggregates: all('max', ...fields) })).toEqual([
        [
          ...[null, 6, '12345678901234567890.123456789', '10.5', '9223372036854775807', 2],
          ...['9999-12-31', '2024-01-31T01:30:00.124Z'],
        ],
      ]);
    });

    it.each(Object.entries(FIELDS).filter(([, type]) => type !== 'G'))(
      'groups by %s in the order of its values, rows without one last',
      async (field, type) => {
        const groups = await figures({ groupBy: { field, type } });
        const known = CITIZENS.flatMap((row) => row[field] ?? []);
        const keys = [...known].sort((one, other) => orderValues(type, one, other));
        const shown = keys.map((key) => (isAmount(type) ? withoutZeros(String(key)) : key));
        const expected: unknown[] = [...new Set(shown)].map((key) => [
          ...[key, shown.filter((one) => one === key).length],
        ]);
        const without = CITIZENS.length - known.length;
        expect(groups).toEqual(without === 0 ? expected : [...expected, [null, without]]);
      },
    );

    it('gives figures of each group, and no more groups than were asked for', async () => {
      const asked = {
        groupBy: { field: 'married', type: 'L' },
        aggregates: all('sum', 'tax'),
      } as const;
      expect(await figures(asked)).toEqual([
        [false, 2, '12.5'],
        [true, 2, '-0.1'],
        [null, 2, '1'],
      ]);
      expect(await figures({ ...asked, first: 2 })).toHaveLength(2);
    });

    it('refuses to count by a field that is not there', async () => {
      const aggregates = [{ of: 'sum', field: 'salary', type: 'N' } as const];
      expect(await codeOf(figures({ aggregates }))).toBe('SOURCE_INVALID');
      const groupBy = { field: 'salary"; --', type: 'C' } as const;
      expect(await codeOf(figures({ groupBy }))).toBe('SOURCE_INVALID');
    });

    it('answers a page in order, no longer than was asked', async () => {
      const rows = await page({ first: 4 });
      expect(rows.map(({ number }) => number)).toEqual(['A-1', 'B-2', 'C-3', 'D-4']);
      expect(rows.map((row) => pick(row, BINDINGS))).toEqual(CITIZENS.slice(0, 4));
    });

    it.each(
      Object.keys(FIELDS)
        .filter((field) => field !== 'extra')
        .flatMap((field) => (['asc', 'desc'] as const).map((direction) => ({ field, direction }))),
    )('pages by $field $direction past every row once, nulls too', async (first) => {
      const type = FIELDS[first.field as keyof typeof FIELDS];
      const orderBy = [
        { ...first, type },
        { field: 'number', type: 'C', direction: 'desc' } as const,
      ];
      const whole = await page({ orderBy });
      expect(whole).toHaveLength(CITIZENS.length);
      const seen: Row[] = [];
      for (let after: PageRead['after'] = null; ; ) {
        const [row] = await page({ orderBy, after, first: 1 });
        if (row === undefined) break;
        seen.push(row);
        after = orderBy.map(({ field }) => row[field] ?? null);
      }
      expect(seen.map(({ number }) => number)).toEqual(whole.map(({ number }) => number));
      const nulls = whole.map((row) => row[first.field] === null);
      expect(nulls).toEqual(
        [...nulls].sort((a, b) => (first.direction === 'asc' ? +a - +b : +b - +a)),
      );
    });

    it('orders amounts by amount and not by their text', async () => {
      const orderBy = [
        { field: 'income', type: 'N', direction: 'asc' } as const,
        { field: 'number', type: 'C', direction: 'asc' } as const,
      ];
      const rows = await page({ orderBy });
      expect(rows.map(({ income }) => income)).toEqual([
        '-5',
        '0.001',
        '9.99',
        '10',
        '12345678901234567890.123456789',
        null,
      ]);
    });

    it('filters a page', async () => {
      const condition: Condition = {
        op: 'or',
        of: [
          { op: 'prefix', field: 'remark', value: '%_\\' },
          { op: 'in', field: 'children', values: ['0', '2', '77'] },
        ],
      };
      const rows = await page({ condition });
      expect(rows.map(({ number }) => number)).toEqual(['C-3', 'D-4', 'a-1']);
    });
  });
});

function withoutZeros(amount: string): string {
  return amount.includes('.') ? amount.replace(/\.?0+$/, '') : amount;
}

function isAmount(type: ItemType): boolean {
  return type === 'N' || type === 'Y';
}

function pick(row: Row, fields: readonly { readonly field: string }[]): Row {
  return Object.fromEntries(fields.map(({ field }) => [field, row[field] ?? null]));
}

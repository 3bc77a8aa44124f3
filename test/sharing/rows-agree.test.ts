import { Readable } from 'node:stream';
import fc from 'fast-check';
import type { ResourceModel } from '../../src/catalog';
import type { RowCondition } from '../../src/sharing';
import { fitsVersion } from '../../src/sharing/row-condition/check-row-condition';
import { compileRows } from '../../src/sharing/row-condition/compile-rows';
import { bindFilter } from '../../src/sharing/row-condition/row-filter';
import {
  type Condition,
  createHostedDataset,
  type FieldBinding,
  loadDataset,
  type Row,
  toPredicate,
  type Value,
} from '../../src/sources';
import { item, resource } from '../exchange/models';
import { toCsv } from '../sources/citizens';
import { COLUMNS, FIELDS, type Field, ROWS, TYPES, VALUES } from '../sources/typed-rows';
import { aSource, openWorld, type World } from '../sources/world';

/** A resource with an item of every type that compares, called like its field. */
const MODEL: ResourceModel = resource(
  'typed',
  FIELDS.map((field) => item(field, { field, type: TYPES[field] })),
);

const BINDINGS: readonly FieldBinding[] = FIELDS.map((field) => ({ field, type: TYPES[field] }));

const SUBJECTS = ['a', '一', '𠮷', 'nobody'];

type Truth = boolean | null;

/** A decimal as whole parts of 10⁻⁴⁰, so that nothing is rounded. */
function scaled(text: string): bigint {
  const [whole = '', part = ''] = text.replace('-', '').split('.');
  const size = BigInt(whole + part.padEnd(40, '0'));
  return text.startsWith('-') ? -size : size;
}

const codePoints = (text: string): string =>
  [...text].map((one) => String(one.codePointAt(0)).padStart(7, '0')).join();

/** A value in a form that JavaScript's own signs compare, written down once more and plainly. */
function plainly(field: Field, value: Value | string): string | bigint | number {
  const type = TYPES[field];
  if (type === 'C' || type === 'M') return codePoints(String(value));
  if (type === 'N' || type === 'Y' || type === 'I') return scaled(String(value));
  return type === 'B' || type === 'F' ? Number(value) : String(value);
}

/** The rows of a condition as its words say: the slow way, one operator after the other. */
function holds(rows: RowCondition, row: Row, subject: string): Truth {
  const of = (name: string) => row[name] ?? null;
  const compared = (name: string, test: (value: string | bigint | number) => boolean): Truth => {
    const value = of(name);
    return value === null ? null : test(plainly(name as Field, value));
  };
  const wanted = (name: string, text: string) => plainly(name as Field, text);
  const texts = (name: string, test: (text: string) => boolean): Truth =>
    of(name) === null ? null : test(String(of(name)));
  if ('and' in rows) {
    const parts = rows.and.map((part) => holds(part, row, subject));
    return parts.includes(false) ? false : parts.includes(null) ? null : true;
  }
  if ('or' in rows) {
    const parts = rows.or.map((part) => holds(part, row, subject));
    return parts.includes(true) ? true : parts.includes(null) ? null : false;
  }
  if ('not' in rows) {
    const part = holds(rows.not, row, subject);
    return part === null ? null : !part;
  }
  if ('isNull' in rows) return of(rows.isNull) === null;
  if ('eq' in rows) return compared(rows.eq.item, (v) => v === wanted(rows.eq.item, rows.eq.value));
  if ('ne' in rows) return compared(rows.ne.item, (v) => v !== wanted(rows.ne.item, rows.ne.value));
  if ('in' in rows) {
    const { item: name, values } = rows.in;
    return compared(name, (v) => values.some((text) => v === wanted(name, text)));
  }
  if ('range' in rows) {
    const { item: name, from, to } = rows.range;
    return compared(
      name,
      (v) => (!from || v >= wanted(name, from)) && (!to || v <= wanted(name, to)),
    );
  }
  if ('prefix' in rows) return texts(rows.prefix.item, (v) => v.startsWith(rows.prefix.value));
  if ('applicant' in rows) return texts(rows.applicant, (v) => v === subject);
  const { item: name, code } = rows.divisionUnder;
  const covers = code.endsWith('0000') ? 2 : code.endsWith('00') ? 4 : 6;
  return texts(name, (v) => v.slice(0, covers) === code.slice(0, covers));
}

const DIVISIONS = ['110105', '110101', '110000', '110105001', '120100', '119'];

/** The rows of the dataset, with divisions in the column of long texts. */
const DATA: readonly Row[] = ROWS.map((row, at) => ({
  ...row,
  note: at % 7 === 0 ? null : at % 2 === 0 ? (DIVISIONS[at % DIVISIONS.length] ?? null) : row.note,
})) as readonly Row[];

const text = (value: Value): string => String(value);
const fields = fc.constantFrom(...FIELDS);
const ordered = fc.constantFrom(...FIELDS.filter((field) => TYPES[field] !== 'L'));
const texts = fc.constantFrom<Field>('text', 'note');
const oneOf = (field: Field) => {
  const known = VALUES[field].filter((value) => value !== 1e21 && value !== 1e-7).map(text);
  return fc.constantFrom(...known);
};
const onItem = <T>(
  any: fc.Arbitrary<Field>,
  make: (field: Field) => fc.Arbitrary<T>,
): fc.Arbitrary<T> => any.chain(make);

const rule: fc.Arbitrary<RowCondition> = fc.oneof(
  onItem(fields, (field) => oneOf(field).map((value) => ({ eq: { item: field, value } }))),
  onItem(fields, (field) => oneOf(field).map((value) => ({ ne: { item: field, value } }))),
  onItem(fields, (field) =>
    fc
      .array(oneOf(field), { minLength: 1, maxLength: 3 })
      .map((values) => ({ in: { item: field, values } })),
  ),
  onItem(ordered, (field) =>
    fc
      .tuple(fc.option(oneOf(field)), fc.option(oneOf(field)))
      .filter(([from, to]) => Boolean(from || to))
      .map(([from, to]) => ({ range: { item: field, from: from || null, to: to || null } })),
  ),
  onItem(texts, (field) =>
    fc
      .constantFrom('a', '𠮷', '%', '_', '\\', '11')
      .map((value) => ({ prefix: { item: field, value } })),
  ),
  fields.map((field) => ({ isNull: field })),
  texts.map((field) => ({ applicant: field })),
  fc
    .constantFrom('110000', '110100', '110105', '120000')
    .map((code) => ({ divisionUnder: { item: 'note', code } })),
);

const { rows: anyRows } = fc.letrec<{ rows: RowCondition }>((tie) => ({
  rows: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    rule,
    fc.array(tie('rows'), { minLength: 1, maxLength: 3 }).map((and) => ({ and })),
    fc.array(tie('rows'), { minLength: 1, maxLength: 3 }).map((or) => ({ or })),
    tie('rows').map((not) => ({ not })),
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
  const stream = Readable.from([toCsv(DATA, COLUMNS)]);
  await loadDataset(world.steward, { sourceId, dataset: 'rows', format: 'csv', stream });
}, 120_000);

afterAll(() => world.close());

async function keptBySql(condition: Condition): Promise<readonly Value[]> {
  const source = await world.steward.sources.open(sourceId);
  const { rows } = await source.readPage({
    dataset: 'rows',
    fields: [{ field: 'id', type: 'I' }],
    condition,
    judged: BINDINGS,
    orderBy: [{ field: 'id', type: 'I', direction: 'asc' }],
    first: 1_000,
    after: null,
  });
  return rows.map((row) => row.id ?? null);
}

const idsOf = (rows: readonly Row[]): readonly Value[] => rows.map((row) => row.id ?? null);

it('SHR-1 SHR-13 gives the same rows by SQL, by the predicate and by the words, whatever the rows', async () => {
  const typeOf = (field: string) => TYPES[field as Field];
  const property = fc.asyncProperty(
    anyRows,
    fc.constantFrom(...SUBJECTS),
    async (rows, subject) => {
      expect(fitsVersion(rows, MODEL)).toBe(true);
      const condition = bindFilter(compileRows(rows, MODEL), { subject, adultBefore: '' });
      const said = idsOf(DATA.filter((row) => holds(rows, row, subject) === true));
      expect(idsOf(DATA.filter(toPredicate(condition, typeOf)))).toEqual(said);
      expect(await keptBySql(condition)).toEqual(said);
    },
  );
  await fc.assert(property, { numRuns: 400 });
}, 120_000);

it('SHR-1 never gives a row by comparing with an absent value, under not or otherwise', async () => {
  const sorts = (rows: RowCondition) => [rows, { not: rows }, { not: { not: rows } }];
  const property = fc.asyncProperty(rule, fc.constantFrom(...SUBJECTS), async (rows, subject) => {
    if ('isNull' in rows) return;
    const [operand] = Object.values(rows) as [string | { item: string }];
    const name = typeof operand === 'string' ? operand : operand.item;
    for (const sort of sorts(rows)) {
      const kept = await keptBySql(
        bindFilter(compileRows(sort, MODEL), { subject, adultBefore: '' }),
      );
      const absent = idsOf(DATA.filter((row) => (row[name] ?? null) === null));
      expect(kept.filter((id) => absent.includes(id))).toEqual([]);
    }
  });
  await fc.assert(property, { numRuns: 60 });
}, 120_000);

import type { GraphQLError } from 'graphql';
import { citizenNumber, creditCode, isGatewayError, organisationCode } from '../../src/platform';
import type { Source } from '../../src/sources';
import { openBare } from './bare';
import { AS_OF, MemorySource } from './memory-source';
import { item, keyItem, resource } from './models';

const person = resource('person', [
  keyItem('idNumber', { lookup: 'citizenNumber' }),
  keyItem('cardNumber', { required: false }),
  item('name'),
  item('born', { type: 'D' }),
  item('income', { type: 'Y' }),
  item('seen', { type: 'T' }),
  item('count', { type: 'I' }),
  item('area', { type: 'F' }),
  keyItem('day', { type: 'D', required: false }),
]);
const KEY = citizenNumber('110105', '1990-03-07', 12);

async function open() {
  const source = new MemorySource({ person: [{ f_idnumber: KEY, f_name: '王芳' }] });
  return { source, bare: await openBare([person], source) };
}

const ask = (fields: string, purpose = 'serviceItem: "SI-1"') =>
  `{ shared(purpose: { ${purpose} }) { ${fields} } }`;

/** Code, facts and place of each error. */
const told = (errors: readonly GraphQLError[] | undefined) =>
  (errors ?? []).map(({ originalError, path }) =>
    isGatewayError(originalError)
      ? [originalError.code, originalError.facts, path?.join('.')]
      : originalError,
  );

describe('keys', () => {
  it.each([
    ['too short', '11010519900307'],
    ['of a date that never was', KEY.replace('19900307', '19900230')],
    ['with a wrong check character', KEY.slice(0, 17) + (KEY.endsWith('1') ? '2' : '1')],
    ['with something behind', `${KEY}' OR 1=1`],
  ])('%s are refused before any source is called, without repeating them', async (_how, key) => {
    const { bare, source } = await open();
    const { data, errors } = await bare.run(
      ask(`person(idNumber: ${JSON.stringify(key)}) { name }`),
    );
    expect(data).toEqual({ shared: { person: null } });
    expect(errors?.map(({ extensions, path }) => [extensions.code, path])).toEqual([
      ['KEY_INVALID', ['shared', 'person']],
    ]);
    const facts = JSON.stringify(told(errors)) + errors?.[0]?.message;
    expect(facts).not.toContain(key.slice(6));
    expect(source.keyReads).toEqual([]);
    expect(bare.audit.appends[0]?.[0]).toMatchObject({
      decision: 'failed',
      reasons: ['granted', 'KEY_INVALID'],
      keyDigests: [],
    });
  });

  it('of a year that no source knows are refused', async () => {
    const { bare, source } = await open();
    const { errors } = await bare.run(ask('person(day: "0000-01-01") { name }'));
    expect(told(errors)).toEqual([
      ['KEY_INVALID', expect.objectContaining({ key: 'day' }), 'shared.person'],
    ]);
    expect(source.keyReads).toEqual([]);
  });

  it('are taken in their normal form', async () => {
    const { bare } = await open();
    const lower = ` ${KEY.toLowerCase()} `;
    const { data } = await bare.run(ask(`person(idNumber: "${lower}") { name }`));
    expect(data).toEqual({ shared: { person: { name: '王芳' } } });
  });

  it.each([
    ['none', 'person { name }'],
    ['two', `person(idNumber: "${KEY}", cardNumber: "1") { name }`],
    ['null', 'person(idNumber: null) { name }'],
    ['none of many', 'person: personMany { name }'],
  ])('%s where exactly one is needed are refused', async (_which, field) => {
    const { bare } = await open();
    const { errors } = await bare.run(ask(field));
    expect(errors?.map(({ extensions }) => extensions.code)).toEqual(['KEY_REQUIRED']);
  });

  it('beyond the number allowed are refused with the number', async () => {
    const { bare, source } = await open();
    const keys = Array.from({ length: 101 }, (_, at) => `"${at}"`).join(' ');
    const { errors } = await bare.run(ask(`personMany(cardNumbers: [${keys}]) { name }`));
    expect(told(errors)).toEqual([['LIMIT_KEYS', { limit: 100, got: 101 }, 'shared.personMany']]);
    expect(source.keyReads).toEqual([]);
  });

  it('none at all is an answer of none', async () => {
    const { bare, source } = await open();
    const { data } = await bare.run(ask('personMany(idNumbers: []) { name }'));
    expect(data).toEqual({ shared: { personMany: [] } });
    expect(source.keyReads).toEqual([]);
  });
});

describe('pages', () => {
  it.each([
    ['first: 1001', ['LIMIT_ROWS', { limit: 1000, got: 1001 }, 'shared.personPage']],
    [
      'first: 0',
      ['INPUT_INVALID', expect.objectContaining({ field: 'first', got: 0 }), 'shared.personPage'],
    ],
    ['after: "v1.forged"', ['CURSOR_INVALID', {}, 'shared.personPage']],
    ['after: ""', ['CURSOR_INVALID', {}, 'shared.personPage']],
    [
      'where: { name: { eq: null } }',
      ['INPUT_INVALID', expect.objectContaining({ field: 'where.name.eq' }), 'shared.personPage'],
    ],
    [
      `where: ${'{ not: '.repeat(13)}{}${' }'.repeat(13)}`,
      ['LIMIT_DEPTH', { limit: 12, got: 13 }, 'shared.personPage'],
    ],
  ])('refuse %s', async (args, error) => {
    const { bare, source } = await open();
    const { data, errors } = await bare.run(ask(`personPage(${args}) { edges { node { name } } }`));
    expect(data).toEqual({ shared: { personPage: null } });
    expect(told(errors)).toEqual([error]);
    expect(source.pageReads).toEqual([]);
  });

  it.each([
    ['seen: { gt: "9999-12-31T23:59:59-12:00" }', 'where.seen.gt'],
    ['seen: { lt: "0000-06-30T00:00:00Z" }', 'where.seen.lt'],
    ['seen: { in: ["0001-01-01T00:00:00+12:00"] }', 'where.seen.in'],
    ['born: { eq: "0000-01-01" }', 'where.born.eq'],
  ])('refuse a time that no source knows: %s', async (where, field) => {
    const { bare, source } = await open();
    const { errors } = await bare.run(
      ask(`personPage(where: { ${where} }) { edges { node { name } } }`),
    );
    expect(told(errors)).toEqual([
      ['INPUT_INVALID', expect.objectContaining({ field }), 'shared.personPage'],
    ]);
    expect(source.pageReads).toEqual([]);
  });

  it('refuse a number that no source knows', async () => {
    const { bare, source } = await open();
    const { errors } = await bare.run(
      ask('personPage(where: { area: { gt: 1e309 } }) { edges { cursor } }'),
    );
    expect(told(errors)).toEqual([
      ['INPUT_INVALID', expect.objectContaining({ field: 'where.area.gt' }), 'shared.personPage'],
    ]);
    expect(source.pageReads).toEqual([]);
  });

  it('take the first and the last time there is, and whole numbers however they are written', async () => {
    const { bare, source } = await open();
    const where =
      '{ seen: { gte: "0001-01-01T00:00:00Z", lte: "9999-12-31T23:59:59.999Z" }, count: { eq: "-007" } }';
    const { errors } = await bare.run(ask(`personPage(where: ${where}) { edges { cursor } }`));
    expect(errors).toBeUndefined();
    expect(JSON.stringify(source.pageReads[0]?.condition)).toContain('"value":"-7"');
  });

  const leaves = (count: number) => Array(count).fill('{ name: { eq: "x" } }').join(' ');
  const values = (count: number) => Array(count).fill('"x"').join(' ');
  it.each([
    ['100 comparisons', `{ and: [${leaves(100)}] }`, true],
    ['101 comparisons', `{ and: [${leaves(101)}] }`, false],
    ['an or over 100', `{ or: [${leaves(100)}] }`, false],
    ['101 negations of nothing', `{ and: [${Array(101).fill('{ not: {} }').join(' ')}] }`, false],
    ['1000 values', `{ name: { in: [${values(1000)}] } }`, true],
    ['1001 values', `{ name: { in: [${values(1001)}] } }`, false],
  ])('have 100 conditions at most: %s', async (_what, where, good) => {
    const { bare, source } = await open();
    const { errors } = await bare.run(ask(`personPage(where: ${where}) { edges { cursor } }`));
    const limit = ['LIMIT_CONDITIONS', { limit: 100, got: 101 }, 'shared.personPage'];
    expect(told(errors)).toEqual(good ? [] : [limit]);
    expect(source.pageReads).toHaveLength(good ? 1 : 0);
  });

  it('have the default size where the query does not say', async () => {
    const { bare, source } = await open();
    await bare.run(ask('personPage { edges { node { name } } }'));
    expect(source.pageReads[0]?.first).toBe(51);
  });
});

describe('a request', () => {
  it('reads at 100 places at most, however fragments multiply them', async () => {
    const link = (name: string) => ({ link: { name, resource: 'knot', key: 'code' } });
    const items = [keyItem('code'), item('a', link('left')), item('b', link('right'))];
    const knot = resource('knot', items);
    const source = new MemorySource({ knot: [] });
    const bare = await openBare([knot], source);
    const levels = Array.from({ length: 10 }, (_, at) => {
      const inner = at === 9 ? 'code' : `...F${at + 1}`;
      return `fragment F${at} on Knot { left { ${inner} } right { ${inner} } }`;
    });
    const ten = `{ shared(purpose: { serviceItem: "SI-1" }) { knot(code: "x") { ...F0 } } }`;
    const run = bare.run([ten, ...levels].join('\n'));
    await expect(run).rejects.toMatchObject({ code: 'LIMIT_READS', facts: { limit: 100 } });
    expect(source.keyReads).toEqual([]);
    const five = ten.replace('F0', 'F5');
    expect((await bare.run([five, ...levels.slice(5)].join('\n'))).errors).toBeUndefined();
    expect(bare.audit.appends[0]).toHaveLength(63);
  });
});

describe('the rows of a request', () => {
  const link = (name: string) => ({ link: { name, resource: 'town', key: 'code' } });
  const town = resource('town', [keyItem('code'), item('name')]);
  const house = resource('house', [
    keyItem('number'),
    item('a', link('left')),
    item('b', link('right')),
  ]);

  /** Houses that all stand in one town, and a request that may be answered with 20 rows. */
  async function openTown() {
    const houses = Array.from({ length: 12 }, (_, at) => `H-${10 + at}`);
    const source = new MemorySource({
      town: [{ f_code: 'T-1', f_name: '东城' }],
      house: houses.map((number) => ({ f_number: number, f_a: 'T-1', f_b: 'T-1' })),
    });
    return { source, bare: await openBare([town, house], source, [], { maxRequestRows: 20 }) };
  }
  const page = (first: number, row: string) =>
    `housePage(first: ${first}) { edges { node { ${row} } } }`;

  it('are all that fit, then no more: fields and blocks behind are refused and release nothing', async () => {
    const { bare, source } = await openTown();
    const query = ask(
      `one: ${page(10, 'number')} two: ${page(10, 'number')} three: ${page(1, 'number')}`,
    );
    const { data, errors } = await bare.run(query.replace(/}$/, `again: ${query.slice(1)}`));
    const limit = (path: string) => ['LIMIT_REQUEST_ROWS', { limit: 20 }, path];
    expect(data).toMatchObject({ shared: { three: null }, again: { one: null, two: null } });
    expect(told(errors)).toEqual([
      limit('shared.three'),
      limit('again.one'),
      limit('again.two'),
      limit('again.three'),
    ]);
    expect(source.pageReads).toHaveLength(2);
    const records = bare.audit.appends[0]?.map(({ decision, rowCount }) => [decision, rowCount]);
    expect(records).toEqual([
      ...Array(2).fill(['allowed', 10]),
      ...Array(4).fill(['failed', null]),
    ]);
  });

  it('count as often as they are written: a town that ten houses link to is ten', async () => {
    const { bare } = await openTown();
    const fits = await bare.run(ask(page(10, 'left { name }')));
    expect(fits.errors).toBeUndefined();
    const { data, errors } = await bare.run(ask(page(10, 'number left { name } right { name }')));
    expect(told(errors).map((one) => Array.isArray(one) && one[0])).toEqual(['LIMIT_REQUEST_ROWS']);
    expect(JSON.stringify(data)).toContain('"left":{"name":"东城"},"right":null');
    const twice =
      'housePage(first: 11) { a: edges { node { number } } b: edges { node { number } } }';
    expect((await bare.run(ask(twice))).errors).toHaveLength(1);
  });

  it('count the groups of aggregates, and a page that is asked only to count has no others', async () => {
    const source = new MemorySource({}, { aggregate: true });
    const keys = Array.from({ length: 12 }, (_, at) => `T-${10 + at}`);
    const groups = keys.map((key) => ({ key, rows: 50, figures: [] }));
    const all = [{ key: null, rows: 600, figures: [] }];
    const readAggregate: Source['readAggregate'] = async ({ groupBy }) => ({
      groups: groupBy ? groups : all,
      asOf: AS_OF,
    });
    Object.assign(source, { readAggregate });
    const bare = await openBare([town, house], source, [], { maxRequestRows: 20 });
    const counted = 'housePage(first: 1000) { aggregate(groupBy: a) { key count { value } } }';
    expect((await bare.run(ask(counted))).errors).toBeUndefined();
    const { errors } = await bare.run(ask(`one: ${counted} two: ${counted}`));
    expect(told(errors).map((one) => Array.isArray(one) && one[0])).toEqual(['LIMIT_REQUEST_ROWS']);
  });

  it('count keys too, and begin anew with the next request', async () => {
    const { bare } = await openTown();
    const keys = Array.from({ length: 11 }, (_, at) => `"H-${at}"`).join(' ');
    const many = `houseMany(numbers: [${keys}]) { number }`;
    expect((await bare.run(ask(many))).errors).toBeUndefined();
    expect((await bare.run(ask(`a: ${many} b: ${many}`))).errors).toHaveLength(1);
  });
});

describe('variables', () => {
  const query =
    'query ($w: PersonWhere) { shared(purpose: { serviceItem: "SI-1" }) { personPage(where: $w) { edges { node { name } } } } }';

  it('nested without end are refused, not recursed into', async () => {
    const { bare } = await open();
    const deep = JSON.parse(`${'{"not":'.repeat(30_000)}{}${'}'.repeat(30_000)}`);
    await expect(bare.run(query, { w: deep })).rejects.toMatchObject({ code: 'LIMIT_DEPTH' });
  });

  it('of another type are refused by name, without repeating them', async () => {
    const { bare } = await open();
    const run = bare.run(query, { w: { born: { eq: KEY } } });
    await expect(run).rejects.toMatchObject({
      code: 'INPUT_INVALID',
      facts: { field: '$w.born.eq', expected: 'LocalDate' },
    });
    await run.catch((error: Error) => expect(error.message).not.toContain(KEY));
  });

  it('may hold decimals and dates, which reach the source exactly', async () => {
    const { bare, source } = await open();
    await bare.run(query, { w: { income: { gte: '0.1' }, born: { lt: '2000-01-01' } } });
    expect(source.pageReads[0]?.condition).toEqual({
      op: 'and',
      of: [
        { op: 'lt', field: 'f_born', value: '2000-01-01' },
        { op: 'gte', field: 'f_income', value: '0.1' },
      ],
    });
  });
});

describe('a purpose', () => {
  const company = creditCode('9', '1', '110000', organisationCode('MA00ABCD'));

  it('that is unknown refuses the whole field, and each read is recorded as denied', async () => {
    const { bare, source } = await open();
    const fields = `person(idNumber: "${KEY}") { name } personPage { edges { node { name } } }`;
    const { data, errors } = await bare.run(ask(fields, 'serviceItem: "none"'));
    expect(data).toBeNull();
    expect(told(errors)).toEqual([['PURPOSE_UNKNOWN', { serviceItem: 'none' }, 'shared']]);
    expect(source.keyReads).toEqual([]);
    expect(
      bare.audit.appends[0]?.map(({ decision, reasons, facts }) => [decision, reasons, facts.path]),
    ).toEqual([
      ['denied', ['PURPOSE_UNKNOWN'], 'shared.person'],
      ['denied', ['PURPOSE_UNKNOWN'], 'shared.personPage'],
    ]);
  });

  it('that is refused takes the blocks beside it along, unread', async () => {
    const { bare, source } = await open();
    const block = (alias: string, item: string) =>
      `${alias}: shared(purpose: { serviceItem: "${item}" }) { person(idNumber: "${KEY}") { name } }`;
    const { data, errors } = await bare.run(
      `{ ${block('mine', 'SI-1')} ${block('other', 'none')} }`,
    );
    expect([data, errors?.map(({ path }) => path)]).toEqual([null, [['other']]]);
    expect(source.keyReads).toEqual([]);
  });

  it.each(['caseNumber', 'basis'])(
    'says what is wrong with a line break, or writing turned around, in its %s',
    async (name) => {
      const { bare } = await open();
      for (const sign of ['\\n', '\\u202e', '\\u2067']) {
        const purpose = `serviceItem: "SI-1", ${name}: "a${sign}b"`;
        const { errors } = await bare.run(ask(`person(idNumber: "${KEY}") { name }`, purpose));
        expect(errors?.[0]?.message).toContain('got a control character or one that is invisible');
      }
    },
  );

  it.each([KEY, company])(
    'may name its subject, which is told to the log and stands nowhere else in what is recorded',
    async (subject) => {
      const { bare } = await open();
      const purpose = `serviceItem: "SI-1", caseNumber: "C-1", basis: "条例", subject: "${subject}"`;
      await bare.run(ask(`person(idNumber: "${KEY}") { name }`, purpose));
      const [{ clear, ...draft } = fail()] = bare.audit.appends[0] ?? [];
      expect(clear).toEqual({ keys: [KEY], subject });
      expect(draft.purpose).toMatchObject({
        serviceItem: 'SI-1',
        caseNumber: 'C-1',
        basis: '条例',
      });
      expect(JSON.stringify(draft)).not.toContain(subject);
      expect(JSON.stringify(draft)).not.toContain(KEY);
    },
  );

  it.each([
    ['subject: "110105199002300121"', 'KEY_INVALID'],
    [`basis: "${'x'.repeat(501)}"`, 'INPUT_INVALID'],
    ['caseNumber: "a\\u0000b"', 'INPUT_INVALID'],
  ])('with %s is refused', async (part, code) => {
    const { bare } = await open();
    const { errors } = await bare.run(
      ask(`person(idNumber: "${KEY}") { name }`, `serviceItem: "SI-1", ${part}`),
    );
    expect(errors?.map(({ extensions }) => extensions.code)).toEqual([code]);
  });
});

import type { GraphQLError } from 'graphql';
import { citizenNumber } from '../../src/platform';
import type { Decision } from '../../src/sharing';
import { allowAll, openBare } from './bare';
import { MemorySource } from './memory-source';
import { item, keyItem, resource } from './models';

const person = resource('person', [
  keyItem('idNumber'),
  item('name', { mask: 'name' }),
  item('phone', { mask: 'phone', sensitivity: 4 }),
  item('income', { type: 'Y' }),
  item('spouseNumber', { link: { name: 'spouse', resource: 'person', key: 'idNumber' } }),
]);

const ROWS = ['A', 'B', 'C'].map((key, at) => ({
  f_idnumber: key,
  f_name: '王芳',
  f_phone: '13800001234',
  f_income: '88.00',
  f_spousenumber: ['B', 'A', null][at] ?? null,
}));

/** A bare exchange where the one resource is decided so. */
async function open(change: Partial<Decision>) {
  const source = new MemorySource({ person: ROWS });
  const decision = allowAll(person, { fingerprint: JSON.stringify(change), ...change });
  return { source, bare: await openBare([person], source, [{ resource: person, decision }]) };
}

const ask = (fields: string) => `{ shared(purpose: { serviceItem: "SI-1" }) { ${fields} } }`;
const told = (errors: readonly GraphQLError[] | undefined) =>
  (errors ?? []).map(({ path, originalError }) => [path?.join('.'), originalError?.message]);

const NARROW = { items: new Set(['idNumber', 'name']) };

describe('an item that is not granted', () => {
  it('is null, with one error an item however many rows and aliases there are', async () => {
    const { bare } = await open(NARROW);
    const { data, errors } = await bare.run(
      ask('personMany(idNumbers: ["A", "B"]) { name phone again: phone income }'),
    );
    const row = { name: '王芳', phone: null, again: null, income: null };
    expect(data).toEqual({ shared: { personMany: [row, row] } });
    expect(told(errors)).toEqual([
      ['shared.personMany.phone', 'Your grant does not include item phone of person'],
      ['shared.personMany.income', 'Your grant does not include item income of person'],
    ]);
  });

  it('is refused the same when there is no row at all', async () => {
    const { bare } = await open(NARROW);
    const { data, errors } = await bare.run(ask('person(idNumber: "none") { phone }'));
    expect(data).toEqual({ shared: { person: null } });
    expect(told(errors)).toHaveLength(1);
  });

  it('is never asked of the source, and neither is one that nobody asked for', async () => {
    const { bare, source } = await open(NARROW);
    await bare.run(ask('person(idNumber: "A") { name phone }'));
    expect(source.keyReads[0]?.fields).toEqual([{ field: 'f_name', type: 'C' }]);
  });

  it('is not in the record as released, but as withheld', async () => {
    const { bare } = await open(NARROW);
    await bare.run(ask('person(idNumber: "A") { name phone }'));
    expect(bare.audit.appends[0]?.[0]).toMatchObject({
      items: ['name'],
      facts: { withheld: 'phone' },
    });
  });

  it.each([
    ['where', 'where: { income: { gt: "5" } }'],
    ['where, deep inside', 'where: { or: [{ not: { and: [{ income: { isNull: true } }] } }] }'],
    ['orderBy', 'orderBy: [{ item: name }, { item: income, direction: desc }]'],
  ])('cannot be used in %s: no page, no read', async (_where, args) => {
    const { bare, source } = await open(NARROW);
    const { data, errors } = await bare.run(ask(`personPage(${args}) { edges { node { name } } }`));
    expect(data).toEqual({ shared: { personPage: null } });
    expect(told(errors)).toEqual([
      ['shared.personPage', 'Your grant does not include item income of person'],
    ]);
    expect(source.pageReads).toEqual([]);
    expect(bare.audit.appends[0]?.[0]).toMatchObject({
      decision: 'denied',
      items: [],
      reasons: ['granted', 'ITEM_NOT_GRANTED'],
    });
  });

  it('cannot be followed as a link: its rows are not even asked for', async () => {
    const { bare, source } = await open(NARROW);
    const { data, errors } = await bare.run(ask('person(idNumber: "A") { name spouse { name } }'));
    expect(data).toEqual({ shared: { person: { name: '王芳', spouse: null } } });
    expect(told(errors)).toEqual([
      ['shared.person.spouse', 'Your grant does not include item spouseNumber of person'],
    ]);
    expect(source.keyReads).toHaveLength(1);
    expect(bare.audit.appends[0]?.map(({ decision }) => decision)).toEqual(['allowed', 'denied']);
  });
});

describe('a page of a source that knows no conditions', () => {
  const page = async (change: Partial<Decision>) => {
    const source = new MemorySource({ person: ROWS }, { condition: false });
    const decision = allowAll(person, change);
    const bare = await openBare([person], source, [{ resource: person, decision }]);
    return { source, ...(await bare.run(ask('personPage { edges { node { name } } }'))) };
  };

  it('SHR-1 is refused where the grant limits the rows: none are left out afterwards', async () => {
    const { source, data, errors } = await page({ condition: { op: 'null', field: 'f_income' } });
    expect(data).toEqual({ shared: { personPage: null } });
    expect(errors).toMatchObject([{ extensions: { code: 'SOURCE_UNAVAILABLE' } }]);
    expect(source.pageReads).toEqual([]);
    expect((await page({})).errors).toBeUndefined();
  });
});

describe('a masked item', () => {
  const MASKED = {
    masks: new Map([
      ['phone', 'phone'],
      ['income', 'full'],
    ] as const),
  };

  it('is masked under every alias and through every fragment', async () => {
    const { bare } = await open(MASKED);
    const { data } = await bare.run(`
      query { shared(purpose: { serviceItem: "SI-1" }) {
        person(idNumber: "A") { phone a: phone name: phone ... on Person { b: phone } ...F spouse { ...F } }
        personPage(first: 1) { edges { node { ...F } e: cursor } }
      } }
      fragment F on Person { __proto__: phone income }`);
    const text = JSON.stringify(data);
    expect(text).not.toContain('13800001234');
    expect(text).not.toContain('88.00');
    const masked = '138****1234';
    const inner = { ['__proto__']: masked, income: null };
    expect(JSON.parse(text).shared.person).toEqual({
      ...{ phone: masked, a: masked, name: masked, b: masked },
      ...inner,
      spouse: inner,
    });
  });

  it.each([
    ['where', 'where: { phone: { prefix: "138" } }'],
    ['orderBy', 'orderBy: [{ item: phone }]'],
  ])('cannot be used in %s', async (_where, args) => {
    const { bare, source } = await open(MASKED);
    const { errors } = await bare.run(ask(`personPage(${args}) { edges { node { name } } }`));
    expect(told(errors)).toEqual([
      [
        'shared.personPage',
        'Item phone of person is released masked and cannot be used to look up, filter, order or link',
      ],
    ]);
    expect(source.pageReads).toEqual([]);
  });

  it('cannot be followed as a link', async () => {
    const { bare, source } = await open({ masks: new Map([['spouseNumber', 'full']]) });
    const { data } = await bare.run(ask('person(idNumber: "A") { spouseNumber spouse { name } }'));
    expect(data).toEqual({ shared: { person: { spouseNumber: '***', spouse: null } } });
    expect(source.keyReads).toHaveLength(1);
  });

  it('cannot hold the order of a page, not even where the caller asks for none', async () => {
    const { bare, source } = await open({ masks: new Map([['idNumber', 'full']]) });
    const { errors } = await bare.run(ask('personPage { edges { node { name } } }'));
    expect(told(errors)).toEqual([
      [
        'shared.personPage',
        'Item idNumber of person is released masked and cannot be used to look up, filter, order or link',
      ],
    ]);
    expect(source.pageReads).toEqual([]);
  });

  it('cannot be replaced in the order of a page by a key that rows may lack', async () => {
    const carded = resource('person', [keyItem('idNumber'), keyItem('card', { required: false })]);
    const source = new MemorySource({ person: [] });
    const decision = allowAll(carded, { masks: new Map([['idNumber', 'full']]) });
    const bare = await openBare([carded], source, [{ resource: carded, decision }]);
    const { errors } = await bare.run(ask('personPage { edges { node { card } } }'));
    expect(errors?.map(({ extensions }) => extensions.code)).toEqual(['ITEM_MASKED']);
    expect(source.pageReads).toEqual([]);
  });

  it('is named in the provenance and in the record', async () => {
    const { bare } = await open(MASKED);
    const { data } = await bare.run(
      ask('person(idNumber: "A") { name phone provenance { maskedItems grant provider version } }'),
    );
    expect(data).toMatchObject({
      shared: {
        person: {
          provenance: {
            maskedItems: ['phone'],
            grant: 'G-2026-000001',
            provider: '公安局',
            version: 1,
          },
        },
      },
    });
    expect(bare.audit.appends[0]?.[0]).toMatchObject({
      items: ['name', 'phone'],
      masked: ['phone'],
    });
  });
});

describe('a key', () => {
  const folk = resource('folk', [
    keyItem('idNumber', { lookup: 'citizenNumber' }),
    keyItem('phone', { mask: 'phone', sensitivity: 4 }),
    item('name'),
    item('friendPhone', { link: { name: 'friend', resource: 'folk', key: 'phone' } }),
  ]);
  const KEY = citizenNumber('110105', '1990-03-07', 12);

  async function openFolk(change: Partial<Decision>) {
    const row = { f_idnumber: KEY, f_phone: '13800001234', f_name: '王芳' };
    const source = new MemorySource({ folk: [{ ...row, f_friendphone: '13800001234' }] });
    const decision = allowAll(folk, { fingerprint: JSON.stringify(change), ...change });
    return { source, bare: await openBare([folk], source, [{ resource: folk, decision }]) };
  }
  const MASKED = { masks: new Map([['phone', 'phone']] as const) };
  const UNGRANTED = { items: new Set(['name', 'friendPhone']) };

  it.each([
    ['masked', MASKED, 'folk(phone: "13800001234") { name }', 'ITEM_MASKED'],
    ['masked', MASKED, 'folk: folkMany(phones: ["13800001234", "1"]) { name }', 'ITEM_MASKED'],
    ['not granted', UNGRANTED, 'folk(phone: "13800001234") { name }', 'ITEM_NOT_GRANTED'],
  ])(
    'is no item that is %s: no read, and a record of the refusal',
    async (_h, how, field, code) => {
      const { bare, source } = await openFolk(how);
      const { data, errors } = await bare.run(ask(field));
      expect(data).toEqual({ shared: { folk: null } });
      expect(errors?.map(({ extensions }) => extensions.code)).toEqual([code]);
      expect(source.keyReads).toEqual([]);
      expect(bare.audit.appends[0]?.[0]).toMatchObject({ decision: 'denied', keyDigests: [] });
    },
  );

  it.each([MASKED, UNGRANTED])('is none through a link either', async (how) => {
    const { bare, source } = await openFolk(how);
    const { data } = await bare.run(ask(`folk(idNumber: "${KEY}") { name friend { name } }`));
    expect(data).toEqual({ shared: { folk: { name: '王芳', friend: null } } });
    expect(source.keyReads).toHaveLength(1);
  });

  it('may be the number of the subject itself without a grant, but not while it is masked', async () => {
    const field = `folk(idNumber: "${KEY}") { name }`;
    const open = await openFolk(UNGRANTED);
    expect((await open.bare.run(ask(field))).data).toEqual({ shared: { folk: { name: '王芳' } } });
    const masked = await openFolk({ masks: new Map([['idNumber', 'citizenNumber']]) });
    const { errors } = await masked.bare.run(ask(field));
    expect(errors?.map(({ extensions }) => extensions.code)).toEqual(['ITEM_MASKED']);
  });
});

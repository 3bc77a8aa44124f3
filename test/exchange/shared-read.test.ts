import type { ExecutionResult } from 'graphql';
import { logSigner, openReceipt, verifierOf } from '../../src/audit';
import { citizenNumber, isGatewayError } from '../../src/platform';
import { subjectName } from '../support/subject-name';
import { LICENCE, linkedItems, openWorld, RENTAL, RESIDENTS, resident, type World } from './world';

let world: World;
beforeAll(async () => {
  world = await openWorld();
  await world.publish({ apiName: 'household', items: linkedItems('household') });
  await world.publish({ apiName: 'unknown', items: linkedItems('household') });
  await world.publish({ apiName: 'outer', items: linkedItems('unknown') });
  await world.publish({ apiName: 'local' });
  await world.publish({ apiName: 'open', sharingType: 'unconditional', sharingRule: null });
  await world.untilServed('open');
  await world.grant({ resource: 'household' });
  await world.grant({ resource: 'outer' });
  await world.grant({
    resource: 'local',
    rowScope: { prefix: { item: 'division', value: '110105' } },
  });
}, 120_000);
afterAll(() => world.close());

const ask = (fields: string, serviceItem = RENTAL) =>
  `{ shared(purpose: { serviceItem: "${serviceItem}" }) { ${fields} } }`;
const read = (fields: string) => world.read(world.reader, ask(fields));

const codes = ({ errors }: ExecutionResult) =>
  (errors ?? []).map(({ originalError, path }) => [
    isGatewayError(originalError) ? originalError.code : originalError,
    path?.join('.'),
  ]);

const newest = async (count: number) =>
  (await world.office.records()).filter(({ event }) => event === 'data.read').slice(-count);

it('NET-4 nothing is read from outside of the department’s access unit, and the refusal is recorded', async () => {
  const { actor } = world.reader;
  if (!actor) throw new Error('expected a reader');
  const outside = { ...world.reader, actor: { ...actor, isOutsideUnit: true } };
  const answer = await world.read(
    outside,
    ask(`household(citizenNumber: "${resident(0).number}") { name }`),
  );
  expect([answer.data, codes(answer)]).toEqual([null, [['OUTSIDE_ACCESS_UNIT', 'shared']]]);
  const [record] = await newest(1);
  expect(record).toMatchObject({
    decision: 'denied',
    department: world.housing.id,
    rowCount: null,
  });
  expect(record?.reasons).toContain('OUTSIDE_ACCESS_UNIT');
});

describe('a resource that is not granted', () => {
  const field = () => `unknown(citizenNumber: "${resident(0).number}") { name }`;

  it('is refused with the reason and how to apply, and the refusal is recorded', async () => {
    const answer = await read(`${field()} provenance { path decision grant auditRecord }`);
    const [record] = await newest(1);
    expect(answer.data?.shared).toMatchObject({
      unknown: null,
      provenance: [
        { path: 'shared.unknown', decision: 'denied', grant: null, auditRecord: record?.id },
      ],
    });
    expect(codes(answer)).toEqual([['NOT_GRANTED', 'shared.unknown']]);
    expect(answer.errors?.[0]?.originalError).toMatchObject({
      facts: { resource: 'unknown', howToApply: { en: expect.stringContaining('公安局') } },
    });
    expect(record).toMatchObject({
      decision: 'denied',
      department: world.housing.id,
      resource: { apiName: 'unknown', version: 1 },
      items: [],
      rowCount: null,
    });
    expect(record?.reasons).toContain('NOT_GRANTED');
  });

  it('comes with signed receipts of all records, as each read tells its own, a refused one too', async () => {
    const answer = await read(
      `${field()} household(citizenNumber: "${resident(0).number}") { name provenance { receipt } }
       provenance { auditRecord receipt }`,
    );
    type Receipts = {
      household: { provenance: { receipt: string } };
      provenance: { auditRecord: string; receipt: string }[];
    };
    const shared: unknown = answer.data?.shared;
    const { household, provenance } = shared as Receipts;
    const verifier = verifierOf(logSigner(world.office.runtime));
    const promised = provenance.map(({ receipt }) => openReceipt(receipt, verifier));
    const records = await newest(2);
    expect(promised.map(({ id }) => id)).toEqual(provenance.map((one) => one.auditRecord));
    expect(promised.map(({ id, sequence }) => [id, sequence])).toEqual(
      records.map(({ id, sequence }) => [id, sequence]),
    );
    expect(provenance.map(({ receipt }) => receipt)).toContain(household.provenance.receipt);
    expect(world.receipts()).toEqual(provenance.map(({ receipt }) => receipt));
  });

  it('does not keep other fields of the query from answering', async () => {
    const answer = await read(
      `${field()} household(citizenNumber: "${resident(0).number}") { name }`,
    );
    expect(answer.data?.shared).toEqual({ unknown: null, household: { name: '居民00' } });
  });

  it('is refused as a link too, whether rows lead there or not', async () => {
    for (const { number, name } of [resident(0), resident(39)]) {
      const answer = await read(`outer(citizenNumber: "${number}") { name spouse { name } }`);
      expect(answer.data?.shared).toEqual({ outer: { name, spouse: null } });
      expect(codes(answer)).toEqual([['NOT_GRANTED', 'shared.outer.spouse']]);
      expect((await newest(2)).map(({ decision }) => decision)).toEqual(['allowed', 'denied']);
    }
  });
});

describe('a granted resource', () => {
  it('answers one, many and links from the real source', async () => {
    const [first, second, single] = [resident(0), resident(1), resident(36)];
    const answer = await read(`
      household(citizenNumber: "${first.number}") {
        name born income phone spouse { name } provenance { provider grant version asOf }
      }
      householdMany(citizenNumbers: ["${single.number}" "${second.number}"]) { name spouse { name born } }
    `);
    expect(answer.errors).toBeUndefined();
    expect(answer.data?.shared).toEqual({
      household: {
        name: first.name,
        born: first.born,
        income: null,
        phone: '138****1000',
        spouse: { name: second.name },
        provenance: {
          provider: '公安局',
          grant: expect.stringMatching(/^G-2026-/),
          version: 1,
          asOf: world.office.clock.now().toISOString(),
        },
      },
      householdMany: [
        { name: single.name, spouse: null },
        { name: second.name, spouse: { name: first.name, born: first.born } },
      ],
    });
  });

  it('is recorded before it is answered, without a number, a name or a value', async () => {
    const { number, name } = resident(2);
    await read(`household(citizenNumber: "${number}") { name phone }`);
    const [record] = await newest(1);
    expect(record).toMatchObject({
      decision: 'allowed',
      actor: { kind: 'client' },
      purpose: { serviceItem: RENTAL },
      resource: { apiName: 'household' },
      items: ['name', 'phone'],
      masked: ['phone'],
      rowCount: 1,
    });
    expect(record?.keyDigests).toEqual([await subjectName(world.office.runtime, number)]);
    expect(JSON.stringify(record)).not.toContain(
      world.office.runtime.secrets.digest('audit-key', number),
    );
    expect(JSON.stringify(record)).not.toMatch(new RegExp(`${number}|${name}|1380000`));
  });

  it('looks the same for an absent row and for one outside the grant', async () => {
    const inside = RESIDENTS.find(({ division }) => division === '110105');
    const outside = RESIDENTS.find(({ division }) => division !== '110105');
    const absent = citizenNumber('110105', '1950-01-01', 7);
    const one = (key = '') => `local(citizenNumber: "${key}") { name provenance { asOf } }`;
    expect((await read(one(inside?.number))).data?.shared).toMatchObject({
      local: { name: inside?.name },
    });
    const answers = [await read(one(outside?.number)), await read(one(absent))];
    expect(answers[0]).toEqual({ data: { shared: { local: null } } });
    expect(JSON.stringify(answers[1])).toBe(JSON.stringify(answers[0]));
    const facts = (await newest(2)).map(({ decision, rowCount, reasons, items }) =>
      JSON.stringify({ decision, rowCount, reasons, items }),
    );
    expect(facts[0]).toBe(facts[1]);
  });

  it('pages only over the rows of the grant', async () => {
    const answer = await read('localPage(first: 100) { edges { node { name } } }');
    const names = RESIDENTS.filter(({ division }) => division === '110105').map(({ name }) => name);
    expect(JSON.stringify(answer.data)).toBe(
      JSON.stringify({
        shared: { localPage: { edges: names.map((name) => ({ node: { name } })) } },
      }),
    );
  });

  it('needs no grant when it is shared without condition', async () => {
    const answer = await read(
      `open(citizenNumber: "${resident(3).number}") { name provenance { grant } }`,
    );
    expect(answer.data?.shared).toEqual({ open: { name: '居民03', provenance: { grant: null } } });
  });
});

describe('a purpose', () => {
  it('of another department is refused, with the whole field', async () => {
    const fields = `open(citizenNumber: "${resident(3).number}") { name }`;
    const answer = await world.read(world.reader, ask(fields, LICENCE));
    expect(answer.data).toBeNull();
    expect(codes(answer)).toEqual([['PURPOSE_NOT_YOURS', 'shared']]);
    expect((await newest(1))[0]).toMatchObject({
      decision: 'denied',
      reasons: ['PURPOSE_NOT_YOURS'],
      purpose: { serviceItem: LICENCE },
    });
  });

  it('is asked only of somebody: without identity nothing is read, and nothing recorded', async () => {
    const before = (await world.office.records()).length;
    const nobody = { ...world.reader, actor: null };
    const answer = await world.read(
      nobody,
      ask(`open(citizenNumber: "${resident(3).number}") { name }`),
    );
    expect(codes(answer)).toEqual([['UNAUTHENTICATED', 'shared']]);
    expect((await world.office.records()).length).toBe(before);
  });
});

describe('a page', () => {
  const page = (args: string, fields = 'name income') =>
    `householdPage(${args}) { edges { cursor node { ${fields} } } pageInfo { hasNextPage hasPreviousPage endCursor } }`;
  interface Page {
    edges: { cursor: string; node: { name: string; income: string | null } }[];
    pageInfo: { hasNextPage: boolean; hasPreviousPage: boolean; endCursor: string | null };
  }
  const pageOf = ({ data }: ExecutionResult) =>
    (data as { shared: { householdPage: Page } }).shared.householdPage;

  async function walk(args: string): Promise<string[]> {
    const names: string[] = [];
    let after = '';
    for (;;) {
      const { edges, pageInfo } = pageOf(await read(page(`first: 7 ${after} ${args}`)));
      names.push(...edges.map(({ node }) => node.name));
      expect(pageInfo.hasPreviousPage).toBe(after !== '');
      if (!pageInfo.hasNextPage) return names;
      after = `after: "${pageInfo.endCursor}"`;
    }
  }

  it.each([
    ['', 'by its key'],
    ['orderBy: [{ item: income, direction: desc }]', 'by an item that may be null'],
    ['orderBy: [{ item: division }, { item: born, direction: desc }]', 'by two items'],
  ])('%s walks over every row once, %s', async (args) => {
    const names = await walk(args);
    expect([...names].sort()).toEqual(RESIDENTS.map(({ name }) => name));
  });

  it('filters as it is asked', async () => {
    const where =
      'where: { or: [{ born: { lt: "1962-01-01" } }, { income: { isNull: true } }], not: { name: { in: ["居民01"] } } }';
    expect(await walk(where)).toEqual(['居民00', '居民20']);
    expect(await walk('where: { income: { gte: "6000.5" }, name: { prefix: "居民0" } }')).toEqual([
      '居民06',
    ]);
    expect(await walk('where: { or: [] }')).toEqual([]);
    expect(await walk('where: { and: [], not: { or: [] } }')).toHaveLength(40);
  });

  it('gives cursors that show nothing and open nowhere else', async () => {
    const { pageInfo } = pageOf(await read(page('first: 3')));
    const cursor = pageInfo.endCursor ?? '';
    expect(Buffer.from(cursor.split('.')[1] ?? '', 'base64url').toString('latin1')).not.toContain(
      resident(2).number,
    );
    const again = async (args: string) => codes(await read(page(`after: "${cursor}" ${args}`)));
    const invalid = [['CURSOR_INVALID', 'shared.householdPage']];
    expect(await again('first: 5')).toEqual([]);
    expect(await again('where: { division: { eq: "110105" } }')).toEqual(invalid);
    expect(await again('orderBy: [{ item: born }]')).toEqual(invalid);
    const altered = cursor.slice(0, -2) + (cursor.endsWith('AA') ? 'BB' : 'AA');
    expect(codes(await read(page(`after: "${altered}"`)))).toEqual(invalid);
    const outer = `outerPage(after: "${cursor}") { edges { node { name } } }`;
    expect(codes(await read(outer))).toEqual([['CURSOR_INVALID', 'shared.outerPage']]);
  });

  it('gives cursors that are of no use to another department', async () => {
    const openPage = (after = '') => `openPage(first: 2 ${after}) { pageInfo { endCursor } }`;
    const { data } = await read(openPage());
    const cursor = JSON.stringify(data).match(/"endCursor":"([^"]+)"/)?.[1];
    expect(codes(await read(openPage(`after: "${cursor}"`)))).toEqual([]);
    const other = await world.read(world.otherReader, ask(openPage(`after: "${cursor}"`), LICENCE));
    expect(codes(other)).toEqual([['CURSOR_INVALID', 'shared.openPage']]);
  });

  it('is recorded with the digests of its rows', async () => {
    await read(
      'householdPage(first: 2, where: { name: { prefix: "居民1" } }) { edges { node { name } } }',
    );
    const [record] = await newest(1);
    const names = [10, 11].map((at) => subjectName(world.office.runtime, resident(at).number));
    expect(record).toMatchObject({
      rowCount: 2,
      items: ['name'],
      facts: { filteredOrOrderedBy: 'name', read: 'page' },
      keyDigests: await Promise.all(names),
    });
  });
});

describe('a masked item', () => {
  it('is masked by the database, and never reaches the gateway in clear', async () => {
    const seen: unknown[] = [];
    const giveBack = await world.changeSource((real) => ({
      async readByKeys(question) {
        const answer = await real.readByKeys(question);
        seen.push(...answer.rows.map((row) => row?.phone));
        return answer;
      },
      async readPage(question) {
        const answer = await real.readPage(question);
        seen.push(...answer.rows.map((row) => row.phone));
        return answer;
      },
    }));
    const { number, phone } = resident(1);
    const masked = `${phone.slice(0, 3)}****${phone.slice(-4)}`;
    const answer = await read(
      `it: household(citizenNumber: "${number}") { phone }
       page: householdPage(first: 1, where: { citizenNumber: { eq: "${number}" } }) {
         edges { node { phone } }
       }`,
    );
    giveBack();
    expect(answer.data?.shared).toEqual({
      it: { phone: masked },
      page: { edges: [{ node: { phone: masked } }] },
    });
    expect(seen).toEqual([masked, masked]);
  });
});

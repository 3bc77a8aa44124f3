import { searchResources, showResource } from '../../src/catalog';
import type { ExchangeContext } from '../../src/exchange';
import { recordOffice } from '../../src/identity';
import { addDays, chinaDate, citizenNumber, systemClock } from '../../src/platform';
import { decide, publishPolicies, type Reader } from '../../src/sharing';
import { explainAccess } from '../../src/sharing/explain/explain-access';
import { replayRecord } from '../../src/sharing/explain/replay-record';
import { adultBefore } from '../../src/sharing/minors/minor-rows';
import { requireSharable } from '../../src/sharing/procedure/make-application';
import { type City, ITEMS, openCity, RENTAL, resident } from '../bad-input/city';
import { safeAnswer } from '../bad-input/safe-answer';
import { type Answer, ask, dataOf } from '../support/ask';
import {
  DeclareSecretDocument,
  GuardServiceItemDocument,
  MeDocument,
  ServiceItemsDocument,
} from '../support/operations/generated';

/** The tests' own machine stands in the government network, and in front of it a trusted proxy. */
const NETWORKS = {
  ONCE_GOVERNMENT_NETWORKS: '127.0.0.0/8,10.0.0.0/8',
  ONCE_INTERNET_NETWORKS: '0.0.0.0/0',
  ONCE_TRUST_PROXY: '127.0.0.1',
};
const INTERNET = { 'x-forwarded-for': '203.0.113.9' };

let city: City;
let authority: string;
let leader: ExchangeContext;
/** Code of the resource that is found to be secret. */
let dossier: string;

beforeAll(async () => {
  city = await openCity(NETWORKS);
  for (const apiName of ['household', 'children', 'dossier']) {
    const { code } = await city.publish({ apiName, aboutMinors: apiName === 'children' });
    if (apiName === 'dossier') dossier = code;
    await city.grant({ resource: apiName });
  }
  authority = await city.signedIn(city.bureau, 'sharingAuthority');
  leader = city.as(city.bureau, 'leadership');
}, 60_000);
afterAll(() => city.close());

const read = (apiName: string, fields: string, headers: Readonly<Record<string, string>> = {}) =>
  city.read(`${apiName}(citizenNumber: "${resident(1).number}") { ${fields} }`, { headers });

const guard = (ceiling: number, forMinors = false, token = authority, code = RENTAL) => {
  const variables = { code, ceiling, forMinors, reason: '按最小必要原则核定' };
  return ask(city.gateway, GuardServiceItemDocument, { token, variables });
};

const explain = (apiName: string, ctx = city.as(city.housing, 'clerk')) =>
  explainAccess(
    { ...ctx, actor: ctx.actor && { ...ctx.actor, network: 'government' } },
    { resource: apiName, serviceItem: RENTAL },
  );

const last = async () => {
  const record = (await city.records()).at(-1);
  if (!record) throw new Error('nothing was recorded');
  return record;
};

const codesOf = (answer: Answer<unknown>) => safeAnswer(answer).errors.map(({ code }) => code);

/** The same decision for a reader who is otherwise than usual. */
async function decideFor(apiName: string, reader: Partial<Reader>) {
  const ctx = city.gateway.systemContext();
  const resource = await ctx.catalog.byApiName(apiName);
  if (!resource) throw new Error(`${apiName} is not published`);
  return decide(ctx, {
    departmentId: city.housing.id,
    reader: { network: 'government', oversees: false, person: null, ...reader },
    serviceItem: RENTAL,
    resource,
  });
}

describe('the network zone', () => {
  it('NET-1 withholds sensitive items from callers outside of the government network', async () => {
    const inside = safeAnswer(await read('household', 'name income'));
    expect(inside).toMatchObject({
      data: { shared: { household: { name: resident(1).name, income: resident(1).income } } },
      errors: [],
    });
    const outside = safeAnswer(await read('household', 'name income', INTERNET));
    expect(outside).toMatchObject({
      data: { shared: { household: { name: resident(1).name, income: null } } },
      errors: [
        {
          code: 'ITEM_GUARD_RAIL',
          facts: { resource: 'household', item: 'income', guard: 'outside-network' },
          path: 'shared.household.income',
        },
      ],
    });
    expect(await last()).toMatchObject({
      decision: 'allowed',
      items: ['name'],
      reasons: expect.arrayContaining(['granted', 'outside-network']),
      facts: { network: 'internet', withheld: 'income' },
    });
    const { facts } = (await city.records()).at(-2) ?? {};
    expect(facts).toMatchObject({ network: 'government' });
  });

  it('NET-1 lets nobody filter or order by what it withholds', async () => {
    for (const args of ['where: { income: { gte: "1" } }', 'orderBy: [{ item: income }]']) {
      const page = `householdPage(${args}) { edges { node { name } } }`;
      expect(codesOf(await city.read(page))).toEqual([]);
      expect(codesOf(await city.read(page, { headers: INTERNET }))).toEqual(['ITEM_GUARD_RAIL']);
    }
  });

  it('NET-1 is believed of the peer, and of nobody who only says so', async () => {
    const forged = { 'x-forwarded-for': '10.1.2.3, 203.0.113.9' };
    const me = await ask(city.gateway, MeDocument, { token: authority, headers: forged });
    expect(dataOf(me).me).toMatchObject({ network: 'internet' });
    expect(codesOf(await read('household', 'income', forged))).toEqual(['ITEM_GUARD_RAIL']);
    expect(codesOf(await read('household', 'income'))).toEqual([]);
  });

  it('NET-1 is decided again as it was when the record is looked at', async () => {
    await read('household', 'name income', INTERNET);
    const { agrees, explanation } = await replayRecord(leader, (await last()).id);
    expect(agrees).toBe(true);
    const income = explanation.items.find(({ apiName }) => apiName === 'income');
    expect(income).toMatchObject({ access: 'withheld', guard: 'outside-network' });
    expect(explanation.lawfulWay).toBe('在政务外网内读取。');
  });
});

describe('the ceiling of a service item', () => {
  afterAll(() => guard(4));

  it('SHR-6 withholds what is more sensitive, from the next read on, and says what to do', async () => {
    expect(codesOf(await read('household', 'name income'))).toEqual([]);
    const before = await last();
    expect(safeAnswer(await guard(2))).toMatchObject({
      data: { guardServiceItem: { code: RENTAL, ceiling: 2, forMinors: false } },
    });
    expect(codesOf(await read('household', 'name income'))).toEqual(['ITEM_GUARD_RAIL']);
    const after = await last();
    expect(after.reasons).toContain('above-ceiling');
    const told = await explain('household');
    expect(told.items.map(({ apiName, guard: rail }) => [apiName, rail])).toEqual([
      ['citizenNumber', 'above-ceiling'],
      ['name', null],
      ['born', null],
      ['income', 'above-ceiling'],
    ]);
    expect(told.policies.map(({ id }) => id)).toEqual(['granted', 'above-ceiling']);
    expect(told.lawfulWay).toMatch(/guardServiceItem/);
    for (const { id } of [before, after]) {
      expect(await replayRecord(leader, id)).toMatchObject({ agrees: true });
    }
  });

  it('SHR-6 refuses the whole where it withholds all', async () => {
    await guard(1);
    expect(safeAnswer(await read('household', 'name'))).toMatchObject({
      data: { shared: { household: null } },
      errors: [{ code: 'GUARD_RAIL', facts: { resource: 'household', guard: 'above-ceiling' } }],
    });
    expect(await explain('household')).toMatchObject({
      effect: 'deny',
      refusal: { code: 'GUARD_RAIL' },
      lawfulWay: expect.not.stringContaining('applyForSharing'),
    });
  });

  it('SHR-6 is set by the sharing authority, within bounds, and each setting is kept', async () => {
    const officer = await city.signedIn(city.police, 'sharingOfficer');
    expect(codesOf(await guard(2, false, officer))).toEqual(['FORBIDDEN']);
    expect(codesOf(await guard(5))).toEqual(['INPUT_INVALID']);
    expect(codesOf(await guard(2, false, authority, 'SI-NONE'))).toEqual(['NOT_FOUND']);
    const answers = await Promise.all([guard(3), guard(3), guard(3)]);
    const codes = answers.flatMap(codesOf);
    expect(codes.filter((code) => code !== 'CONFLICT')).toEqual([]);
    expect(codes.length).toBeLessThan(3);
    const sql = 'SELECT number FROM service_item_guard ORDER BY number';
    const kept = await city.gateway.runtime.db.query<{ number: number }>(sql);
    expect(kept.map(({ number }) => number)).toEqual(kept.map((_, at) => at + 1));
    const listed = await ask(city.gateway, ServiceItemsDocument, { token: authority });
    expect(safeAnswer(listed).data).toMatchObject({
      serviceItems: expect.arrayContaining([
        expect.objectContaining({ code: RENTAL, ceiling: 3, forMinors: false }),
      ]),
    });
  });
});

describe('resources about minors', () => {
  afterAll(() => guard(4));

  it('are read for service items only that the authority listed for them', async () => {
    expect(safeAnswer(await read('children', 'name'))).toMatchObject({
      data: { shared: { children: null } },
      errors: [{ code: 'GUARD_RAIL', facts: { resource: 'children', guard: 'minors' } }],
    });
    const before = await last();
    expect(await explain('children')).toMatchObject({
      effect: 'deny',
      lawfulWay: expect.stringContaining('guardServiceItem'),
    });
    await guard(4, true);
    expect(codesOf(await read('children', 'name'))).toEqual([]);
    expect(await replayRecord(leader, before.id)).toMatchObject({ agrees: true });
  });
});

describe('rows about minors', () => {
  const today = chinaDate(systemClock.now());
  const year = Number(today.slice(0, 4));
  const turnsToday = adultBefore(systemClock.now());
  const person = (name: string, born: string, at: number) => ({
    ...{ name, born, income: '1.00' },
    number: citizenNumber('110105', born, 300 + at),
  });
  const people = [
    person('成年甲', addDays(turnsToday, -1), 1),
    person('成年乙', '1970-01-01', 2),
    person('今日满十八', turnsToday, 3),
    person('儿童', `${year - 10}-05-05`, 4),
    { ...person('不详', '1980-01-01', 5), born: '' },
  ];
  const names = (answer: Answer<unknown>, apiName: string): string[] => {
    const { shared } = safeAnswer(answer).data as {
      shared: Record<string, { edges: { node: { name: string } }[] }>;
    };
    return (shared[`${apiName}Page`]?.edges ?? []).map(({ node }) => node.name);
  };
  const page = (apiName: string, args: string) =>
    city.read(`${apiName}Page(${args}) { edges { node { name } } pageInfo { hasNextPage } }`);
  const sorted = 'orderBy: [{ item: citizenNumber }]';

  beforeAll(async () => {
    await city.hold('people', people);
    for (const [apiName, ageItem] of [
      ['pupils', 'born'],
      ['cards', 'citizenNumber'],
    ] as const) {
      const items = ITEMS.map((one) => ({ ...one, required: one.apiName !== 'born' }));
      await city.publish({ apiName, dataset: 'people', ageItem, items });
      await city.grant({ resource: apiName });
    }
  }, 60_000);
  afterEach(() => guard(4));

  it('SHR-6 are withheld by the birth date, or by the number it stands in, from pages and keys', async () => {
    const byDate = await page('pupils', `${sorted}, first: 2`);
    expect(names(byDate, 'pupils').sort()).toEqual(['成年乙', '成年甲']);
    expect(JSON.stringify(byDate)).toContain('"hasNextPage":false');
    const byNumber = names(await page('cards', sorted), 'cards');
    expect(byNumber.sort()).toEqual(['不详', '成年乙', '成年甲']);
    expect(names(await page('pupils', 'where: { born: { isNull: true } }'), 'pupils')).toEqual([]);
    for (const [apiName, at] of [
      ['pupils', 2],
      ['pupils', 3],
      ['pupils', 4],
      ['cards', 3],
    ] as const) {
      const one = await city.read(`${apiName}(citizenNumber: "${people[at]?.number}") { name }`);
      expect(safeAnswer(one)).toMatchObject({ data: { shared: { [apiName]: null } }, errors: [] });
    }
  });

  it('SHR-6 are given where the service item is listed for them, and the record says which it was', async () => {
    await page('pupils', sorted);
    const before = await last();
    expect(before).toMatchObject({ rowCount: 2, reasons: expect.arrayContaining(['minor-rows']) });
    const told = await explain('pupils');
    expect(told).toMatchObject({ effect: 'allow', rows: 'some' });
    expect(told.policies.map(({ id }) => id)).toContain('minor-rows');
    expect(told.lawfulWay).toContain('guardServiceItem');
    await guard(4, true);
    expect(names(await page('pupils', sorted), 'pupils')).toHaveLength(people.length);
    const after = await last();
    expect(after.reasons).not.toContain('minor-rows');
    expect(await explain('pupils')).toMatchObject({ rows: 'all', lawfulWay: null });
    for (const { id } of [before, after]) {
      expect(await replayRecord(leader, id)).toMatchObject({ agrees: true });
    }
  });

  it('SHR-6 are told by an item that tells an age, and by no other', async () => {
    for (const ageItem of ['name', 'nothing']) {
      await expect(city.submit({ apiName: 'others', ageItem })).rejects.toMatchObject({
        code: 'CATALOG_ENTRY_INVALID',
        facts: { problems: [{ en: expect.stringContaining('ageItem: ') }] },
      });
    }
  });

  it.each([
    ['2026-11-26T15:59:59Z', '2008-11-26'],
    ['2026-11-26T16:00:00Z', '2008-11-27'],
    ['2028-02-29T01:00:00Z', '2010-03-01'],
  ])('SHR-6 at %s are about those born on %s or later', (now, day) => {
    expect(adultBefore(new Date(now))).toBe(day);
  });
});

describe('whoever', () => {
  it('runs or audits the gateway reads no shared data, whatever their department holds', async () => {
    const decision = await decideFor('household', { oversees: true });
    expect(decision).toMatchObject({
      effect: 'deny',
      reasons: expect.arrayContaining(['overseer', 'GUARD_RAIL']),
      refusal: { code: 'GUARD_RAIL', facts: { guard: 'overseer' } },
    });
    expect(await decideFor('household', {})).toMatchObject({ effect: 'allow' });
  });

  it('SHR-4 approved a grant does not read under it; anybody else does', async () => {
    const sql = `SELECT a.answered_by AS id FROM application a
      JOIN resource r ON r.id = a.resource_id WHERE r.api_name = 'household'`;
    const [approver] = await city.gateway.runtime.db.query<{ id: string }>(sql);
    if (!approver) throw new Error('nobody approved the grant');
    for (let turn = 0; turn < 2; turn += 1) {
      expect(await decideFor('household', { person: approver.id })).toMatchObject({
        effect: 'deny',
        refusal: { code: 'GUARD_RAIL', facts: { guard: 'own-approval' } },
      });
      expect(await decideFor('household', { person: 'somebody' })).toMatchObject({
        effect: 'allow',
      });
    }
  });
});

describe('a secret', () => {
  const declare = (token: string, reason = '经审查含有工作秘密', code = dossier) =>
    ask(city.gateway, DeclareSecretDocument, { token, variables: { code, reason } });

  it('CAT-5 is read by nobody from the moment it is found, and no policy of a city opens it', async () => {
    expect(codesOf(await read('dossier', 'name'))).toEqual([]);
    const before = await last();
    const foreign = await city.signedIn(city.housing, 'sharingOfficer');
    expect(codesOf(await declare(foreign))).toEqual(['FORBIDDEN']);
    expect(codesOf(await declare(authority, ' '))).toEqual(['CATALOG_ENTRY_INVALID']);
    expect(codesOf(await declare(authority, '有', '307001/999999'))).toEqual(['NOT_FOUND']);
    const officer = await city.signedIn(city.police, 'sharingOfficer');
    const answers = await Promise.all([declare(officer), declare(authority)]);
    expect(answers.flatMap(codesOf)).toEqual(['CONFLICT']);
    const ctx = city.as(city.bureau, 'sharingAuthority');
    const all = `@id("all") @zh("都可以。") @en("Everything.")
      permit (principal, action == Action::"read", resource)
      when { resource.sharingType == "conditional" };`;
    const publish = (files: Readonly<Record<string, string>>) =>
      recordOffice(ctx, 'policies.published', () => publishPolicies(ctx, { files, note: '试' }));
    await publish({ 'all.cedar': all });
    expect(codesOf(await read('dossier', 'name'))).toEqual(['GUARD_RAIL']);
    await publish({});
    expect(await last()).toMatchObject({ reasons: expect.arrayContaining(['secret']), items: [] });
    expect(await replayRecord(leader, before.id)).toMatchObject({ agrees: true });
    expect(codesOf(await read('household', 'name'))).toEqual([]);
  });

  it('CAT-5 is found and applied for by nobody but its provider and those who see all', async () => {
    const stranger = city.as(city.housing, 'sharingOfficer');
    const own = city.as(city.police, 'sharingOfficer');
    expect(await showResource(stranger, { code: dossier })).toBeNull();
    expect((await showResource(own, { code: dossier }))?.code).toBe(dossier);
    const found = async (ctx: ExchangeContext) => {
      const { nodes } = await searchResources(ctx, { text: dossier, first: 5 });
      return nodes.map(({ code }) => code);
    };
    expect([await found(stranger), await found(own)]).toEqual([[], [dossier]]);
    await expect(requireSharable(stranger, 'dossier')).rejects.toMatchObject({
      code: 'NOT_SHARED',
    });
  });
});

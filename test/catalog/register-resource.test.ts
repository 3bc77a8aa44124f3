import {
  listResources,
  type RegisterResourceInput,
  registerResource,
  showResource,
} from '../../src/catalog';
import { registerSource } from '../../src/sources';
import { openProviderDatabase, serverUrl } from '../sources/world';
import { startSilentServer } from '../support/servers';
import { anEntry, aSource, type City, failure, OPENING, office, openCity } from './city';

let city: City;

beforeAll(async () => {
  city = await openCity();
}, OPENING);

afterAll(() => city.close());

const register = (parts: Partial<RegisterResourceInput> = {}, ctx = city.police.steward) =>
  office(ctx, () => registerResource(ctx, anEntry(city, parts)));

/** English texts of the problems that an entry is refused for. */
async function problemsOf(parts: Partial<RegisterResourceInput>): Promise<string[]> {
  const refusal = await failure(register(parts));
  expect(refusal).toMatchObject({ code: 'CATALOG_ENTRY_INVALID' });
  const { facts } = refusal as { facts: { problems: { en: string }[] } };
  return facts.problems.map(({ en }) => en);
}

const withItem = (change: object): Partial<RegisterResourceInput> => {
  const { items } = anEntry(city);
  return { items: items.map((item, index) => (index === 1 ? { ...item, ...change } : item)) };
};

describe('registering a resource', () => {
  it('CAT-1 CAT-6 keeps everything that was said as draft 1', async () => {
    const entry = anEntry(city, { relatedCodes: ['301003/000001'] });
    const ctx = city.police.steward;
    const resource = await office(ctx, () => registerResource(ctx, entry));
    expect(resource).toMatchObject({
      apiName: entry.apiName,
      classification: entry.classification,
      provider: { id: city.police.record.id, creditCode: city.police.record.creditCode },
      published: null,
    });
    const { items, secret: _, classification: __, sourceId, dataset, ...said } = entry;
    expect(resource.versions).toHaveLength(1);
    expect(resource.versions[0]).toMatchObject({
      ...said,
      openness: { open: false, condition: null },
      number: 1,
      status: 'draft',
      binding: { sourceId, dataset },
      hands: { createdBy: ctx.actor?.id, submittedBy: null, reviewedBy: null },
      items: items.map((item) => ({ mask: null, lookup: null, link: null, ...item })),
    });
    expect(await showResource(ctx, { code: resource.code })).toEqual(resource);
  });

  it('CAT-2 gives codes by classification, in sequence, none twice', async () => {
    const classification = { category: '1', section: '07', subject: '021', detail: '03' };
    const made = await Promise.all([1, 2, 3].map(() => register({ classification })));
    const codes = made.map(({ code }) => code).sort();
    expect(codes).toEqual(['10702103/000001', '10702103/000002', '10702103/000003']);
    await failure(register({ classification, apiName: made[0]?.apiName ?? null }));
    const next = await register({ classification });
    expect(codes).not.toContain(next.code);
  });

  it('CAT-2 refuses a classification of another form', async () => {
    const classification = { category: '4', section: '1', subject: 'abc', detail: 'x' };
    expect(await problemsOf({ classification })).toEqual([
      'classification.category: expected 1, 2 or 3, got something else',
      'classification.section: expected two digits, got something else',
      'classification.subject: expected three digits, got something else',
      'classification.detail: expected at most ten digits, got something else',
    ]);
  });

  it('CAT-4 asks of a conditional resource who may use it and for what, and nothing else', async () => {
    expect(await problemsOf({ sharingRule: null })).toEqual([
      'sharingRule.users: expected at least one, got nothing',
      'sharingRule.uses: expected at least one, got nothing',
    ]);
    const rule = { users: ['甲'], uses: [' '], law: '某法' };
    expect(await problemsOf({ sharingRule: rule })).toEqual([
      'sharingRule.uses[0]: expected 1 to 500 characters, got nothing',
      'sharingRule.law: expected nothing with this sharing type, got something',
    ]);
  });

  it('CAT-4 asks of what is not shared a law and its article', async () => {
    expect(await problemsOf({ sharingType: 'notShared', sharingRule: { law: '某法' } })).toEqual([
      'sharingRule.article: expected 1 to 500 characters, got nothing',
    ]);
    const sharingRule = { law: '中华人民共和国档案法', article: '第二十条' };
    const resource = await register({ sharingType: 'notShared', sharingRule });
    expect(resource.versions[0]?.sharingRule).toMatchObject(sharingRule);
  });

  it('CAT-4 lets nobody add conditions to what is shared unconditionally', async () => {
    const sharingRule = { users: ['仅本系统'] };
    expect(await problemsOf({ sharingType: 'unconditional', sharingRule })).toEqual([
      'sharingRule.users: expected nothing with this sharing type, got something',
    ]);
  });

  it('CAT-5 refuses a secret and keeps nothing of it', async () => {
    const before = await listResources(city.police.steward, { first: 100 });
    expect(await failure(register({ secret: true, name: '' }))).toEqual({
      code: 'CATALOG_SECRET',
      facts: {},
    });
    expect(await listResources(city.police.steward, { first: 100 })).toEqual(before);
  });

  it('CAT-6 asks for both assessments and a consent that is dated, not ahead', async () => {
    const headConsent = { name: '', date: '2026-03-03' };
    const assessments = { secrecyRisk: '', personalInformation: '', headConsent };
    expect(await problemsOf({ assessments })).toEqual([
      'assessments.secrecyRisk: expected 1 to 4000 characters, got nothing',
      'assessments.personalInformation: expected 1 to 4000 characters, got nothing',
      'assessments.headConsent.name: expected 1 to 200 characters, got nothing',
      'assessments.headConsent.date: expected a date, YYYY-MM-DD, not in the future, got something else',
    ]);
  });

  it('tells everything that is wrong at once', async () => {
    const problems = await problemsOf({
      ...{ name: '', abstract: 'a\u0000b', dataClass: '\u202e人口', dataGrade: 5, items: [] },
    });
    expect(problems).toEqual([
      'name: expected 1 to 200 characters, got nothing',
      'abstract: expected 1 to 4000 characters, got a control character or one that is invisible',
      'dataClass: expected 1 to 200 characters, got a control character or one that is invisible',
      'dataGrade: expected 1 to 4, got 5',
      'items: expected at least one lookup key, got nothing',
    ]);
  });

  it.each([
    ['an item name that is reserved', { apiName: 'provenance' }, 'a reserved name'],
    ['a word of where', { apiName: 'and' }, 'a reserved name'],
    ['a name of GraphQL', { apiName: '__typename' }, 'an ill-formed name'],
    ['a name with a dash', { apiName: 'full-name' }, 'an ill-formed name'],
    ['a name that begins with a digit', { apiName: '1name' }, 'an ill-formed name'],
    ['a Chinese name', { apiName: '姓名' }, 'an ill-formed name'],
    ['a long name', { apiName: 'n'.repeat(61) }, 'an ill-formed name'],
    ['the name of another item', { apiName: 'birthDate' }, 'the name of another item or link'],
    [
      'a link that is called like an item',
      { link: { name: 'name', resource: 'marriage', key: 'citizenNumber' } },
      'the name of another item or link',
    ],
    ['a sensitivity beyond the scale', { sensitivity: 5 }, '5'],
    ['a key that cannot be one', { lookup: 'text', type: 'N' }, 'N'],
    ['a citizen number that is no text', { lookup: 'citizenNumber', type: 'I' }, 'I'],
    ['a field of two types', { field: 'id_number', type: 'M' }, 'M'],
  ])('CAT-10 refuses %s', async (_name, change, got) => {
    expect(await problemsOf(withItem(change))).toEqual([expect.stringMatching(`got ${got}$`)]);
  });

  it.each(['provenance', 'householdMany', 'householdPage', 'householdWhere', '__schema', 'query'])(
    'CAT-10 refuses the resource name %s',
    async (apiName) => {
      expect(await problemsOf({ apiName })).toEqual([expect.stringMatching(/^apiName: expected/)]);
    },
  );

  it('refuses a resource whose type the office half has already', async () => {
    city.police.steward.catalog.reserveTypes(['Grant']);
    expect(await problemsOf({ apiName: 'grant' })).toEqual([
      expect.stringMatching('got a reserved name'),
    ]);
  });

  it('refuses an API name that another resource has', async () => {
    const { apiName } = await register();
    const again = await failure(register({ apiName }));
    expect(again).toEqual({ code: 'CATALOG_NAME_TAKEN', facts: { apiName } });
  });

  it('suggests names that are left out', async () => {
    const resource = await register({ ...withItem({ apiName: null }), apiName: null });
    expect(resource.apiName).toBe('huJiXinXi');
    expect(resource.versions[0]?.items[1]?.apiName).toBe('xingMing');
  });

  it.each([
    ['a field that does not exist', { field: 'nickname' }, 'no such field'],
    ['a field of another type', { field: 'income' }, 'numeric (N)'],
    ['a number that is not exact', { field: 'weight', type: 'Y' }, 'float8 (F)'],
    ['a key that may repeat', { field: 'phone', lookup: 'text' }, 'a field that may repeat'],
  ])('refuses to bind an item to %s', async (_name, change, got) => {
    const refusal = await failure(register(withItem(change)));
    expect(refusal).toMatchObject({
      code: 'CATALOG_BINDING',
      facts: {
        item: 'name',
        field: (change as { field: string }).field,
        got: { en: got },
        others: [],
      },
    });
  });

  it('refuses a dataset that the source does not have', async () => {
    const refusal = await failure(register({ dataset: 'ghosts' }));
    expect(refusal).toMatchObject({
      code: 'CATALOG_BINDING',
      facts: { item: 'citizenNumber', others: ['name', 'birthDate', 'division'] },
    });
  });

  it("refuses another department's source as if it were not there", async () => {
    const sourceId = await aSource(city.market.steward);
    const foreign = await failure(register({ sourceId }));
    expect(foreign).toMatchObject({ code: 'NOT_FOUND', facts: { id: sourceId } });
    expect(await failure(register({ sourceId: 'none' }))).toMatchObject({ code: 'NOT_FOUND' });
  });

  it('refuses a caller without a name', async () => {
    expect(await failure(registerResource(city.as(null), anEntry(city)))).toMatchObject({
      code: 'UNAUTHENTICATED',
    });
  });
});

describe('a source that never answers', () => {
  it('is asked before the change begins, so that nobody else waits for it', async () => {
    const silent = await startSilentServer();
    const ctx = city.police.steward;
    const settings = { host: '127.0.0.1', port: silent.port, database: 'x', user: 'x', ssl: 'off' };
    const source = { kind: 'postgres', settings, secrets: { password: 'x' } } as const;
    const named = { name: '不应答的数据库', ...source };
    const { id: sourceId } = await office(ctx, () => registerSource(ctx, named));
    const registering = failure(register({ sourceId, dataset: 'public.x' }));
    await silent.connected;
    expect((await register()).versions).toHaveLength(1);
    await silent.close();
    expect(await registering).toMatchObject({ code: 'SOURCE_UNAVAILABLE' });
    const refusal = (await city.office.records()).findLast(({ event }) => event === 'test.changed');
    expect(refusal).toMatchObject({ decision: 'failed', reasons: ['SOURCE_UNAVAILABLE'] });
  });
});

(serverUrl === undefined ? describe.skip : describe)('a table of a database', () => {
  it('may be named without its schema, as it is read; one that is not there is named as such', async () => {
    const database = await openProviderDatabase();
    await database.run('CREATE TABLE people (id_number text PRIMARY KEY, full_name text)');
    const ctx = city.police.steward;
    const source = { kind: 'postgres', settings: { ssl: 'off' }, secrets: { url: database.url } };
    const named = { name: '户籍数据库', ...source, kind: 'postgres' } as const;
    const { id: sourceId } = await office(ctx, () => registerSource(ctx, named));
    const items = anEntry(city).items.slice(0, 2);
    const { versions } = await register({ sourceId, dataset: 'people', items });
    expect(versions[0]?.binding).toMatchObject({ dataset: 'people' });
    const absent = await failure(register({ sourceId, dataset: 'persons', items }));
    expect(absent).toMatchObject({
      code: 'CATALOG_BINDING',
      facts: { got: { en: 'no such dataset' } },
    });
    await database.close();
  });
});

import { reviseResource } from '../../src/catalog';
import {
  applyForSharing,
  approveApplication,
  type CellRule,
  listApplications,
  listGrants,
  type NewApplication,
  type RowCondition,
  refuseApplication,
  registerServiceItem,
  revokeGrant,
  type SharingContext,
} from '../../src/sharing';
import { anEntry, type City, failure, OPENING, office, openCity, published } from '../catalog/city';

let city: City;
let resource: string;

beforeAll(async () => {
  city = await openCity();
  const { authority } = city;
  const departments = [city.housing.record.id];
  for (const code of ['RENT', 'LOAN']) {
    const item = { code, name: '公共租赁住房资格确认', departments };
    await office(authority, () => registerServiceItem(authority, item));
  }
  resource = (await published(city)).apiName;
}, OPENING);

afterAll(() => city.close());

const application = (parts: Partial<NewApplication> = {}): NewApplication => ({
  resource,
  items: ['citizenNumber', 'name'],
  serviceItems: ['RENT'],
  basis: '《公共租赁住房管理办法》第八条',
  mode: 'serviceInterface',
  expiresAt: new Date('2027-03-02T00:00:00Z'),
  ...parts,
});

const apply = (parts: Partial<NewApplication> = {}, ctx = city.housing.officer) =>
  office(ctx, () => applyForSharing(ctx, application(parts)));

const approve = (id: string, ctx: SharingContext = city.police.officer) =>
  office(ctx, () => approveApplication(ctx, { id }));

async function missing(parts: Partial<NewApplication>): Promise<string[]> {
  const refusal = await failure(apply(parts));
  expect(refusal).toMatchObject({ code: 'APPLICATION_INCOMPLETE' });
  const { facts } = refusal as { facts: { problems: { en: string }[] } };
  return facts.problems.map(({ en }) => en);
}

describe('an application', () => {
  it('SHR-1 states basis, scenes, scope, mode and period, by the act of the sharing officer', async () => {
    const rowScope = { divisionUnder: { item: 'division', code: '110105' } };
    const made = await apply({ rowScope });
    const { resource: _, ...asked } = application({ rowScope });
    expect(made).toMatchObject({
      ...asked,
      consumerId: city.housing.record.id,
      providerId: city.police.record.id,
      version: 1,
      status: 'submitted',
      appliedBy: city.housing.officer.actor?.id,
      appliedAt: city.office.clock.now(),
      startsAt: city.office.clock.now(),
    });
    expect(made.number).toMatch(/^A-2026-\d{6}$/);
    for (const ctx of [city.housing.clerk, city.housing.steward]) {
      expect(await failure(apply({}, ctx))).toMatchObject({ code: 'FORBIDDEN' });
    }
  });

  it('SHR-3 is told of everything that is missing at once, and nothing of it is kept', async () => {
    const before = await listApplications(city.housing.officer, { first: 100, after: null });
    const rowScope = {
      and: [
        { or: [] },
        { prefix: { item: 'ghost', value: '1' } },
        { not: { prefix: { item: 'birthDate', value: '19' } } },
      ],
    };
    const problems = await missing({
      basis: ' ',
      items: ['name', 'name', 'ghost'],
      serviceItems: [],
      rowScope,
      expiresAt: city.office.clock.now(),
    });
    expect(problems.map((problem) => problem.split(':')[0])).toEqual([
      'basis',
      'items',
      'items[2]',
      'rowScope.and[0].or',
      'rowScope.and[1].prefix.item',
      'rowScope.and[2].not.prefix.item',
      'serviceItems',
      'expiresAt',
    ]);
    const after = await listApplications(city.housing.officer, { first: 100, after: null });
    expect(after).toEqual(before);
  });

  it.each<[string, RowCondition, string]>([
    ['a day that never was', { eq: { item: 'birthDate', value: '2026-02-30' } }, 'eq.value'],
    [
      'a time where a day is asked',
      { range: { item: 'birthDate', to: '2026-02-01T00:00:00.000Z' } },
      'range.to',
    ],
    [
      'a character that cannot be sent',
      { prefix: { item: 'division', value: '11\0' } },
      'prefix.value',
    ],
    ['half a character', { in: { item: 'division', values: ['1', '\ud800'] } }, 'in.values[1]'],
    ['no value to be one of', { in: { item: 'division', values: [] } }, 'in.values'],
    ['no prefix', { prefix: { item: 'division', value: '' } }, 'prefix.value'],
    ['a range without ends', { range: { item: 'birthDate' } }, 'range'],
    [
      'half a division',
      { divisionUnder: { item: 'division', code: '1101' } },
      'divisionUnder.code',
    ],
    [
      'a day as division',
      { divisionUnder: { item: 'birthDate', code: '110105' } },
      'divisionUnder',
    ],
    ['a day as applicant', { applicant: 'birthDate' }, 'applicant'],
    ['an item that is not there', { isNull: 'ghost' }, 'isNull'],
  ])('SHR-1 has no condition about rows with %s', async (_name, rowScope, at) => {
    expect(await missing({ rowScope })).toEqual([expect.stringContaining(`rowScope.${at}`)]);
  });

  it('SHR-1 has exactly one operator in each place of a condition', async () => {
    const two = { isNull: 'division', applicant: 'citizenNumber' };
    const rowScope = { or: [two, {} as RowCondition] };
    expect(await missing({ rowScope })).toEqual([
      expect.stringMatching(
        /^rowScope\.or\[0\]: expected exactly one operator.*isNull, applicant$/,
      ),
      expect.stringMatching(/^rowScope\.or\[1\]: expected exactly one operator.*got nothing$/),
    ]);
  });

  it('SHR-1 has no more levels or operators in a condition than a reviewer can follow', async () => {
    const leaf: RowCondition = { isNull: 'division' };
    const nested = (levels: number): RowCondition =>
      levels === 1 ? leaf : { not: nested(levels - 1) };
    const listed = (count: number): RowCondition => ({
      in: { item: 'division', values: Array(count).fill('110105') },
    });
    for (const rowScope of [nested(8), { or: Array(99).fill(leaf) }, listed(1000)]) {
      expect(await apply({ rowScope })).toMatchObject({ rowScope });
    }
    expect(await failure(apply({ rowScope: nested(9) }))).toEqual({
      code: 'ROWS_TOO_DEEP',
      facts: { limit: 8 },
    });
    for (const rowScope of [{ or: Array(100).fill(leaf) }, listed(1001)]) {
      expect(await failure(apply({ rowScope }))).toEqual({
        code: 'ROWS_TOO_LARGE',
        facts: { limit: 100, got: 101 },
      });
    }
  });

  it('SHR-1 may ask for items on some of the rows only', async () => {
    const cells: CellRule[] = [
      { items: ['name'], condition: { divisionUnder: { item: 'division', code: '110105' } } },
      { items: ['name', 'citizenNumber'], condition: { applicant: 'citizenNumber' } },
    ];
    const made = await apply({ cells });
    expect(made).toMatchObject({ rowScope: null, cells });
    expect(await approve(made.id)).toMatchObject({ cells });
    expect(await apply()).toMatchObject({ cells: [] });
  });

  it('SHR-1 SHR-3 is told of everything that is wrong with its cells', async () => {
    const condition: RowCondition = { isNull: 'ghost' };
    expect(
      await missing({
        items: ['name'],
        cells: [
          { items: ['name', 'birthDate'], condition: { isNull: 'division' } },
          { items: [], condition },
        ],
      }),
    ).toEqual([
      expect.stringMatching(/^cells\[0\]\.items\[1\]: expected an item that is applied for/),
      expect.stringMatching(/^cells\[1\]\.items: expected at least one/),
      expect.stringMatching(/^cells\[1\]\.condition\.isNull: expected an item of/),
    ]);
    const many = Array(21).fill({ items: ['name'], condition: { isNull: 'division' } });
    expect(await missing({ cells: many })).toEqual([
      expect.stringMatching(/^cells: expected at most 20, got 21/),
    ]);
  });

  it('SHR-1 lasts no longer than the policies allow', async () => {
    const longest = new Date(city.office.clock.now().getTime() + 1830 * 86_400_000);
    expect(await apply({ expiresAt: longest })).toMatchObject({ status: 'submitted' });
    expect(await missing({ expiresAt: new Date(longest.getTime() + 1) })).toEqual([
      expect.stringContaining('by at most 1830 days'),
    ]);
    expect(await missing({ expiresAt: new Date(Number.NaN) })).toHaveLength(1);
    const startsAt = new Date('2028-01-01T00:00:00Z');
    expect(await missing({ startsAt })).toHaveLength(1);
  });

  it('SHR-1 SHR-3 names rows that end before they begin, and a basis that is written to deceive', async () => {
    const range = (from: string, to: string) => ({ range: { item: 'name', from, to } });
    const reversed = { and: [{ not: range('b', 'a') }] };
    expect(await missing({ rowScope: reversed })).toEqual([
      expect.stringMatching(/^rowScope\.and\[0\]\.not\.range\.to: /),
    ]);
    expect(await apply({ rowScope: range('a', 'a') })).toMatchObject({
      status: 'submitted',
    });
    for (const sign of ['\u202e', '\u2066', '\u200b', '\u2028']) {
      expect(await missing({ basis: `条例${sign}第一条` })).toEqual([
        expect.stringContaining('one that is invisible'),
      ]);
    }
  });

  it('GDE-1 a service item whose name has a line break is told so, not its length', async () => {
    const { authority } = city;
    const input = { code: 'BREAK', name: 'a\nb', departments: [city.market.record.id] };
    const register = office(authority, () => registerServiceItem(authority, input));
    expect(await failure(register)).toMatchObject({
      code: 'INPUT_INVALID',
      facts: { field: 'name', got: { en: 'a control character or one that is invisible' } },
    });
  });

  it('GDE-1 names service items that the consumer handles', async () => {
    const { authority } = city;
    const departments = [city.market.record.id];
    await office(authority, () =>
      registerServiceItem(authority, { code: 'FOOD', name: '食品经营许可', departments }),
    );
    expect(await missing({ serviceItems: ['RENT', 'FOOD', 'NONE'] })).toEqual([
      expect.stringMatching(/^serviceItems\[1\]/),
      expect.stringMatching(/^serviceItems\[2\]/),
    ]);
  });

  it('CAT-3 is of no use for what is not shared or not there', async () => {
    const sharingRule = { law: '中华人民共和国档案法', article: '第二十条' };
    const closed = await published(city, { sharingType: 'notShared', sharingRule });
    expect(await failure(apply({ resource: closed.apiName }))).toEqual({
      code: 'NOT_SHARED',
      facts: { resource: closed.apiName },
    });
    expect(await failure(apply({ resource: 'ghost' }))).toMatchObject({ code: 'NOT_FOUND' });
  });
});

describe('the answer', () => {
  it("SHR-4 is the provider's sharing officer's, and issues the grant that was asked for", async () => {
    const rowScope = { divisionUnder: { item: 'division', code: '110105' } };
    const made = await apply({ rowScope });
    const grant = await approve(made.id);
    expect(grant).toMatchObject({
      applicationId: made.id,
      consumerId: made.consumerId,
      providerId: made.providerId,
      resourceId: made.resourceId,
      versionFrom: 1,
      versionTo: null,
      items: made.items,
      serviceItems: made.serviceItems,
      rowScope: made.rowScope,
      startsAt: made.startsAt,
      expiresAt: made.expiresAt,
      revokedAt: null,
    });
    expect(grant.number).toMatch(/^G-2026-\d{6}$/);
    const { nodes } = await listApplications(city.police.officer, { first: 100, after: null });
    expect(nodes.find(({ id }) => id === made.id)).toMatchObject({
      status: 'active',
      answeredBy: city.police.officer.actor?.id,
      answeredAt: city.office.clock.now(),
    });
  });

  it('SHR-4 is nobody else’s: other roles, the consumer, a third department', async () => {
    const { id } = await apply();
    expect(await failure(approve(id, city.police.steward))).toMatchObject({ code: 'FORBIDDEN' });
    expect(await failure(approve(id, city.housing.officer))).toMatchObject({ code: 'FORBIDDEN' });
    expect(await failure(approve(id, city.authority))).toMatchObject({ code: 'FORBIDDEN' });
    expect(await failure(approve(id, city.market.officer))).toMatchObject({
      code: 'NOT_FOUND',
      facts: { id },
    });
    expect(await failure(approve('none'))).toMatchObject({ code: 'NOT_FOUND' });
  });

  it('SHR-4 is never that of the person who applied', async () => {
    const { authority } = city;
    const departments = [city.police.record.id];
    await office(authority, () =>
      registerServiceItem(authority, { code: 'MOVE', name: '户口迁移', departments }),
    );
    const own = await apply({ serviceItems: ['MOVE'] }, city.police.officer);
    expect(await failure(approve(own.id))).toMatchObject({ code: 'SAME_PERSON' });
  });

  it('SHR-4 that refuses states its reasons', async () => {
    const { id } = await apply();
    const ctx = city.police.officer;
    const refuse = (reasons: string) => office(ctx, () => refuseApplication(ctx, { id, reasons }));
    expect(await failure(refuse('  '))).toMatchObject({
      code: 'INPUT_INVALID',
      facts: { field: 'reasons' },
    });
    expect(await refuse('超出办理事项所需范围')).toMatchObject({
      status: 'refused',
      reasons: '超出办理事项所需范围',
    });
    expect(await failure(approve(id))).toMatchObject({
      code: 'CONFLICT',
      facts: { expected: 'submitted', got: 'refused' },
    });
  });

  it('is given once when two give it at once', async () => {
    const { id } = await apply();
    const both = await Promise.allSettled([approve(id), approve(id)]);
    expect(both.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    expect(both.find(({ status }) => status === 'rejected')).toMatchObject({
      reason: { code: 'CONFLICT' },
    });
    const { nodes } = await listGrants(city.police.officer, { first: 100, after: null });
    expect(nodes.filter(({ applicationId }) => applicationId === id)).toHaveLength(1);
  });

  it('comes too late when the term is over', async () => {
    const { id } = await apply({ expiresAt: new Date('2026-03-03T00:00:00Z') });
    city.office.clock.advance(48 * 3_600_000);
    expect(await failure(approve(id))).toMatchObject({ code: 'CONFLICT' });
  });
});

describe('a grant', () => {
  const granted = async () => approve((await apply()).id);

  it('SHR-6 SHR-7 is revoked with a reason by the authority, once, and not by its provider', async () => {
    const revoke = (id: string, reason: string, ctx: SharingContext) =>
      office(ctx, () => revokeGrant(ctx, { id, reason }));
    const one = await granted();
    const { authority } = city;
    expect(await failure(revoke(one.id, '', authority))).toMatchObject({ code: 'INPUT_INVALID' });
    expect(await failure(revoke(one.id, '不再提供', city.police.officer))).toMatchObject({
      ...{ code: 'ENDING_NEGOTIATED', facts: { grant: one.number } },
    });
    for (const ctx of [city.housing.officer, city.police.steward, city.leadership]) {
      expect(await failure(revoke(one.id, '超范围使用', ctx))).toMatchObject({ code: 'FORBIDDEN' });
    }
    expect(await failure(revoke(one.id, '无关', city.market.officer))).toMatchObject({
      code: 'NOT_FOUND',
    });
    const epoch = city.system.epoch.current;
    expect(await revoke(one.id, '超范围使用', authority)).toMatchObject({
      revokedAt: city.office.clock.now(),
      revokedBy: authority.actor?.id,
      revokeReason: '超范围使用',
    });
    expect(city.system.epoch.current).toBeGreaterThan(epoch);
    expect(await failure(revoke(one.id, '再次', authority))).toMatchObject({ code: 'CONFLICT' });
  });

  it('is listed for both sides and those who oversee, for nobody else, newest first', async () => {
    const { id } = await granted();
    const page = { first: 1, after: null };
    for (const ctx of [city.housing.clerk, city.police.clerk, city.authority, city.leadership]) {
      const { nodes, pageInfo } = await listGrants(ctx, page);
      expect(nodes.map((grant) => grant.id)).toEqual([id]);
      expect(pageInfo).toEqual({ hasNextPage: true, endCursor: id });
    }
    expect((await listGrants(city.market.officer, page)).nodes).toEqual([]);
    expect((await listApplications(city.market.officer, page)).nodes).toEqual([]);
    const next = await listGrants(city.housing.clerk, { first: 100, after: id });
    expect(next.nodes.length).toBeGreaterThan(0);
    expect(next.nodes.every((grant) => grant.id < id)).toBe(true);
    expect(await failure(listGrants(city.housing.clerk, { first: 1, after: "'" }))).toMatchObject({
      code: 'CURSOR_INVALID',
    });
  });
});

describe('a service item', () => {
  it('GDE-1 is entered by the sharing authority, once, for departments that exist', async () => {
    const { authority } = city;
    const enter = (parts: object, ctx: SharingContext = authority) => {
      const item = { code: 'BIRTH', name: '出生一件事', departments: [city.police.record.id] };
      return office(ctx, () => registerServiceItem(ctx, { ...item, ...parts }));
    };
    expect(await failure(enter({}, city.police.officer))).toMatchObject({ code: 'FORBIDDEN' });
    expect(await failure(enter({ code: 'a b' }))).toMatchObject({ code: 'INPUT_INVALID' });
    expect(await failure(enter({ name: ' ' }))).toMatchObject({ code: 'INPUT_INVALID' });
    expect(await failure(enter({ departments: [] }))).toMatchObject({ code: 'INPUT_INVALID' });
    expect(await failure(enter({ departments: ['none'] }))).toMatchObject({ code: 'NOT_FOUND' });
    expect(await enter({})).toMatchObject({ code: 'BIRTH', endedAt: null });
    expect(await failure(enter({}, city.system))).toMatchObject({ code: 'CONFLICT' });
  });
});

it('SHR-6 keeps a grant for later versions of the resource', async () => {
  const made = await published(city);
  const { steward } = city.police;
  const { apiName: _, classification: __, ...entry } = anEntry(city);
  await office(steward, () => reviseResource(steward, { ...entry, code: made.code }));
  const { id } = await apply({ resource: made.apiName });
  expect(await approve(id)).toMatchObject({ versionFrom: 1, versionTo: null });
});

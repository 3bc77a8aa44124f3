import type { ExchangeContext } from '../../src/exchange';
import { recordOffice } from '../../src/identity';
import { decide, publishPolicies, reportBreach, revokeGrant } from '../../src/sharing';
import { DecisionCache } from '../../src/sharing/decision/decision-cache';
import { explainAccess } from '../../src/sharing/explain/explain-access';
import { replayRecord } from '../../src/sharing/explain/replay-record';
import { type City, LICENCE, openCity, RENTAL, resident } from '../bad-input/city';
import { A_SYSTEM } from '../support/reader';

let city: City;
let reader: ExchangeContext;
let leader: ExchangeContext;
let grant: { readonly id: string; readonly number: string };

beforeAll(async () => {
  city = await openCity();
  await city.publish({});
  await city.publish({
    apiName: 'archive',
    name: '档案',
    sharingType: 'notShared',
    sharingRule: { law: '中华人民共和国档案法', article: '第二十条' },
  });
  grant = await city.grant({
    resource: 'household',
    items: ['citizenNumber', 'name', 'born'],
    cells: [{ items: ['born'], condition: { isNull: 'income' } }],
  });
  reader = city.as(city.housing, 'developer');
  leader = city.as(city.bureau, 'leadership');
}, 60_000);
afterAll(() => city.close());

const explain = (
  ctx: ExchangeContext,
  resource: string,
  serviceItem: string = RENTAL,
  department?: string,
) => explainAccess(ctx, { resource, serviceItem, department });

describe('an explanation', () => {
  it('SHR-1 tells what may be read, by which grant and policies, and how to get the rest', async () => {
    const told = await explain(reader, 'household');
    expect(told).toMatchObject({
      effect: 'allow',
      grant: grant.number,
      rows: 'all',
      refusal: null,
      policies: [
        { id: 'granted', effect: 'permit', sentence: expect.stringContaining('凭有效授权') },
      ],
    });
    expect(told.items.map(({ apiName, access }) => `${apiName} ${access}`)).toEqual([
      'citizenNumber clear',
      'name clear',
      'born someRows',
      'income withheld',
    ]);
    expect(told.lawfulWay).toMatch(/申请 household 的 income（applyForSharing）/);
  });

  it('SHR-1 names all grants that add up, and what is used of their limits now', async () => {
    await city.publish({ apiName: 'twofold', name: '两份授权' });
    const resource = 'twofold';
    const most = await city.grant({ resource, items: ['citizenNumber', 'name'] });
    const rowScope = { isNull: 'income' };
    const items = ['citizenNumber', 'born'];
    const quota = [{ measure: 'calls', span: 'day', most: 1 }] as const;
    const few = await city.grant({ resource, items, rowScope, quota: [...quota] });
    const limit = { grant: few.number, measure: 'calls', span: 'day', most: 1 };
    const grants = [few.number, most.number];
    const before = await explain(reader, resource);
    expect(before).toMatchObject({ grant: most.number, limits: [{ ...limit, used: 0 }] });
    expect([...before.grants].sort()).toEqual(grants.sort());
    const read = () => city.read(`${resource}(citizenNumber: "${resident(0).number}") { born }`);
    expect((await read()).body.errors).toBeUndefined();
    const { limits } = await explain(reader, resource);
    expect(limits).toMatchObject([{ ...limit, used: 1, resetsAt: expect.any(Date) }]);
    expect((await read()).body.errors).toMatchObject([{ extensions: { code: 'QUOTA_EXCEEDED' } }]);
    const record = (await city.records()).at(-1);
    const again = await replayRecord(leader, record?.id ?? '');
    expect(again.explanation).toMatchObject({ grants: before.grants, limits: [] });
    expect((await explain(reader, 'household')).limits).toEqual([]);
    expect((await explain(reader, 'archive')).grants).toEqual([]);
  });

  it('is the decision that a read gets', async () => {
    const told = await explain(reader, 'household');
    await city.read(`household(citizenNumber: "${resident(0).number}") { name }`);
    const record = (await city.records()).at(-1);
    expect(record).toMatchObject({ policyVersion: told.policyVersion, grant: told.grant });
  });

  it.each<[string, string, string, string, string[], RegExp]>([
    ['no grant', 'household', LICENCE, 'PURPOSE_NOT_YOURS', ['no-grant', 'no-purpose'], /办理部门/],
    [
      'an unknown purpose',
      'household',
      'SI-NONE',
      'PURPOSE_UNKNOWN',
      ['no-grant', 'no-purpose'],
      /列入清单/,
    ],
    ['CAT-4 what is not shared', 'archive', RENTAL, 'NOT_SHARED', ['not-shared'], /没有合法途径/],
  ])('tells of %s why not, and what to do', async (_what, resource, item, code, ids, way) => {
    const told = await explain(reader, resource, item);
    expect(told).toMatchObject({ effect: 'deny', rows: 'none', grant: null, refusal: { code } });
    expect(told.policies.map(({ id }) => id).sort()).toEqual(ids);
    expect(told.items.every(({ access }) => access === 'withheld')).toBe(true);
    expect(told.lawfulWay).toMatch(way);
  });

  it('tells of another department to the provider and those who oversee, and to nobody else', async () => {
    const steward = city.as(city.police, 'steward');
    for (const ctx of [steward, leader, city.as(city.bureau, 'sharingAuthority')]) {
      const told = await explain(ctx, 'household', RENTAL, city.housing.id);
      expect(told.grant).toBe(grant.number);
    }
    for (const { id } of [city.housing, city.market]) {
      const denied = await explain(steward, 'household', LICENCE, id);
      expect(denied.refusal?.code).toBe(
        id === city.market.id ? 'NOT_GRANTED' : 'PURPOSE_NOT_YOURS',
      );
      expect(`${denied.refusal?.message} ${denied.lawfulWay}`).not.toMatch(/you|贵|本部门/i);
    }
    for (const ctx of [reader, city.as(city.police, 'clerk')]) {
      const foreign = explain(ctx, 'household', RENTAL, city.market.id);
      await expect(foreign).rejects.toMatchObject({ code: 'FORBIDDEN' });
    }
    await expect(explain(reader, 'nowhere')).rejects.toMatchObject({ code: 'NOT_FOUND' });
  });

  it('tells nothing of a department that there is not, and keeps nothing of it', async () => {
    const steward = city.as(city.police, 'steward');
    const make = jest.spyOn(steward.sharing.decisions, 'make');
    for (const id of ['nobody', 'x'.repeat(240_000)]) {
      const told = explain(steward, 'household', RENTAL, id);
      await expect(told).rejects.toMatchObject({
        code: 'NOT_FOUND',
        facts: { id: id.slice(0, 64) },
      });
    }
    expect(make).not.toHaveBeenCalled();
    make.mockRestore();
  });
});

describe('an explanation of what stands in the way', () => {
  const published = async (files: Readonly<Record<string, string>>) => {
    const authority = city.as(city.bureau, 'sharingAuthority');
    await recordOffice(authority, 'policies.published', () =>
      publishPolicies(authority, { files, note: '试' }),
    );
  };

  it('names the rule of the city alone, where a grant would do', async () => {
    const never = `@id("never") @zh("不得读取。") @en("Never read.")
      forbid (principal, action == Action::"read", resource) when { resource.apiName == "household" };`;
    await published({ 'never.cedar': never });
    const told = await explain(reader, 'household');
    expect(told.policies.filter(({ effect }) => effect === 'forbid')).toMatchObject([
      { id: 'never' },
    ]);
    await published({});
  });

  it('SHR-6 leads back to a grant that is suspended, and to an application for the rest only', async () => {
    const held = await city.grant({ resource: 'household', items: ['name', 'income'] });
    const provider = city.as(city.police, 'sharingOfficer');
    await recordOffice(provider, 'grant.suspended', () =>
      reportBreach(provider, { grant: held.id, kind: 'passedOn', seen: '转交第三方', days: 5 }),
    );
    const told = await explain(reader, 'household');
    expect(told).toMatchObject({ effect: 'allow', grant: grant.number });
    expect(told.lawfulWay).toContain(`授权 ${held.number} 已暂停`);
    expect(told.lawfulWay).not.toContain('applyForSharing');
    const authority = city.as(city.bureau, 'sharingAuthority');
    const end = () => revokeGrant(authority, { id: held.id, reason: '转交第三方' });
    await recordOffice(authority, 'grant.revoked', end);
  });
});

describe('decisions in memory', () => {
  it('are bounded by their size, however few they are', async () => {
    const decisions = new DecisionCache();
    const resource = await leader.catalog.byApiName('household');
    if (!resource) throw new Error('it is published');
    const request = (at: number) => ({
      departmentId: `${at}${'x'.repeat(6_000_000)}`,
      reader: A_SYSTEM,
      serviceItem: RENTAL,
      resource,
    });
    const own = { departmentId: city.housing.id, reader: A_SYSTEM, serviceItem: RENTAL, resource };
    const decision = await decide(leader, own);
    for (let at = 0; at < 10; at += 1) await decisions.make(request(at), 0, async () => decision);
    const kept = Array.from({ length: 10 }, (_, at) => decisions.get(request(at))).filter(Boolean);
    expect(kept).toHaveLength(8);
  });
});

describe('a recorded read', () => {
  const readOnce = async (fields = 'name') => {
    await city.read(`household(citizenNumber: "${resident(1).number}") { ${fields} }`);
    const record = (await city.records()).at(-1);
    if (!record) throw new Error('nothing was recorded');
    return record;
  };

  it('is decided again as it was, though policies and grants have changed since', async () => {
    const before = await readOnce();
    const never = `@id("never") @zh("不得读取。") @en("Never read.")
      forbid (principal, action == Action::"read", resource) when { resource.apiName == "household" };`;
    const authority = city.as(city.bureau, 'sharingAuthority');
    const publish = (files: Readonly<Record<string, string>>) =>
      recordOffice(authority, 'policies.published', () =>
        publishPolicies(authority, { files, note: '试' }),
      );
    await publish({ 'never.cedar': never });
    const during = await readOnce();
    await publish({});
    const end = () => revokeGrant(authority, { id: grant.id, reason: '超范围使用' });
    await recordOffice(authority, 'grant.revoked', end);
    const after = await readOnce();

    expect([before, during, after].map(({ decision }) => decision)).toEqual([
      'allowed',
      'denied',
      'denied',
    ]);
    const replays = [];
    for (const { id } of [before, during, after]) replays.push(await replayRecord(leader, id));
    expect(replays.map(({ agrees }) => agrees)).toEqual([true, true, true]);
    expect(replays.map(({ explanation }) => explanation.effect)).toEqual(['allow', 'deny', 'deny']);
    expect(replays[1]?.explanation.policies.map(({ id }) => id)).toContain('never');
    expect(replays[2]?.explanation.refusal?.code).toBe('GRANT_REVOKED');
  });

  it('that does not come out as recorded is told', async () => {
    const record = await readOnce();
    const { db } = city.gateway.runtime;
    await db.query(`UPDATE "grant" SET revoked_at = NULL WHERE id = $1`, [grant.id]);
    await db.query(`DELETE FROM grant_step WHERE grant_id = $1 AND step = 'revoke'`, [grant.id]);
    expect(await replayRecord(leader, record.id)).toMatchObject({ agrees: false });
  });

  it('is shown to the leadership office alone, and looking is recorded', async () => {
    const { id } = await readOnce();
    await expect(replayRecord(reader, id)).rejects.toMatchObject({ code: 'FORBIDDEN' });
    expect((await city.records()).at(-1)).toMatchObject({
      event: 'audit.searched',
      decision: 'denied',
      facts: { record: id },
    });
    const nothing = replayRecord(leader, '110105199003070134');
    await expect(nothing).rejects.toMatchObject({ code: 'NOT_FOUND' });
    expect((await city.records()).at(-1)).toMatchObject({ facts: { record: null }, rowCount: 0 });
  });

  it.each([
    ['of another department', LICENCE, 'PURPOSE_NOT_YOURS'],
    ['that nobody knows', 'SI-NONE', 'PURPOSE_UNKNOWN'],
  ])(
    'with a purpose %s is refused again, under the policies of then',
    async (_which, item, code) => {
      const query = `household(citizenNumber: "${resident(0).number}") { name }`;
      await city.read(query, { purpose: `serviceItem: "${item}"` });
      const record = (await city.records()).at(-1);
      expect(record).toMatchObject({ decision: 'denied', reasons: [code] });
      expect(record?.policyVersion).toBe((await explain(reader, 'household')).policyVersion);
      const { agrees, explanation } = await replayRecord(leader, record?.id ?? '');
      expect([agrees, explanation.refusal?.code]).toEqual([true, code]);
    },
  );

  it('that is no read cannot be decided again', async () => {
    const { id } = (await city.records('office')).at(-1) ?? { id: '' };
    await expect(replayRecord(leader, id)).rejects.toMatchObject({ code: 'REPLAY_IMPOSSIBLE' });
  });
});

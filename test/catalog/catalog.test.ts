import { freeApiName, listResources, registerResource, showResource } from '../../src/catalog';
import { anEntry, type City, failure, OPENING, office, openCity, published } from './city';

let city: City;

beforeAll(async () => {
  city = await openCity();
}, OPENING);

afterAll(() => city.close());

const draft = () => {
  const { steward } = city.police;
  return office(steward, () => registerResource(steward, anEntry(city)));
};

describe('the catalogue', () => {
  it('changes in memory with each publication and not in between', async () => {
    const { catalog } = city.system;
    const before = await catalog.published();
    expect(await catalog.published()).toBe(before);
    const { apiName } = await published(city);
    const after = await catalog.published();
    expect(after).toHaveLength(before.length + 1);
    expect(after.map((model) => model.apiName)).toContain(apiName);
    expect(await catalog.published()).toBe(after);
    expect(Object.isFrozen(after[0]?.items)).toBe(true);
  });

  it('keeps nothing in memory of what a transaction saw and undid', async () => {
    const { catalog, db } = city.system;
    const { apiName } = await published(city);
    const undone = db.transaction(async () => {
      await db.query(`UPDATE resource_version SET status = 'superseded'`);
      expect(await catalog.published()).toEqual([]);
      throw new Error('undo');
    });
    await expect(undone).rejects.toThrow('undo');
    expect(await catalog.byApiName(apiName)).toMatchObject({ apiName });
  });

  it('shows all what is published, without the source, the people and the drafts', async () => {
    const { code } = await published(city);
    const { clerk } = city.housing;
    const seen = await showResource(clerk, { code });
    const hidden = { assessments: null, binding: null, hands: null };
    expect(seen?.published).toMatchObject(hidden);
    expect(seen?.versions).toEqual([expect.objectContaining(hidden)]);
    expect(seen?.published?.items.every(({ field }) => field === null)).toBe(true);
    const secret = await draft();
    for (const ctx of [city.police.clerk, city.authority, city.leadership]) {
      expect(await showResource(ctx, { code: secret.code })).toMatchObject({ code: secret.code });
    }
    expect(await showResource(clerk, { code: secret.code })).toBeNull();
    expect(await showResource(clerk, { apiName: secret.apiName })).toBeNull();
    const filter = { status: 'draft' } as const;
    expect((await listResources(clerk, { filter, first: 10 })).nodes).toEqual([]);
    expect((await listResources(city.authority, { filter, first: 10 })).nodes).not.toEqual([]);
    expect(await failure(showResource(clerk, {}))).toMatchObject({ code: 'INPUT_INVALID' });
  });

  it('is listed by pages in order of code, and filtered', async () => {
    const codes: string[] = [];
    for (const name of ['分页甲', '分页乙', '分页丙']) {
      codes.push((await published(city, { name })).code);
    }
    const { clerk } = city.housing;
    const filter = { text: '分页' };
    const page = await listResources(clerk, { filter, first: 2 });
    expect(page.pageInfo.hasNextPage).toBe(true);
    for (const after of ['x', '不', Buffer.from('\0').toString('base64url')]) {
      const forged = listResources(clerk, { filter, first: 2, after });
      await expect(forged).rejects.toMatchObject({ code: 'CURSOR_INVALID' });
    }
    const rest = await listResources(clerk, { filter, first: 2, after: page.pageInfo.endCursor });
    expect(rest.pageInfo.hasNextPage).toBe(false);
    expect([...page.nodes, ...rest.nodes].map(({ code }) => code)).toEqual(codes);
    const more = { provider: city.police.record.id, sharingType: 'conditional' as const };
    const filtered = await listResources(clerk, { filter: { text: '页乙', ...more }, first: 10 });
    expect(filtered.nodes.map(({ code }) => code)).toEqual([codes[1]]);
    const none = { provider: city.market.record.id };
    expect((await listResources(clerk, { filter: none, first: 10 })).nodes).toEqual([]);
    for (const first of [0, 101, 1.5]) {
      const refusal = await failure(listResources(clerk, { first }));
      expect(refusal).toMatchObject({ code: 'INPUT_INVALID' });
    }
  });

  it('proposes an API name that no resource has yet', async () => {
    const ctx = city.police.steward;
    expect(await freeApiName(ctx, '婚姻登记')).toBe('hunYinDengJi');
    await office(ctx, () => registerResource(ctx, anEntry(city, { apiName: 'hunYinDengJi' })));
    expect(await freeApiName(ctx, '婚姻登记')).toBe('hunYinDengJi2');
  });
});

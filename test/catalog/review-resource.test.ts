import {
  type ResourceVersion,
  registerResource,
  reviewResource,
  reviseResource,
  showResource,
  submitResource,
} from '../../src/catalog';
import { anEntry, type City, failure, OPENING, office, openCity, publish, published } from './city';

let city: City;

beforeAll(async () => {
  city = await openCity();
}, OPENING);

afterAll(() => city.close());

const draft = async (): Promise<ResourceVersion> => {
  const { steward } = city.police;
  const resource = await office(steward, () => registerResource(steward, anEntry(city)));
  return resource.versions[0] as ResourceVersion;
};

const submitted = async (): Promise<ResourceVersion> => {
  const { id } = await draft();
  return office(city.police.steward, () => submitResource(city.police.steward, id));
};

const review = (versionId: string, outcome: 'publish' | 'return', reasons?: string) =>
  office(city.authority, () => reviewResource(city.authority, { versionId, outcome, reasons }));

const revise = (code: string, parts = {}, ctx = city.police.steward) =>
  office(ctx, () => {
    const { classification: _, apiName: __, ...entry } = anEntry(city, parts);
    return reviseResource(ctx, { ...entry, code });
  });

describe('the way of an entry', () => {
  it('CAT-7 goes from draft to submitted to published, with who and when', async () => {
    const version = await submitted();
    expect(version).toMatchObject({ status: 'submitted', submittedAt: city.office.clock.now() });
    const result = await review(version.id, 'publish');
    expect(result).toMatchObject({
      status: 'published',
      publishedAt: city.office.clock.now(),
      hands: { reviewedBy: city.authority.actor?.id },
    });
  });

  it('CAT-7 is returned with reasons, never without', async () => {
    const { id } = await submitted();
    for (const reasons of [undefined, '', '  ']) {
      const refusal = await failure(review(id, 'return', reasons));
      expect(refusal).toMatchObject({ code: 'CATALOG_ENTRY_INVALID' });
    }
    const returned = await review(id, 'return', '信息项缺少说明');
    expect(returned).toMatchObject({ status: 'returned', reviewReasons: '信息项缺少说明' });
    expect(await city.system.catalog.byApiName(returned.apiName)).toBeNull();
  });

  it('CAT-7 goes on from a returned version with the next one', async () => {
    const { id, code } = await submitted();
    await review(id, 'return', '请补充');
    const revised = await revise(code, { abstract: '补充后的摘要' });
    expect(revised.versions.map(({ number, status }) => [number, status])).toEqual([
      [2, 'draft'],
      [1, 'returned'],
    ]);
  });

  it('CAT-7 lets a draft be written anew, under the same number', async () => {
    const { code } = await draft();
    const { items } = anEntry(city);
    const revised = await revise(code, { name: '新名称', items: items.slice(0, 2) });
    expect(revised.versions).toHaveLength(1);
    expect(revised.versions[0]).toMatchObject({ number: 1, name: '新名称' });
    expect(revised.versions[0]?.items.map(({ apiName }) => apiName)).toEqual([
      'citizenNumber',
      'name',
    ]);
  });

  it('CAT-7 changes a published entry only by a new version, and serves the old one until then', async () => {
    const { code, apiName } = await published(city);
    const { catalog } = city.system;
    const revised = await revise(code, { name: '户籍信息（新）' });
    expect(await catalog.byApiName(apiName)).toMatchObject({ version: 1, name: '户籍信息' });
    await publish(city, revised.versions[0]?.id ?? '');
    expect(await catalog.byApiName(apiName)).toMatchObject({ version: 2, name: '户籍信息（新）' });
    const now = await showResource(city.police.steward, { code });
    expect(now?.versions.map(({ status }) => status)).toEqual(['published', 'superseded']);
    const old = await catalog.version(revised.id, 1);
    expect(old).toMatchObject({ version: 1, name: '户籍信息' });
  });

  it('CAT-7 waits for the review before another version is begun', async () => {
    const { code } = await submitted();
    expect(await failure(revise(code))).toMatchObject({
      code: 'CONFLICT',
      facts: { got: 'submitted' },
    });
  });

  it('CAT-7 publishes once when two publish at once', async () => {
    const { id, code } = await submitted();
    const epoch = city.system.epoch.current;
    const both = await Promise.allSettled([review(id, 'publish'), review(id, 'publish')]);
    expect(both.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    expect(both.find(({ status }) => status === 'rejected')).toMatchObject({
      reason: { code: 'CONFLICT', facts: { expected: 'submitted', got: 'published' } },
    });
    expect(city.system.epoch.current).toBe(epoch + 1);
    const resource = await showResource(city.authority, { code });
    expect(resource?.versions.map(({ status }) => status)).toEqual(['published']);
  });

  it('begins one version when two revise at once', async () => {
    const { code } = await published(city);
    const both = await Promise.allSettled([revise(code), revise(code)]);
    const versions = (await showResource(city.police.steward, { code }))?.versions ?? [];
    // One after the other, the second finds the draft of the first and writes it anew.
    expect(both.some(({ status }) => status === 'fulfilled')).toBe(true);
    expect(versions.map(({ number }) => number)).toEqual([2, 1]);
  });

  it('lets only the provider submit and revise; drafts of others look absent', async () => {
    const version = await draft();
    const { steward } = city.housing;
    expect(await failure(submitResource(steward, version.id))).toMatchObject({ code: 'NOT_FOUND' });
    expect(await failure(revise(version.code, {}, steward))).toMatchObject({ code: 'NOT_FOUND' });
    const open = await published(city);
    expect(await failure(revise(open.code, {}, steward))).toMatchObject({
      code: 'FORBIDDEN',
      facts: { operation: 'reviseResource' },
    });
    expect(await failure(submitResource(city.police.officer, open.id))).toMatchObject({
      code: 'CONFLICT',
      facts: { expected: 'draft', got: 'published' },
    });
  });

  it('lets only the sharing authority review, and nobody their own submission', async () => {
    const { id } = await submitted();
    const asOfficer = { versionId: id, outcome: 'publish' } as const;
    expect(await failure(reviewResource(city.police.officer, asOfficer))).toMatchObject({
      code: 'FORBIDDEN',
    });
    const { actor } = city.police.steward;
    if (!actor) throw new Error('the steward has a name');
    const both = city.as({ ...actor, roles: ['steward', 'sharingAuthority'] });
    expect(await failure(reviewResource(both, asOfficer))).toMatchObject({
      code: 'SAME_PERSON',
      facts: { operation: 'reviewResource' },
    });
    expect(await failure(review('none', 'publish'))).toMatchObject({ code: 'NOT_FOUND' });
  });

  it('CAT-1 refuses to submit related codes of nothing, its own, or one twice', async () => {
    const other = await published(city);
    const { steward } = city.police;
    const made = await office(steward, () => registerResource(steward, anEntry(city)));
    const { code, versions } = made;
    const relatedCodes = [other.code, code, '301003/999999', other.code];
    const rewritten = await revise(code, { relatedCodes });
    const id = rewritten.versions[0]?.id ?? versions[0]?.id ?? '';
    const refused = await failure(office(steward, () => submitResource(steward, id)));
    expect(refused).toMatchObject({ code: 'CATALOG_ENTRY_INVALID' });
    const { facts } = refused as { facts: { problems: { en: string }[] } };
    expect(facts.problems.map(({ en }) => en.split(':')[0])).toEqual([
      ...['relatedCodes[1]', 'relatedCodes[2]', 'relatedCodes[3]'],
    ]);
    const mended = await revise(code, { relatedCodes: [other.code] });
    const fine = await office(steward, () => submitResource(steward, mended.versions[0]?.id ?? ''));
    expect(fine).toMatchObject({ status: 'submitted', relatedCodes: [other.code] });
  });

  it('refuses to submit what the source can no longer answer', async () => {
    const { id } = await draft();
    await city.system.db.query(
      `UPDATE hosted_dataset SET columns = (
         SELECT jsonb_agg(c) FROM jsonb_array_elements(columns) AS c WHERE c->>'field' <> 'full_name')
       WHERE source_id = $1`,
      [city.sourceId],
    );
    const { steward } = city.police;
    expect(await failure(submitResource(steward, id))).toMatchObject({
      code: 'CATALOG_BINDING',
      facts: { item: 'name', field: 'full_name' },
    });
  });
});

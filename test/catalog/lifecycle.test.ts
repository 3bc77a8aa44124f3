import {
  askForUpdateExtension,
  consentToUpdateExtension,
  endSourceDepartment,
  nameSourceDepartment,
  type ResourceVersion,
  recordLawChange,
  refuseUpdateExtension,
  registerResource,
  resourceById,
  reviewResource,
  reviseResource,
  searchResources,
  showResource,
  submitResource,
  withdrawResource,
} from '../../src/catalog';
import { lawChangesOf } from '../../src/catalog/law-changes/list-law-changes';
import { findNaming } from '../../src/catalog/source-departments/source-book';
import { deadlinesOf, listMessages, sweepDeadlines } from '../../src/duties';
import type { SharingContext } from '../../src/sharing';
import { anEntry, type City, failure, OPENING, office, openCity, publish, published } from './city';

let city: City;

beforeAll(async () => {
  city = await openCity();
}, OPENING);

beforeEach(() => city.office.clock.set('2026-03-02T09:00:00+08:00'));

afterAll(() => city.close());

const at = (instant: string) => city.office.clock.set(instant);
const clocks = (id: string) => deadlinesOf(city.system, id);

/** Runs a step as the API would. */
const as = <T>(ctx: SharingContext, step: (ctx: SharingContext) => Promise<T>): Promise<T> =>
  office(ctx, () => step(ctx));

const drafted = async (parts: Parameters<typeof anEntry>[1] = {}): Promise<ResourceVersion> => {
  const made = await as(city.police.steward, (own) => registerResource(own, anEntry(city, parts)));
  return made.versions[0] as ResourceVersion;
};

const submit = (versionId: string) =>
  as(city.police.steward, (own) => submitResource(own, versionId));

const review = (versionId: string, outcome: 'publish' | 'return') =>
  as(city.authority, (own) => reviewResource(own, { versionId, outcome, reasons: '请补充' }));

/** The next version of a resource, as a draft. */
const revised = async (code: string): Promise<string> => {
  const { classification: _, apiName: __, ...entry } = anEntry(city);
  const made = await as(city.police.steward, (own) => reviseResource(own, { ...entry, code }));
  return made.versions[0]?.id ?? '';
};

/** What a department was told about something, the newest first. */
const told = async (ctx: SharingContext, subjectId: string): Promise<string[]> => {
  const { nodes } = await listMessages(ctx, { first: 100, after: null });
  return nodes.filter(({ subject }) => subject.id === subjectId).map(({ kind }) => kind);
};

const idOf = async (code: string): Promise<string> => {
  const resource = await showResource(city.authority, { code });
  return resource?.id ?? '';
};

describe('the clock of a review', () => {
  it('CAT-7 runs from submission for the authority, two working days, and the provider waits', async () => {
    const { id, code } = await drafted();
    expect(await clocks(id)).toEqual([]);
    at('2026-03-05T09:00:00+08:00');
    await submit(id);
    expect(await clocks(id)).toMatchObject([
      {
        ...{ kind: 'resourceReview', dueOn: '2026-03-09', metAt: null },
        departmentId: city.authority.actor?.department.id,
        waitingId: city.police.record.id,
        subject: { type: 'resource', number: code },
      },
    ]);
  });

  it('CAT-7 is met by publishing and by returning, each version having its own', async () => {
    const [one, other] = [await drafted(), await drafted()];
    await submit(one.id);
    await submit(other.id);
    at('2026-03-03T10:00:00+08:00');
    await review(one.id, 'publish');
    await review(other.id, 'return');
    const metAt = new Date('2026-03-03T02:00:00Z');
    for (const { id } of [one, other]) expect(await clocks(id)).toMatchObject([{ metAt }]);
    const next = await revised(other.code);
    await submit(next);
    expect(await clocks(next)).toMatchObject([{ metAt: null, dueOn: '2026-03-05' }]);
  });

  it('CAT-7 that is over is told to the authority and to the provider that waits', async () => {
    const { id } = await drafted();
    await submit(id);
    at('2026-03-05T09:00:00+08:00');
    await sweepDeadlines(city.system);
    expect(await told(city.authority, id)).toEqual(['deadlineOverdue']);
    expect(await told(city.police.officer, id)).toEqual(['deadlineOverdue']);
  });
});

describe('a change of law or duty', () => {
  const affected = async () => {
    const { code } = await published(city);
    return { code, resourceId: await idOf(code) };
  };
  const what = '《某某条例》第九条修订';
  const record = (resourceId: string, ctx: SharingContext, parts = {}) =>
    as(ctx, (own) =>
      recordLawChange(own, { resourceId, what, effectiveOn: '2026-03-01', ...parts }),
    );

  it('CAT-8 gives the provider ten working days, met by a version submitted and published since', async () => {
    const { code, resourceId } = await affected();
    const change = await record(resourceId, city.authority);
    expect(await clocks(change.id)).toMatchObject([
      { kind: 'resourceUpdate', dueOn: '2026-03-16', departmentId: city.police.record.id },
    ]);
    expect(await told(city.police.officer, change.id)).toEqual(['lawChangeRecorded']);
    at('2026-03-06T09:00:00+08:00');
    await publish(city, await revised(code));
    expect(await clocks(change.id)).toMatchObject([{ metAt: city.office.clock.now() }]);
    const [kept] = await lawChangesOf(city.authority, { id: resourceId, provider: provider() });
    expect(kept).toMatchObject({ what, metByVersion: 2, closedAt: city.office.clock.now() });
  });

  const provider = () => ({ id: city.police.record.id, name: '公安局', creditCode: '' });

  it('CAT-8 is not met by a version that was waiting already when it was recorded', async () => {
    const { code, resourceId } = await affected();
    const waiting = await revised(code);
    await submit(waiting);
    at('2026-03-03T09:00:00+08:00');
    const change = await record(resourceId, city.police.steward);
    await review(waiting, 'publish');
    expect(await clocks(change.id)).toMatchObject([{ metAt: null }]);
  });

  it('CAT-8 that is still to come is counted from its day', async () => {
    const { resourceId } = await affected();
    const change = await record(resourceId, city.authority, { effectiveOn: '2026-05-06' });
    expect(await clocks(change.id)).toMatchObject([{ countedFrom: '2026-05-06' }]);
  });

  it('CAT-8 is recorded by the provider or the authority, of what is in force, whole or not at all', async () => {
    const { resourceId } = await affected();
    for (const ctx of [city.housing.officer, city.police.clerk, city.leadership]) {
      expect(await failure(record(resourceId, ctx))).toMatchObject({ code: 'FORBIDDEN' });
    }
    expect(await failure(record('none', city.authority))).toMatchObject({ code: 'NOT_FOUND' });
    const bad = record(resourceId, city.authority, { what: ' ', effectiveOn: '2026-02-30' });
    expect(await failure(bad)).toMatchObject({
      code: 'CATALOG_ENTRY_INVALID',
      facts: { problems: [expect.anything(), expect.anything()] },
    });
    for (const effectiveOn of ['1900-01-01', '2099-01-01']) {
      const far = record(resourceId, city.authority, { effectiveOn });
      expect(await failure(far)).toMatchObject({ code: 'CATALOG_ENTRY_INVALID' });
    }
    const draft = await idOf((await drafted()).code);
    expect(await failure(record(draft, city.housing.officer))).toMatchObject({ code: 'NOT_FOUND' });
    expect(await failure(record(draft, city.authority))).toMatchObject({
      ...{ code: 'CONFLICT', facts: { expected: 'published', got: 'draft' } },
    });
    expect(await lawChangesOf(city.authority, { id: resourceId, provider: provider() })).toEqual(
      [],
    );
  });

  it('CAT-8 gets at most five more days, asked once by the officer, consented to by the authority', async () => {
    const { resourceId } = await affected();
    const { id } = await record(resourceId, city.authority);
    const ask = (days: number, ctx: SharingContext = city.police.officer) =>
      as(ctx, (own) => askForUpdateExtension(own, { id, days, reasons: '需改造系统' }));
    const consent = (ctx: SharingContext) => as(ctx, (own) => consentToUpdateExtension(own, id));
    expect(await failure(consent(city.authority))).toMatchObject({ code: 'CONFLICT' });
    expect(await failure(ask(6))).toMatchObject({ code: 'INPUT_INVALID' });
    expect(await failure(ask(5, city.police.steward))).toMatchObject({ code: 'FORBIDDEN' });
    expect(await failure(ask(5, city.housing.officer))).toMatchObject({ code: 'NOT_FOUND' });
    await ask(5);
    expect(await failure(ask(5))).toMatchObject({ code: 'CONFLICT', facts: { got: 'asked' } });
    expect(await told(city.authority, id)).toEqual(['updateExtensionAsked']);
    expect(await failure(consent(city.police.officer))).toMatchObject({ code: 'FORBIDDEN' });
    await consent(city.authority);
    expect(await clocks(id)).toMatchObject([{ dueOn: '2026-03-23', extendedDays: 5 }]);
    expect(await told(city.police.officer, id)).toEqual(['updateExtended', 'lawChangeRecorded']);
    expect(await failure(consent(city.authority))).toMatchObject({
      ...{ code: 'CONFLICT', facts: { expected: 'asked', got: 'consented' } },
    });
  });

  it('CAT-8 keeps its days where the authority refuses more', async () => {
    const { resourceId } = await affected();
    const { id } = await record(resourceId, city.police.officer);
    await as(city.police.officer, (own) =>
      askForUpdateExtension(own, { id, days: 3, reasons: '需改造系统' }),
    );
    const refuse = (reasons: string) =>
      as(city.authority, (own) => refuseUpdateExtension(own, { id, reasons }));
    expect(await failure(refuse(' '))).toMatchObject({ code: 'CATALOG_ENTRY_INVALID' });
    expect(await refuse('可如期完成')).toMatchObject({ extensionAnswer: 'refused' });
    expect(await clocks(id)).toMatchObject([{ dueOn: '2026-03-16', extendedDays: 0 }]);
  });
});

describe('a datum with one source department', () => {
  const name = (parts: object, ctx: SharingContext = city.authority) =>
    as(ctx, (own) =>
      nameSourceDepartment(own, {
        ...{ datum: '婚姻状况', departmentId: city.market.record.id, aliases: ['婚姻状态'] },
        ...parts,
      }),
    );
  const married = (parts: object = {}) => {
    const { items } = anEntry(city);
    const item = { name: '婚姻 状态', apiName: 'married', type: 'C', sensitivity: 2 } as const;
    return { items: [...items, { ...item, required: false, field: 'phone', ...parts }] };
  };

  it('CAT-9 is refused at submission where another collects it, and taken where it is taken over', async () => {
    const datum = '婚姻 状况';
    const naming = await name({ datum, aliases: ['婚姻 状态'] });
    const { id, code } = await drafted(married());
    expect(await failure(submit(id))).toMatchObject({
      code: 'CATALOG_SOURCE_DEPARTMENT',
      facts: { item: '婚姻 状态', datum, department: '市场监督管理局', others: [] },
    });
    expect(await clocks(id)).toEqual([]);
    const {
      classification: _,
      apiName: __,
      ...entry
    } = anEntry(city, married({ takenOver: true }));
    await as(city.police.steward, (own) => reviseResource(own, { ...entry, code }));
    expect(await submit(id)).toMatchObject({ status: 'submitted' });
    expect(await findNaming(city.housing.clerk, '婚姻　状态')).toMatchObject({ id: naming.id });
    await as(city.authority, (own) => endSourceDepartment(own, naming.id));
    expect(await findNaming(city.housing.clerk, '婚姻 状态')).toBeNull();
  });

  it('CAT-9 leaves its source department, and entries without it, as they are', async () => {
    const naming = await name({ departmentId: city.police.record.id });
    expect(await submit((await drafted(married({ name: '婚姻状态' }))).id)).toMatchObject({
      status: 'submitted',
    });
    await name({ departmentId: city.market.record.id, replaces: naming.id });
    expect(await submit((await drafted()).id)).toMatchObject({ status: 'submitted' });
  });

  it('CAT-9 is named by the authority alone, each name once, and of two changes at once one is told', async () => {
    expect(await failure(name({}, city.police.officer))).toMatchObject({ code: 'FORBIDDEN' });
    expect(await failure(name({ departmentId: 'none' }))).toMatchObject({ code: 'NOT_FOUND' });
    expect(await failure(name({ datum: ' ', aliases: [''] }))).toMatchObject({
      code: 'CATALOG_ENTRY_INVALID',
    });
    const datum = '纳税信用';
    const both = await Promise.allSettled([
      name({ datum, aliases: [] }),
      name({ datum: '信用等级', aliases: [datum] }),
    ]);
    expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    expect(both.find(({ status }) => status === 'rejected')).toMatchObject({
      reason: { code: 'CONFLICT' },
    });
    const again = name({ datum: '其他', aliases: [], replaces: 'none' });
    expect(await failure(again)).toMatchObject({ code: 'CONFLICT' });
  });
});

it('CAT-7 a withdrawn resource is out of the catalogue, and what was prepared for it is closed', async () => {
  const { code, apiName } = await published(city);
  const resourceId = await idOf(code);
  const change = await as(city.authority, (own) =>
    recordLawChange(own, { resourceId, what: '修订', effectiveOn: '2026-03-02' }),
  );
  const waiting = await revised(code);
  await submit(waiting);
  const end = { at: city.office.clock.now(), why: '已终止' };
  await as(city.system, (own) => withdrawResource(own, resourceId, end));

  expect(await city.system.catalog.byApiName(apiName)).toBeNull();
  const seen = await resourceById(city.police.steward, resourceId);
  expect(seen).toMatchObject({
    ...{ endedAt: end.at, published: null },
    versions: [
      { number: 2, status: 'withdrawn', reviewReasons: '已终止' },
      { number: 1, status: 'superseded', supersededAt: end.at },
    ],
  });
  const elsewhere = await resourceById(city.housing.clerk, resourceId);
  expect(elsewhere?.versions.map(({ number }) => number)).toEqual([1]);
  const found = await searchResources(city.housing.clerk, { text: code, first: 10 });
  expect(found.nodes).toEqual([]);
  for (const id of [waiting, change.id]) {
    expect(await clocks(id)).toMatchObject([{ droppedAt: end.at, metAt: null }]);
  }
  expect(await failure(revised(code))).toMatchObject({ code: 'CONFLICT', facts: { got: 'ended' } });
  expect(await failure(review(waiting, 'publish'))).toMatchObject({ code: 'CONFLICT' });
  const late = as(city.authority, (own) =>
    recordLawChange(own, { resourceId, what: '修订', effectiveOn: '2026-03-02' }),
  );
  expect(await failure(late)).toMatchObject({ code: 'CONFLICT', facts: { got: 'ended' } });
});

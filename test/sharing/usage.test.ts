import type { GraphQLSchema } from 'graphql';
import { buildSchema, type NonEmptyArray } from 'type-graphql';
import { catalogResolvers } from '../../src/catalog';
import { dutiesResolvers, meetDeadline, startDeadline } from '../../src/duties';
import type { ExchangeContext } from '../../src/exchange';
import { type DepartmentRecord, listDepartments, recordOffice } from '../../src/identity';
import { newId } from '../../src/platform';
import {
  acceptCorrection,
  answerCorrection,
  applyForSharing,
  approveApplication,
  exportStatistics,
  fileCorrection,
  fileUsageRecord,
  type GrantRecord,
  sharingResolvers,
  sharingStatistics,
  withdrawApplication,
} from '../../src/sharing';
import { lastQuarter } from '../../src/sharing/usage/period';
import { listUnreportedGrants } from '../../src/sharing/usage/unreported-grants';
import { LICENCE, openWorld, RENTAL, resident, type World } from '../exchange/world';
import { aDepartment } from '../identity/office';
import { execute } from '../support/execute';
import {
  FileUsageRecordDocument,
  SharingStatisticsDocument,
  UsageRecordsDocument,
  UsageRecordsDueDocument,
} from '../support/operations/generated';

let world: World;
let schema: GraphQLSchema;
let market: DepartmentRecord;
let leader: ExchangeContext;
let officer: ExchangeContext;
let provider: ExchangeContext;
let grant: GrantRecord;

const at = (instant: string) => world.office.clock.set(`${instant}+08:00`);

const as = <T>(ctx: ExchangeContext, work: (ctx: ExchangeContext) => Promise<T>): Promise<T> =>
  recordOffice(ctx, 'test.changed', () => work(ctx));

const read = (fields: string, subject: number | null = null, serviceItem = RENTAL) => {
  const named = subject === null ? '' : `, subject: "${resident(subject).number}"`;
  const purpose = `serviceItem: "${serviceItem}"${named}`;
  return world.read(world.reader, `{ shared(purpose: { ${purpose} }) { ${fields} } }`);
};
const readOne = (place: number, subject = place) =>
  read(`folk(citizenNumber: "${resident(place).number}") { name }`, subject);
const readTwo = (subject: number) => {
  const keys = JSON.stringify([1, 2].map((place) => resident(place).number));
  return read(`folkMany(citizenNumbers: ${keys}) { name }`, subject);
};

const record = (parts: Partial<Parameters<typeof fileUsageRecord>[1]> = {}) => ({
  ...{ grant: grant.id, from: '2026-03-02', to: '2026-03-31', scene: '公租房资格核验' },
  ...{ process: '系统自动比对', effect: '免交证明 300 份', storage: '不落地', destruction: '无' },
  ...parts,
});
const file = (parts: Parameters<typeof record>[0] = {}, ctx = officer) =>
  as(ctx, (own) => fileUsageRecord(own, record(parts)));

const failure = (work: Promise<unknown>) =>
  work.then(
    (result) => ({ result }),
    ({ code, facts }: { code?: string; facts?: object }) => ({ code, facts }),
  );

const due = async () => {
  const { grants } = await execute(schema, UsageRecordsDueDocument, officer, {});
  return grants.nodes.find(({ id }) => id === grant.id)?.usageRecordDue;
};

beforeAll(async () => {
  world = await openWorld();
  const { office, housing, police, otherReader } = world;
  market = { ...housing, ...otherReader.actor?.department };
  const leaders = await aDepartment(office, '领导小组办公室', ['leadership']);
  leader = world.as(leaders, 'leadership');
  officer = world.as(housing, 'sharingOfficer');
  provider = world.as(police, 'sharingOfficer');
  await world.publish({ apiName: 'folk' });
  await world.untilServed('folk');
  const expiresAt = new Date('2027-03-02T00:00:00+08:00');
  grant = await world.grant({ resource: 'folk', expiresAt });
  const resolvers: NonEmptyArray<new () => object> = [
    ...dutiesResolvers,
    ...catalogResolvers,
    ...sharingResolvers,
  ];
  schema = await buildSchema({ resolvers, validate: false });
}, 120_000);

afterAll(() => world.close());

describe('usage records', () => {
  beforeAll(async () => {
    at('2026-03-10T10:00:00');
    await readOne(1);
    await readOne(2);
    await readTwo(2);
    at('2026-03-31T23:59:00');
    await readOne(3);
    at('2026-04-01T00:01:00');
    await readOne(4);
    await read(`folk(citizenNumber: "${resident(1).number}") { name }`, 1, LICENCE);
    at('2026-04-10T10:00:00');
  });

  it('SHR-10 stand beside what the gateway itself recorded, month by month in China', async () => {
    const { id } = await file({ from: '2026-03-02', to: '2026-04-05', storage: '政务云' });
    const { usageRecords } = await execute(schema, UsageRecordsDocument, provider, {
      ...{ grant: grant.id, first: 10 },
    });
    expect(usageRecords.nodes).toEqual([
      {
        ...{ id, from: '2026-03-02', scene: '公租房资格核验' },
        consumer: { name: world.housing.name },
        reads: [
          { month: '2026-03', reads: 4, rows: 5, subjects: 3 },
          { month: '2026-04', reads: 1, rows: 1, subjects: 1 },
        ],
      },
    ]);
  });

  it('SHR-10 are missed for the last whole quarter that a grant was in force in', async () => {
    expect(lastQuarter('2026-04-01')).toEqual({ from: '2026-01-01', to: '2026-03-31' });
    expect(lastQuarter('2026-03-31')).toEqual({ from: '2025-10-01', to: '2025-12-31' });
    at('2026-03-31T23:00:00');
    expect(await due()).toBe(false);
    at('2026-07-01T01:00:00');
    expect(await due()).toBe(false);
    at('2026-10-02T09:00:00');
    expect(await due()).toBe(true);
    const unreported = async (ctx: ExchangeContext) => {
      const { nodes } = await listUnreportedGrants(ctx, { first: 1, after: null });
      return nodes.map(({ id }) => id);
    };
    // It was in force, and nothing was read under it: there is nothing to tell of.
    expect(await unreported(officer)).toEqual([]);
    at('2026-08-01T09:00:00');
    await readOne(5);
    at('2026-10-02T09:00:00');
    for (const ctx of [officer, provider, leader])
      expect(await unreported(ctx)).toEqual([grant.id]);
    expect(await unreported(world.as(market, 'sharingOfficer'))).toEqual([]);
    await file({ from: '2026-07-01', to: '2026-09-30' });
    expect(await due()).toBe(false);
    expect(await unreported(provider)).toEqual([]);
    at('2027-07-02T09:00:00');
    expect(await due()).toBe(false);
    at('2026-04-10T10:00:00');
  });

  it('SHR-10 SHR-12 are of no time before the grant was issued, whenever its term begins', async () => {
    const startsAt = new Date('2025-01-01T00:00:00+08:00');
    const expiresAt = new Date('2026-05-01T00:00:00+08:00');
    const { id } = await world.grant({ resource: 'folk', startsAt, expiresAt });
    const early = { grant: id, from: '2026-03-01', to: '2026-03-31' };
    expect(await failure(file(early))).toMatchObject({ code: 'INPUT_INVALID' });
    const { grants } = await execute(schema, UsageRecordsDueDocument, officer, {});
    expect(grants.nodes.find((one) => one.id === id)?.usageRecordDue).toBe(false);
    const held = async (from: string, to: string) => {
      const lines = await sharingStatistics(leader, { from, to });
      return lines.find((line) => line.department.id === world.housing.id)?.grantsHeld;
    };
    expect(await held('2025-06-01', '2025-06-30')).toBe(0);
    expect(await held('2026-04-10', '2026-04-10')).toBe(2);
  });

  it('SHR-10 are kept for three years at least', async () => {
    const input = record({ to: '2026-04-02' });
    const filed = await as(officer, (ctx) =>
      execute(schema, FileUsageRecordDocument, ctx, { input }),
    );
    expect(filed).toMatchObject({ fileUsageRecord: { keptUntil: '2029-04-10' } });
    at('2028-02-29T10:00:00');
    expect(await file({ from: '2026-05-01', to: '2026-05-31' })).toMatchObject({
      keptUntil: '2031-03-01',
    });
    at('2026-04-10T10:00:00');
  });

  it('SHR-10 are filed by the consumer, once for a period, and read by both sides and overseers', async () => {
    await file({ to: '2026-04-03' });
    expect(await failure(file({ to: '2026-04-03' }))).toMatchObject({ code: 'CONFLICT' });
    expect(await failure(file({}, provider))).toMatchObject({ code: 'FORBIDDEN' });
    expect(await failure(file({}, world.as(world.housing, 'developer')))).toMatchObject({
      code: 'FORBIDDEN',
    });
    const stranger = world.as(market, 'sharingOfficer');
    expect(await failure(file({}, stranger))).toMatchObject({ code: 'NOT_FOUND' });
    const seen = async (ctx: ExchangeContext) =>
      (await execute(schema, UsageRecordsDocument, ctx, { first: 100 })).usageRecords.nodes.length;
    const all = await seen(officer);
    expect(all).toBeGreaterThan(3);
    expect([await seen(provider), await seen(leader), await seen(stranger)]).toEqual([all, all, 0]);
    const first = await execute(schema, UsageRecordsDocument, leader, { first: 1 });
    const { pageInfo, nodes } = first.usageRecords;
    const after = pageInfo.endCursor;
    const next = await execute(schema, UsageRecordsDocument, leader, { first: 1, after });
    expect(next.usageRecords.nodes[0]?.id).not.toBe(nodes[0]?.id);
  });

  it.each<[string, Parameters<typeof record>[0], string]>([
    ['a day that never was', { from: '2026-02-30' }, 'from'],
    ['a period that runs backwards', { from: '2026-03-31', to: '2026-03-02' }, 'to'],
    ['a period that is not over', { to: '2026-04-11' }, 'to'],
    ['a period before the grant', { from: '2026-01-01', to: '2026-03-01' }, 'to'],
    ['more than a year', { from: '2025-03-01' }, 'to'],
    ['nothing said of storage', { storage: ' ' }, 'storage'],
  ])('SHR-10 are refused with %s', async (_name, parts, field) => {
    expect(await failure(file(parts))).toMatchObject({ code: 'INPUT_INVALID', facts: { field } });
  });
});

describe('statistics', () => {
  const june = { from: '2026-06-01', to: '2026-06-30' };
  const figuresOf = async (ctx: ExchangeContext, department: DepartmentRecord) =>
    (await sharingStatistics(ctx, june)).find((line) => line.department.id === department.id);

  beforeAll(async () => {
    at('2026-06-01T09:00:00');
    await world.publish({ apiName: 'idle' });
    const applicant = world.as(market, 'sharingOfficer');
    const apply = (ctx: ExchangeContext, serviceItem: string, mode: 'fileExchange' | null = null) =>
      as(ctx, (own) =>
        applyForSharing(own, {
          ...{ resource: 'folk', items: ['name'], serviceItems: [serviceItem], basis: '某办法' },
          ...{ mode: mode ?? 'serviceInterface', expiresAt: new Date('2026-12-31T00:00:00Z') },
        }),
      );
    const quick = await apply(applicant, LICENCE);
    const slow = await apply(officer, RENTAL, 'fileExchange');
    const withdrawn = await apply(officer, RENTAL);
    await as(officer, (own) => withdrawApplication(own, { id: withdrawn.id }));
    const correction = await as(officer, (own) =>
      fileCorrection(own, {
        ...{ resource: 'folk', key: resident(1).number, items: ['name'] },
        ...{ problem: '姓名有误', evidence: '身份证' },
      }),
    );
    at('2026-06-03T17:00:00');
    await as(provider, (own) => approveApplication(own, { id: quick.id }));
    await as(provider, (own) => acceptCorrection(own, correction.id));
    await as(provider, (own) => answerCorrection(own, { id: correction.id, outcome: 'corrected' }));
    at('2026-06-16T09:00:00');
    await as(provider, (own) => approveApplication(own, { id: slow.id }));
    await readOne(1);
    await read(`folk(citizenNumber: "${resident(1).number}") { remarks: phone } `, 1, RENTAL);
    await read(`idle(citizenNumber: "${resident(1).number}") { name }`, 1, RENTAL);
    await reviewed();
    at('2026-06-30T09:00:00');
  }, 60_000);

  /** The authority has a clock of its own, and meets it. */
  async function reviewed(): Promise<void> {
    const departments = await listDepartments(leader);
    const bureau = departments.find(({ duties }) => duties.includes('sharingAuthority'));
    const subject = { type: 'resource', id: newId(), number: '101001/000009' } as const;
    const clock = { departmentId: bureau?.id ?? '', waitingId: null };
    await as(leader, async (ctx) => {
      await startDeadline(ctx, { rule: 'resource.review', subject, ...clock });
      await meetDeadline(ctx, { kind: 'resourceReview', subject });
    });
  }

  it('SHR-12 say how each department kept its time, gave, held and read', async () => {
    expect(await figuresOf(leader, world.police)).toMatchObject({
      ...{ rank: 2, inTimeRate: 0.75 },
      answers: { received: 2, inTime: 1, overdue: 1, open: 0, averageWorkingDays: 6.5 },
      deliveries: { received: 2, inTime: 1, overdue: 0, open: 1, averageWorkingDays: 0 },
      corrections: { received: 1, inTime: 1, overdue: 0, open: 0, averageWorkingDays: 2 },
      reviews: { received: 0, averageWorkingDays: null },
      ...{ grantsGiven: 2, grantsHeld: 0, readsAllowed: 0 },
      ...{ resourcesPublished: 2, resourcesUsed: 1, resourcesUnused: 1 },
    });
    expect(await figuresOf(leader, world.housing)).toMatchObject({
      ...{ rank: null, inTimeRate: null, grantsGiven: 0, grantsHeld: 2 },
      ...{ readsAllowed: 2, readsDenied: 1, readsFailed: 0, resourcesPublished: 0 },
    });
  });

  it('SHR-12 are a league table, of which a department sees its own line', async () => {
    const told = (ctx: ExchangeContext, department: string | null = null) =>
      execute(schema, SharingStatisticsDocument, ctx, { ...june, department });
    const { sharingStatistics: all } = await told(leader);
    const ranked = all.filter(({ rank }) => rank !== null);
    expect(ranked.map(({ rank, department: { name } }) => [rank, name])).toEqual([
      [1, '政务服务管理局'],
      [2, world.police.name],
    ]);
    expect(all.slice(2).every(({ rank }) => rank === null)).toBe(true);
    const { sharingStatistics: own } = await told(provider);
    expect(own).toEqual([{ ...ranked[1], rank: null }]);
    expect((await told(leader, market.id)).sharingStatistics).toMatchObject([
      { department: { name: market.name }, grantsHeld: 1 },
    ]);
    const asked = { ...june, department: market.id };
    expect(await failure(sharingStatistics(provider, asked))).toMatchObject({ code: 'FORBIDDEN' });
    expect(await failure(sharingStatistics(world.as(market, 'clerk'), june))).toMatchObject({
      code: 'FORBIDDEN',
    });
  });

  it('SHR-12 count what became overdue since, and nothing of another period', async () => {
    at('2026-07-20T09:00:00');
    expect(await figuresOf(leader, world.police)).toMatchObject({
      deliveries: { received: 2, inTime: 1, overdue: 1, open: 0 },
    });
    const may = { from: '2026-05-01', to: '2026-05-31' };
    const lines = await sharingStatistics(leader, may);
    expect(lines.find(({ department }) => department.id === world.police.id)).toMatchObject({
      ...{ rank: null, grantsGiven: 0, resourcesPublished: 1, resourcesUsed: 0 },
      answers: { received: 0 },
    });
    at('2026-06-30T09:00:00');
    const wrong = { from: '2026-06-30', to: '2026-06-01' };
    expect(await failure(sharingStatistics(leader, wrong))).toMatchObject({
      code: 'INPUT_INVALID',
    });
  });

  it('SHR-12 leave as a workbook after it is recorded that they do', async () => {
    const file = await exportStatistics(provider, june);
    const { default: readXlsx } = await import('read-excel-file/node');
    const [sheet] = await readXlsx(file);
    const [heads = [], line = []] = sheet?.data ?? [];
    const cell = (head: string) => line[heads.indexOf(head)];
    expect([cell('部门'), cell('按期率'), cell('申请答复逾期'), cell('未被使用资源')]).toEqual([
      ...[world.police.name, 0.75, 1, 1],
    ]);
    expect((await world.office.records()).at(-1)).toMatchObject({
      ...{ event: 'statistics.exported', department: world.police.id },
      facts: { from: june.from, to: june.to, department: null },
    });
  });
});

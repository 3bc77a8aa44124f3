import { type AuditDraft, auditDraft } from '../../src/audit';
import { insertCase, moveCase } from '../../src/cases/file/cases.store';
import type { ExchangeContext } from '../../src/exchange';
import type { DepartmentRecord } from '../../src/identity';
import { createOversight, type OversightContext } from '../../src/oversight';
import type { Anomaly } from '../../src/oversight/anomalies/anomaly-rule';
import { ANOMALY_RULES } from '../../src/oversight/anomalies/anomaly-rules';
import { type AnomalyLimits, readAnomalyLimits } from '../../src/oversight/anomalies/limits';
import { readNames } from '../../src/oversight/anomalies/names';
import { explainFinding } from '../../src/oversight/findings/explain-finding';
import { addDays, chinaDate, chinaDayStart, citizenNumber, newId } from '../../src/platform';
import { LICENCE, openWorld, RENTAL, resident, type World } from '../exchange/world';
import { subjectName } from '../support/subject-name';
import { withPolicy } from './a-policy';

const DAY = 86_400_000;

let world: World;
let market: DepartmentRecord;
let office: OversightContext;
let code: string;

const clock = () => world.office.clock;
const today = (): string => chinaDate(clock().now());

beforeAll(async () => {
  world = await openWorld();
  market = { ...world.housing, ...world.otherReader.actor?.department };
  const oversight = createOversight(world.office.runtime.config);
  office = { ...world.as(world.housing, 'leadership'), oversight };
  await world.publish({ apiName: 'folk' });
  await world.untilServed('folk');
  code = (await office.catalog.byApiName('folk'))?.code ?? '';
  const expiresAt = new Date('2027-03-01T00:00:00+08:00');
  await world.grant({ resource: 'folk', expiresAt });
  await world.grant({ resource: 'folk', serviceItems: [LICENCE], expiresAt });
}, 120_000);

afterAll(() => world?.close());

// Each test has a working day of its own, a Wednesday, so that none sees what another did.
beforeEach(() => {
  const next = addDays(today(), 7);
  clock().set(`${next}T10:00:00+08:00`);
  while (new Date(`${today()}T00:00:00Z`).getUTCDay() !== 3) clock().advance(DAY);
});

/** What a rule finds of a day, with these figures in place of the shipped ones. */
async function found<Name extends keyof AnomalyLimits>(
  name: Name,
  limits: AnomalyLimits[Name],
  day = today(),
): Promise<readonly Anomaly[]> {
  const rule = ANOMALY_RULES.find((one) => one.name === name);
  const anomalies = { ...office.oversight.anomalies, [name]: limits };
  const ctx = { ...office, oversight: { ...office.oversight, anomalies } };
  const span = { from: chinaDayStart(day), to: chinaDayStart(addDays(day, 1)) };
  return (await rule?.find({ ctx, day, names: await readNames(ctx), ...span })) ?? [];
}

function explained(rule: keyof AnomalyLimits, one: Anomaly | undefined, locale = 'en'): string {
  return explainFinding({ rule, figures: one?.figures ?? {} }, { locale: locale as 'en' });
}

const numbers = (places: readonly number[]): string[] =>
  places.map((place) => resident(place).number);

/** Really reads keys of the register. */
async function read(
  keys: readonly string[],
  { ctx = world.reader, item = RENTAL, caseNumber }: Partial<Reading> = {},
): Promise<void> {
  const named = caseNumber === undefined ? '' : `, caseNumber: "${caseNumber}"`;
  const field = `folkMany(citizenNumbers: ${JSON.stringify(keys)}) { name }`;
  await world.read(ctx, `{ shared(purpose: { serviceItem: "${item}"${named} }) { ${field} } }`);
}

interface Reading {
  readonly ctx: ExchangeContext;
  readonly item: string;
  readonly caseNumber: string;
}

/** Writes records of reads as they would be, where their number is what counts. */
async function recorded(count: number, parts: Partial<AuditDraft> = {}): Promise<void> {
  const draft = auditDraft({
    ...{ event: 'data.read', requestId: 'r', department: world.housing.id },
    ...{ actor: { kind: 'client', id: 'system-1' }, rowCount: 0 },
    purpose: { serviceItem: RENTAL, caseNumber: null, basis: null, subjectDigest: null },
    ...{ resource: { code, apiName: 'folk', version: 1 }, ...parts },
  });
  await office.audit.append(Array.from({ length: count }, () => draft));
}

async function aCase(serviceItem = RENTAL) {
  const { number, name } = resident(0);
  const opened = await insertCase(office.db, office.secrets, {
    ...{ serviceItem, departmentId: world.housing.id, guideVersionId: 'v', windowId: null },
    ...{ channel: 'window', idempotencyKey: newId(), openedAt: clock().now(), openedBy: 'x' },
    applicant: {
      ...{ kind: 'naturalPerson', name, code: number, phone: null, email: null, address: null },
    },
    fields: {},
  });
  if (!opened) throw new Error('the case is there already');
  return opened;
}

describe('reads without a case', () => {
  it('GDE-1 are those that name none, one of others, or one that is over', async () => {
    const { id, number } = await aCase();
    clock().advance(1000);
    await read(numbers([1]), { caseNumber: number });
    await read(numbers([1]));
    await read(numbers([1]), { caseNumber: 'B-2026-999999' });
    const elsewhere = { ctx: world.otherReader, item: LICENCE, caseNumber: number };
    for (let times = 0; times < 3; times += 1) await read(numbers([1]), elsewhere);
    await moveCase(office.db, { id, from: 'opened', to: 'withdrawn' }, { closedAt: clock().now() });
    clock().advance(1000);
    await read(numbers([1]), { caseNumber: number });
    const [one, ...others] = await found('readsWithoutCase', { least: 3 });
    expect([one?.departmentId, one?.subject, others]).toEqual([
      ...[world.housing.id, `${world.housing.id} ${RENTAL}`, []],
    ]);
    expect(explained('readsWithoutCase', one)).toBe(
      `On ${today()} ${world.housing.name} read 4 times for 事项 ${RENTAL}（${RENTAL}）, 3 of them without a case that was open (told from 3 on)`,
    );
    expect(await found('readsWithoutCase', { least: 4 })).toEqual([]);
  });
});

describe('one caller and many subjects', () => {
  it('SHR-6 counts different subjects of a person, and of a system by another number', async () => {
    const clerk = world.as(world.housing, 'clerk');
    await read(numbers([1, 2]), { ctx: clerk });
    await read(numbers([2, 3]), { ctx: clerk });
    await read(numbers([1, 2, 3, 4]));
    const people = await found('manySubjects', { people: 3, systems: 5 });
    expect(people.map(({ subject }) => subject)).toEqual([clerk.actor?.id]);
    expect(explained('manySubjects', people[0], 'zh-CN')).toBe(
      `${today()}，${world.housing.name}的 ${clerk.actor?.id} 读取 2 次，涉及 3 个主体（3 个起报）`,
    );
    const systems = await found('manySubjects', { people: 4, systems: 4 });
    expect(systems.map(({ subject }) => subject)).toEqual([world.reader.actor?.id]);
  });
});

describe('reads while offices are closed', () => {
  const limits = { opens: 7, closes: 20, least: 10, times: 3 };

  it('SHR-6 are many at night, measured by the four weeks before', async () => {
    const day = today();
    for (const [before, count] of [
      [7, 28],
      [3, 28],
    ] as const) {
      clock().set(`${addDays(day, -before)}T22:00:00+08:00`);
      await recorded(count);
    }
    clock().set(`${day}T06:59:00+08:00`);
    await recorded(4);
    clock().set(`${day}T12:00:00+08:00`);
    await recorded(30);
    clock().set(`${day}T20:00:00+08:00`);
    await recorded(6);
    const [one, ...others] = await found('offHours', limits);
    expect([one?.figures, others]).toEqual([expect.objectContaining({ reads: 10, before: 2 }), []]);
    expect(await found('offHours', { ...limits, least: 11 })).toEqual([]);
    expect(await found('offHours', { ...limits, times: 6 })).toEqual([]);
    expect(explained('offHours', one)).toContain('10 times at night or on days off, 2 a day');
  });

  it('SHR-6 are those of a holiday and not of a weekend that is worked', async () => {
    for (const [day, unusual] of [
      ['2026-10-01', 1],
      ['2026-10-10', 0],
      ['2026-10-17', 1],
    ] as const) {
      clock().set(`${day}T12:00:00+08:00`);
      await recorded(10, { department: market.id });
      expect([day, (await found('offHours', { ...limits, times: 1 })).length]).toEqual([
        ...[day, unusual],
      ]);
    }
    clock().set('2026-10-20T10:00:00+08:00');
  });
});

describe('keys that are tried in vain', () => {
  const invented = (at: number) => citizenNumber('110105', '1900-01-01', at);

  it('SHR-6 are counted once each, and weighed against those that were found', async () => {
    const clerk = world.as(world.housing, 'clerk');
    await read([...numbers([1, 2]), invented(1), invented(2)], { ctx: clerk });
    await read([invented(2), invented(3)], { ctx: clerk });
    await read(numbers([1, 2, 3]));
    const [one, ...others] = await found('keysInVain', { least: 3, share: 0.6 });
    expect([one?.subject, one?.figures, others]).toEqual([
      ...[clerk.actor?.id, expect.objectContaining({ tried: 5, inVain: 3 }), []],
    ]);
    expect(explained('keysInVain', one)).toContain('tried 5 different keys, 3 of them in vain');
    expect(await found('keysInVain', { least: 3, share: 0.61 })).toEqual([]);
    expect(await found('keysInVain', { least: 4, share: 0 })).toEqual([]);
  });
});

describe('a subject of many departments', () => {
  it('SHR-6 is one whose row several departments were given in a day', async () => {
    await read(numbers([5, 6]));
    await read(numbers([8, 6]), { ctx: world.otherReader, item: LICENCE });
    const shared = await found('sharedSubject', { departments: 2 });
    const digest = await subjectName(office, resident(6).number);
    expect(shared.map(({ subject }) => subject)).toEqual([digest]);
    expect(explained('sharedSubject', shared[0])).toBe(
      `On ${today()} 2 departments read the same subject (digest ${digest}) 2 times in all (told from 2 departments on)`,
    );
    expect(await found('sharedSubject', { departments: 3 })).toEqual([]);
  });
});

describe('a purpose that drifts', () => {
  const limits = { least: 10, share: 0.5, leastBefore: 100, shareBefore: 0.05 };
  const forPurpose = (serviceItem: string, resource = code) => ({
    purpose: { serviceItem, caseNumber: null, basis: null, subjectDigest: null },
    resource: { code: resource, apiName: 'folk', version: 1 },
  });

  it('SHR-6 is new for the resource in four weeks, and makes up most of a day', async () => {
    const day = today();
    clock().set(`${addDays(day, -10)}T10:00:00+08:00`);
    await recorded(96, forPurpose(RENTAL, 'A'));
    await recorded(5, forPurpose('OTHER', 'A'));
    await recorded(90, forPurpose(RENTAL, 'B'));
    clock().set(`${day}T10:00:00+08:00`);
    for (const resource of ['A', 'B']) {
      await recorded(6, forPurpose('OTHER', resource));
      await recorded(6, forPurpose(RENTAL, resource));
    }
    const [one, ...others] = await found('purposeDrift', limits);
    expect([one?.subject, others]).toEqual([`${world.housing.id} A OTHER`, []]);
    expect(explained('purposeDrift', one)).toBe(
      `On ${day} ${world.housing.name} read A 12 times, 6 of them for OTHER; of 101 in the four weeks before only 5 were for it`,
    );
    expect(await found('purposeDrift', { ...limits, shareBefore: 0.049 })).toEqual([]);
    expect(await found('purposeDrift', { ...limits, least: 13 })).toEqual([]);
  });
});

describe('a grant that nobody uses', () => {
  it('SHR-6 is told under the day on which it had been unused so long', async () => {
    const day = today();
    const expiresAt = new Date('2027-12-01T00:00:00+08:00');
    const { number } = await world.grant({ resource: 'folk', items: ['name'], expiresAt });
    const used = await world.grant({ resource: 'folk', items: ['division'], expiresAt });
    await recorded(1, { grant: used.number });
    clock().advance(29 * DAY);
    const told = async () =>
      (await found('unusedGrant', { days: 30 })).filter(({ subject }) =>
        [number, used.number].includes(subject),
      );
    expect(await told()).toEqual([]);
    clock().advance(DAY);
    const [one, ...others] = await told();
    expect([one?.subject, one?.day, others]).toEqual([number, addDays(day, 30), []]);
    expect(explained('unusedGrant', one)).toContain(`could be used since ${day} and never was`);
    clock().advance(5 * DAY);
    expect((await told())[0]?.day).toBe(addDays(day, 30));
  });
});

describe('a quota that is nearly used up', () => {
  it('SHR-6 is told with what was used of it', async () => {
    const quota = [
      { measure: 'rows', span: 'day', most: 4 },
      { measure: 'calls', span: 'total', most: 100 },
    ] as const;
    await world.publish({ apiName: 'limited', name: '限量信息' });
    await world.untilServed('limited');
    const { number } = await world.grant({ resource: 'limited', quota });
    const keys = JSON.stringify(numbers([1, 2, 3]));
    const field = `limitedMany(citizenNumbers: ${keys}) { name }`;
    await world.read(
      world.reader,
      `{ shared(purpose: { serviceItem: "${RENTAL}" }) { ${field} } }`,
    );
    const [one, ...others] = await found('nearQuota', { share: 0.75 });
    expect([one?.subject, one?.day, others]).toEqual([`${number} rows day`, today(), []]);
    expect(explained('nearQuota', one)).toContain('3 are used, of 4 at most');
    expect(await found('nearQuota', { share: 0.76 })).toEqual([]);
    expect(await found('nearQuota', { share: 0.75 }, addDays(today(), 1))).toEqual([]);
  });
});

describe('the rules', () => {
  it('say all of their figures in both languages', () => {
    for (const { name, says } of ANOMALY_RULES) {
      const holes = (text: string) => [...new Set(text.match(/\{\w+\}/g))].sort();
      expect([name, holes(says.zh)]).toEqual([name, holes(says.en)]);
    }
  });

  it('go by figures that are checked when the gateway starts, and can be switched off', async () => {
    await read(numbers([1, 2]));
    expect(await found('manySubjects', false)).toEqual([]);
    const wrong = () => withPolicy('anomalies.yaml', 'nearQuota: { share: 2 }', readAnomalyLimits);
    expect(wrong).toThrow(expect.objectContaining({ code: 'OVERSIGHT_POLICY_INVALID' }));
  });
});

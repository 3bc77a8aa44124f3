import { officeSchema } from '../../src/api/office-schema';
import { loadPermissions } from '../../src/api/permissions';
import { auditDraft } from '../../src/audit';
import { listMessages, messageText } from '../../src/duties';
import type { DepartmentRecord, Role } from '../../src/identity';
import { createOversight, lookForAnomalies, type OversightContext } from '../../src/oversight';
import type { AnomalyLimits } from '../../src/oversight/anomalies/limits';
import { daysToLook } from '../../src/oversight/anomalies/look-for-anomalies';
import { FINDING_STEP_NAMES, FINDING_STEPS } from '../../src/oversight/findings/finding-steps';
import { selectFindingSteps } from '../../src/oversight/findings/findings.store';
import { followFindings } from '../../src/oversight/findings/follow-findings';
import { listFindings } from '../../src/oversight/findings/list-findings';
import {
  answerFinding,
  assignFinding,
  closeFinding,
  reopenFinding,
} from '../../src/oversight/findings/move-finding';
import { openFindings } from '../../src/oversight/findings/open-findings';
import { type City, OPENING, office, openCity } from '../catalog/city';
import { codeOf } from '../identity/office';
import { execute } from '../support/execute';
import { AssignFindingDocument, FindingsDocument } from '../support/operations/generated';

const HOUR = 3_600_000;

/** All switched off but one that a test can set off at will. */
const LIMITS: AnomalyLimits = {
  ...{ readsWithoutCase: false, offHours: false, keysInVain: false, sharedSubject: false },
  ...{ purposeDrift: false, unusedGrant: false, nearQuota: false },
  manySubjects: { people: 1, systems: 1 },
};

let city: City;
let system: OversightContext;
let leader: OversightContext;
let officer: OversightContext;
let stranger: OversightContext;
let housing: DepartmentRecord;

beforeAll(async () => {
  city = await openCity();
  const { ledger } = createOversight(city.office.runtime.config);
  const over = (ctx: object): OversightContext => {
    return { ...ctx, oversight: { ledger, anomalies: LIMITS } } as OversightContext;
  };
  [system, leader] = [over(city.system), over(city.leadership)];
  [officer, stranger] = [over(city.housing.officer), over(city.market.officer)];
  housing = city.housing.record;
}, OPENING);

afterAll(() => city?.close());

/** Somebody reads, one row a time. */
async function aRead(actor: string): Promise<void> {
  const keyDigests = [city.office.runtime.secrets.digest('audit-key', actor)];
  const draft = auditDraft({
    ...{ event: 'data.read', requestId: 'r', department: housing.id, keyDigests, rowCount: 1 },
    ...{ actor: { kind: 'person', id: actor } },
  });
  await system.audit.append([draft]);
}

/** A look when the next one is due. */
async function look(ctx = system): Promise<number> {
  city.office.clock.advance(HOUR);
  return lookForAnomalies(ctx);
}

async function findingsAbout(actor: string, ctx = leader) {
  const { nodes } = await listFindings(ctx, { first: 100, after: null });
  return nodes.filter(({ subject }) => subject === actor);
}

let readers = 0;

/** A finding that is open. */
async function aFinding() {
  readers += 1;
  const actor = `reader-${readers}`;
  await aRead(actor);
  await look();
  const [finding] = await findingsAbout(actor);
  if (!finding) throw new Error('nothing was found');
  return finding;
}

const run = <T>(ctx: OversightContext, work: (ctx: OversightContext) => Promise<T>): Promise<T> =>
  office(ctx, () => work(ctx));
const assign = (id: string, ctx = leader) =>
  run(ctx, (own) => assignFinding(own, { id, department: housing.id, text: '请说明' }));
const answer = (id: string, ctx = officer) =>
  run(ctx, (own) => answerFinding(own, { id, text: '系批量核验' }));
const close = (id: string, ctx = leader) =>
  run(ctx, (own) => closeFinding(own, { id, text: '属实' }));
const reopen = (id: string, ctx = leader) =>
  run(ctx, (own) => reopenFinding(own, { id, text: '再查' }));

describe('a look', () => {
  it('finds the same rule, subject and day once, however many look and however often', async () => {
    await aRead('twice');
    city.office.clock.advance(HOUR);
    const looked = await Promise.all([1, 2, 3].map(() => lookForAnomalies(system)));
    expect(looked.filter((days) => days > 0)).toHaveLength(1);
    await aRead('twice');
    await look();
    expect(await findingsAbout('twice')).toHaveLength(1);
    const [day, figures, departmentId] = ['2026-03-02', {}, null];
    const anomalies = ['a', 'b', 'a'].map((subject) => ({ subject, day, figures, departmentId }));
    const opened = await Promise.all(
      [1, 2, 3].map(() => openFindings(system, 'sharedSubject', anomalies)),
    );
    expect(opened.sort()).toEqual([0, 0, 2]);
    const records = await city.office.records();
    const told = records.filter(({ event, facts }) => {
      return event === 'finding.opened' && facts.rule === 'sharedSubject';
    });
    expect(told).toHaveLength(2);
  });

  it('finds the same again on another day', async () => {
    await aRead('daily');
    await look();
    city.office.clock.advance(24 * HOUR);
    await aRead('daily');
    await look();
    expect(await findingsAbout('daily')).toHaveLength(2);
  });

  it('goes on where one rule fails, and looks at the day again', async () => {
    await aRead('in-spite');
    const anomalies = new Proxy(LIMITS, {
      get: (limits, name) => {
        if (name === 'readsWithoutCase') throw new Error('out of order');
        return Reflect.get(limits, name);
      },
    });
    city.office.clock.advance(3 * 24 * HOUR);
    await look({ ...system, oversight: { ...system.oversight, anomalies } });
    expect(await findingsAbout('in-spite')).toHaveLength(1);
    expect(await look()).toBe(4);
    expect(await look()).toBe(1);
  });

  it('begins a little before the last one ended, and ends with today', () => {
    const at = (time: string) => new Date(`${time}+08:00`);
    const now = at('2026-03-10T00:05:00');
    expect(daysToLook(null, now)).toEqual(['2026-03-09', '2026-03-10']);
    expect(daysToLook(at('2026-03-10T00:03:00'), now)).toEqual(['2026-03-09', '2026-03-10']);
    expect(daysToLook(at('2026-03-09T23:00:00'), at('2026-03-09T23:30:00'))).toEqual([
      '2026-03-09',
    ]);
    expect(daysToLook(at('2025-03-10T00:00:00'), now)).toHaveLength(31);
  });
});

describe('a finding', () => {
  it('is given to a department, answered, asked again, closed and opened again, step by step', async () => {
    const { id, number } = await aFinding();
    await assign(id);
    await answer(id);
    await assign(id);
    await answer(id);
    expect(await close(id)).toMatchObject({ status: 'closed', assignedId: housing.id });
    expect(await reopen(id)).toMatchObject({ status: 'open' });
    const steps = await selectFindingSteps(leader.db, id);
    expect(steps.map(({ step, to, why }) => [step, to, why])).toEqual([
      ['open', 'open', null],
      ['assign', 'assigned', '请说明'],
      ['answer', 'answered', '系批量核验'],
      ['assign', 'assigned', '请说明'],
      ['answer', 'answered', '系批量核验'],
      ['close', 'closed', '属实'],
      ['reopen', 'open', '再查'],
    ]);
    const { nodes } = await listMessages(officer, { first: 100, after: null });
    const told = nodes.filter(({ subject }) => subject.number === number);
    expect(told.map((message) => message.kind)).toEqual([
      ...['findingReopened', 'findingClosed', 'findingAssigned', 'findingAssigned'],
    ]);
    expect(messageText(told[2] as never, { locale: 'en' })).toContain(`gave the finding ${number}`);
  });

  it('goes no way that the table does not know', async () => {
    const moves = { assign, answer, close, reopen };
    const reached = {
      open: [],
      assigned: [assign],
      answered: [assign, answer],
      closed: [assign, close],
    } as const;
    for (const [status, way] of Object.entries(reached)) {
      for (const name of FINDING_STEP_NAMES) {
        if (name === 'open') continue;
        const { id } = await aFinding();
        for (const step of way) await step(id);
        const isAllowed = (FINDING_STEPS[name].from as readonly string[]).includes(status);
        const refused = name === 'answer' && status === 'open' ? 'NOT_FOUND' : 'STEP_NOT_ALLOWED';
        const taken = await moves[name](id).then(
          () => 'nothing',
          ({ code }: { code?: string }) => code,
        );
        expect([status, name, taken]).toEqual([status, name, isAllowed ? 'nothing' : refused]);
      }
    }
  });

  it('is the office’s to give and to close, and its department’s alone to answer', async () => {
    const { id, subject } = await aFinding();
    expect(await codeOf(assign(id, officer))).toBe('FORBIDDEN');
    await assign(id);
    expect(await codeOf(answer(id, leader))).toBe('FORBIDDEN');
    expect(await codeOf(answer(id, stranger))).toBe('NOT_FOUND');
    expect(await codeOf(close(id, officer))).toBe('FORBIDDEN');
    expect(await findingsAbout(subject, officer)).toHaveLength(1);
    expect(await findingsAbout(subject, stranger)).toEqual([]);
    const clerk = { ...officer, actor: city.housing.clerk.actor };
    expect(await codeOf(findingsAbout(subject, clerk))).toBe('FORBIDDEN');
  });

  it('is never closed by who answered it', async () => {
    const { id } = await aFinding();
    const roles: readonly Role[] = ['sharingOfficer', 'leadership'];
    const both = { ...officer, actor: officer.actor && { ...officer.actor, roles } };
    await assign(id);
    await answer(id, both);
    expect(await codeOf(close(id, both))).toBe('FORBIDDEN');
    expect(await close(id)).toMatchObject({ status: 'closed' });
  });

  it('needs words, and a department that there is', async () => {
    const { id } = await aFinding();
    const mute = run(leader, (own) => closeFinding(own, { id, text: ' ' }));
    expect(await codeOf(mute)).toBe('INPUT_INVALID');
    const nobody = run(leader, (own) => assignFinding(own, { id, department: 'x', text: '请' }));
    expect(await codeOf(nobody)).toBe('NOT_FOUND');
  });

  it('is shown with an explanation that can be checked, and recorded with each step', async () => {
    const { id, number, subject } = await aFinding();
    const schema = await officeSchema(loadPermissions());
    const variables = { id, department: housing.id, text: '请核查' };
    await execute(schema, AssignFindingDocument, leader, variables);
    const { findings } = await execute(schema, FindingsDocument, officer, { status: 'assigned' });
    const shown = findings.nodes.find((one) => one.id === id);
    expect(shown).toMatchObject({
      ...{ number, rule: 'manySubjects', allowedSteps: ['answer', 'close'] },
      ...{ department: { name: housing.name }, assigned: { name: housing.name } },
      explanation: expect.stringContaining(`的 ${subject} 读取 1 次，涉及 1 个主体`),
      figures: expect.arrayContaining([{ name: 'subjects', value: '1' }]),
    });
    const records = (await city.office.records()).filter(({ facts }) => facts.number === number);
    expect(records.map(({ event }) => event)).toEqual(['finding.opened', 'finding.assigned']);
  });
});

it('tells those who follow of each finding once, as it is opened, and records first that they do', async () => {
  const gone = new AbortController();
  const told = followFindings({ ...leader, signal: gone.signal });
  const next = told.next();
  await until(async () => {
    const records = await city.office.records();
    return records.some(({ event }) => event === 'finding.followed');
  });
  const found = (subject: string) => ({
    ...{ day: '2026-02-01', departmentId: housing.id, subject, figures: {} },
  });
  const two = [found('one'), found('two')];
  await Promise.all([
    openFindings(system, 'manySubjects', two),
    openFindings(system, 'manySubjects', two),
  ]);
  const subjects = [(await next).value?.subject, (await told.next()).value?.subject];
  expect(subjects.toSorted()).toEqual(['one', 'two']);
  gone.abort();
  expect((await told.next()).done).toBe(true);
});

async function until(isSo: () => Promise<boolean>): Promise<void> {
  while (!(await isSo())) await new Promise((resolve) => setTimeout(resolve, 20));
}

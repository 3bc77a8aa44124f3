import {
  dropDeadline,
  extendDeadline,
  listDeadlines,
  meetDeadline,
  resumeDeadline,
  type StatutoryRule,
  type Subject,
  startDeadline,
  stopDeadline,
} from '../../src/duties';
import { codeOf } from '../identity/office';
import { aSubject, type Bureau, change, clockOf, OPENING, openBureau } from './bureau';

const DAY = 86_400_000;
const kind = 'applicationAnswer';

let bureau: Bureau;

beforeAll(async () => {
  bureau = await openBureau();
}, OPENING);

beforeEach(() => bureau.office.clock.set('2026-03-02T09:00:00+08:00'));

afterAll(() => bureau.close());

const system = () => bureau.office.system;
const at = (instant: string) => bureau.office.clock.set(instant);
const clock = (subject: Subject) => clockOf(system(), subject);
const step = (work: () => Promise<void>) => change(system(), work);

async function started(rule: StatutoryRule): Promise<Subject> {
  const subject = aSubject();
  const departmentId = bureau.acting.id;
  await step(() => startDeadline(system(), { rule, subject, departmentId, waitingId: null }));
  return subject;
}

describe('a statutory clock', () => {
  it.each<[string, StatutoryRule, string, string]>([
    ['SHR-2 one day for unconditional', 'application.answer.unconditional', '03-02', '2026-03-03'],
    ['SHR-2 ten days for conditional', 'application.answer.conditional', '03-02', '2026-03-16'],
    ['SHR-5 twenty days to deliver', 'application.delivery', '03-02', '2026-03-30'],
    ['SHR-11 ten days to correct', 'correction.answer', '03-02', '2026-03-16'],
    ['CAT-7 two days to review', 'resource.review', '03-02', '2026-03-04'],
    ['over a weekend', 'application.answer.unconditional', '03-06', '2026-03-09'],
    ['over the National Day', 'application.answer.unconditional', '09-30', '2026-10-08'],
  ])('%s, from the working day after receipt', async (_name, rule, day, dueOn) => {
    at(`2026-${day}T09:00:00+08:00`);
    expect(await clock(await started(rule))).toMatchObject({
      rule,
      dueOn,
      daysLeft: rowDays(rule),
    });
  });

  it('knows the day of receipt by the calendar of China', async () => {
    at('2026-03-02T23:59:00+08:00');
    const late = await clock(await started('application.answer.unconditional'));
    at('2026-03-03T00:01:00+08:00');
    const next = await clock(await started('application.answer.unconditional'));
    expect([late.dueOn, next.dueOn]).toEqual(['2026-03-03', '2026-03-04']);
  });

  it('is set going once', async () => {
    const subject = await bureau.started();
    at('2026-03-04T09:00:00+08:00');
    const rule = 'application.answer.unconditional';
    const departmentId = bureau.waiting.id;
    await step(() => startDeadline(system(), { rule, subject, departmentId, waitingId: null }));
    expect(await clock(subject)).toMatchObject({ dueOn: '2026-03-16', days: 10 });
  });

  it('SHR-3 keeps its days while it is stopped, however long, and goes on with them', async () => {
    const subject = await bureau.started();
    at('2026-03-05T09:00:00+08:00');
    await step(() => stopDeadline(system(), { kind, subject }));
    expect(await clock(subject)).toMatchObject({ daysLeft: 7, dueOn: null, remindOn: null });
    at('2026-03-09T09:00:00+08:00');
    await step(() => stopDeadline(system(), { kind, subject }));
    at('2026-04-20T09:00:00+08:00');
    await step(() => resumeDeadline(system(), { kind, subject }));
    await step(() => resumeDeadline(system(), { kind, subject }));
    expect(await clock(subject)).toMatchObject({
      daysLeft: 7,
      countedFrom: '2026-04-20',
      dueOn: '2026-04-29',
      stoppedAt: null,
    });
  });

  it('SHR-2 is extended once, by ten days at most', async () => {
    const subject = await bureau.started();
    const extend = (days: number) =>
      step(() => extendDeadline(system(), { kind, subject }, { days, consentedBy: 'chief' }));
    for (const days of [0, 11, 1.5]) expect(await codeOf(extend(days))).toBe('INPUT_INVALID');
    await extend(10);
    await extend(5);
    expect(await clock(subject)).toMatchObject({
      ...{ days: 10, extendedDays: 10, extendedBy: 'chief', daysLeft: 20, dueOn: '2026-03-30' },
    });
  });

  it('is over once it is met or dropped', async () => {
    const [met, dropped] = [await bureau.started(), await bureau.started()];
    await step(() => meetDeadline(system(), { kind, subject: met }));
    await step(() => dropDeadline(system(), { kind, subject: dropped }));
    const metAt = bureau.office.clock.now();
    bureau.office.clock.advance(DAY);
    for (const subject of [met, dropped]) {
      await step(() => stopDeadline(system(), { kind, subject }));
      await step(() => meetDeadline(system(), { kind, subject }));
    }
    expect(await clock(met)).toMatchObject({ metAt, droppedAt: null, stoppedAt: null });
    expect(await clock(dropped)).toMatchObject({ metAt: null, droppedAt: metAt, stoppedAt: null });
  });

  it('is moved in the transaction of its step only, and goes with it', async () => {
    const subject = await bureau.started();
    await expect(stopDeadline(system(), { kind, subject })).rejects.toThrow('transaction');
    const failing = step(async () => {
      await stopDeadline(system(), { kind, subject });
      throw new Error('came to nothing');
    });
    await expect(failing).rejects.toThrow('came to nothing');
    expect(await clock(subject)).toMatchObject({ stoppedAt: null, dueOn: '2026-03-16' });
  });

  it('runs without a last day where it ends in a year that nobody announced', async () => {
    at('2026-12-30T09:00:00+08:00');
    const subject = await bureau.started();
    expect(await clock(subject)).toMatchObject({
      ...{ dueOn: null, remindOn: '2027-01-12', daysLeft: 10 },
    });
    await step(() => stopDeadline(system(), { kind, subject }));
    at('2027-01-04T09:00:00+08:00');
    await step(() => resumeDeadline(system(), { kind, subject }));
    expect(await clock(subject)).toMatchObject({ dueOn: null, daysLeft: 10, stoppedAt: null });
    bureau.office.clock.advance(DAY);
    const counting = step(() => stopDeadline(system(), { kind, subject }));
    expect(await codeOf(counting)).toBe('CALENDAR_UNANNOUNCED');
  });
});

/** Working days of a term, said once more so that a slip in the table is seen. */
function rowDays(rule: StatutoryRule): number {
  const days: Readonly<Record<StatutoryRule, number>> = {
    'resource.review': 2,
    'application.answer.unconditional': 1,
    'application.answer.conditional': 10,
    'application.delivery': 20,
    'correction.answer': 10,
    'resource.update': 10,
    'grant.mending': 30,
    'grant.disposal': 10,
    'grant.disposal.again': 10,
    'proof.filing': 15,
    'case.acceptance': 1,
    'case.acceptance.again': 1,
    'case.supplement': 30,
    'case.defects': 30,
    'case.decision': 20,
    'case.opinion': 20,
    'disclosure.answer': 20,
    'disclosure.answer.again': 20,
    'disclosure.payment': 20,
  };
  return days[rule];
}

describe('the list of deadlines', () => {
  const all = { first: 100, after: null };

  it('shows a department its own and those it waits for, and everything to who oversees', async () => {
    const subject = await bureau.started();
    const { acting, waiting, authority } = bureau;
    const other = await bureau.office.as(bureau.as(acting, 'steward').actor);
    const seen = async (ctx = other) =>
      (await listDeadlines(ctx, all)).nodes.some((node) => node.subject.id === subject.id);
    expect(await seen(bureau.as(acting, 'sharingOfficer'))).toBe(true);
    expect(await seen(bureau.as(waiting, 'steward'))).toBe(true);
    expect(await seen(bureau.as(authority, 'sharingAuthority'))).toBe(true);
    expect(await seen(bureau.as(authority, 'leadership'))).toBe(true);
    expect(await seen(bureau.as(authority, 'steward'))).toBe(false);
    expect(await codeOf(listDeadlines(bureau.as(acting, 'clerk'), all))).toBe('FORBIDDEN');
  });

  it('is narrowed to what is open, overdue, or of one kind, and comes in pages', async () => {
    const officer = bureau.as(bureau.acting, 'sharingOfficer');
    const [late, met] = [await bureau.started(), await bureau.started()];
    await step(() => meetDeadline(system(), { kind, subject: met }));
    at('2026-03-17T00:00:00+08:00');
    const fresh = await started('application.delivery');
    const ids = async (filter: object) =>
      (await listDeadlines(officer, { ...all, ...filter })).nodes.map((node) => node.subject.id);
    expect(await ids({ open: true })).toEqual(expect.arrayContaining([late.id, fresh.id]));
    expect(await ids({ open: true })).not.toContain(met.id);
    expect(await ids({ open: false })).toContain(met.id);
    expect(await ids({ overdue: true })).toContain(late.id);
    expect(await ids({ overdue: true })).not.toContain(fresh.id);
    expect((await ids({ kind: 'applicationDelivery' }))[0]).toBe(fresh.id);
    const { nodes, pageInfo } = await listDeadlines(officer, { first: 1, after: null });
    const rest = await listDeadlines(officer, { first: 100, after: pageInfo.endCursor });
    expect([...nodes, ...rest.nodes].map(({ subject }) => subject.id)).toEqual(await ids({}));
    expect(await codeOf(listDeadlines(officer, { first: 0, after: null }))).toBe('INPUT_INVALID');
    expect(await codeOf(listDeadlines(officer, { first: 1, after: 'x' }))).toBe('CURSOR_INVALID');
  });
});

import {
  deadlinesOf,
  dropDeadline,
  listDeadlines,
  listMessages,
  markMessagesRead,
  messageText,
  provisionalDueOn,
  resumeDeadline,
  stopDeadline,
  sweepDeadlines,
} from '../../src/duties';
import type { DepartmentRecord, IdentityContext } from '../../src/identity';
import { WorkingCalendar } from '../../src/platform';
import { openOffice } from '../identity/office';
import { notClosing } from '../support/not-closing';
import { type Bureau, change, clockOf, OPENING, openBureau } from './bureau';

const kind = 'applicationAnswer';

let bureau: Bureau;
/** How many records of deadlines earlier tests left. */
let seen = 0;

beforeAll(async () => {
  bureau = await openBureau();
}, OPENING);

beforeEach(() => at('2026-03-02T09:00:00+08:00'));

/** The next test begins with nothing running and nothing to read. */
afterEach(async () => {
  const { system } = bureau.office;
  const { nodes } = await listDeadlines(bureau.as(bureau.authority, 'leadership'), {
    ...{ first: 100, after: null, open: true },
  });
  for (const { subject } of nodes) {
    await change(system, () => dropDeadline(system, { kind, subject }));
  }
  for (const department of [bureau.acting, bureau.authority]) {
    const reader = bureau.as(department, 'sharingAuthority');
    const { nodes: unread } = await listMessages(reader, { first: 100, after: null, unread: true });
    const ids = unread.map(({ id }) => id);
    if (ids.length > 0) await change(reader, () => markMessagesRead(reader, ids));
  }
  seen = (await records()).length;
});

afterAll(() => bureau.close());

const at = (instant: string) => bureau.office.clock.set(instant);
const sweep = () => sweepDeadlines(bureau.office.system);

/** The kinds of messages in the inbox of a department, the oldest first. */
async function inbox(department: DepartmentRecord): Promise<string[]> {
  const role = department === bureau.authority ? 'sharingAuthority' : 'sharingOfficer';
  const asked = { first: 100, after: null, unread: true };
  const { nodes } = await listMessages(bureau.as(department, role), asked);
  return nodes.map((message) => message.kind).toReversed();
}

async function records(): Promise<string[]> {
  const all = await bureau.office.records();
  return all.map(({ event }) => event).filter((event) => event.startsWith('deadline.'));
}

const events = async () => (await records()).slice(seen);

describe('the sweep', () => {
  it('reminds the department that must act one working day before, once', async () => {
    const subject = await bureau.started();
    at('2026-03-12T23:00:00+08:00');
    expect(await sweep()).toBe(0);
    at('2026-03-13T00:30:00+08:00');
    expect([await sweep(), await sweep()]).toEqual([1, 0]);
    expect(await inbox(bureau.acting)).toEqual(['deadlineNear']);
    expect(await inbox(bureau.authority)).toEqual([]);
    expect(await clockOf(bureau.office.system, subject)).toMatchObject({
      remindedAt: bureau.office.clock.now(),
      overdueAt: null,
    });
    expect(await events()).toEqual(['deadline.reminded']);
  });

  it('SHR-5 escalates what is overdue to the sharing authority and tells who waits, once; it goes on running', async () => {
    const subject = await bureau.started();
    at('2026-03-16T23:59:59+08:00');
    await sweep();
    at('2026-03-17T00:00:00+08:00');
    expect([await sweep(), await sweep()]).toEqual([1, 0]);
    expect(await inbox(bureau.acting)).toEqual(['deadlineNear', 'deadlineOverdue']);
    expect(await inbox(bureau.authority)).toEqual(['deadlineOverdue']);
    expect(await inbox(bureau.waiting)).toEqual(['deadlineOverdue']);
    expect(await clockOf(bureau.office.system, subject)).toMatchObject({ metAt: null });
    expect(await events()).toEqual(['deadline.reminded', 'deadline.overdue']);
  });

  it('tells of what came overdue while nothing swept as overdue, without a late reminder', async () => {
    await bureau.started();
    at('2026-06-01T09:00:00+08:00');
    await sweep();
    expect(await inbox(bureau.acting)).toEqual(['deadlineOverdue']);
  });

  it('SHR-3 is silent about a clock that stands still, and reminds anew when it goes on', async () => {
    const subject = await bureau.started();
    const { system } = bureau.office;
    at('2026-03-13T09:00:00+08:00');
    await sweep();
    await change(system, () => stopDeadline(system, { kind, subject }));
    at('2026-04-20T09:00:00+08:00');
    expect(await sweep()).toBe(0);
    await change(system, () => resumeDeadline(system, { kind, subject }));
    expect(await sweep()).toBe(1);
    expect(await inbox(bureau.acting)).toEqual(['deadlineNear', 'deadlineNear']);
  });

  it('tells of more clocks than one batch holds', async () => {
    for (let count = 0; count < 51; count += 1) await bureau.started();
    at('2026-03-13T09:00:00+08:00');
    expect(await sweep()).toBe(51);
    expect(await inbox(bureau.acting)).toHaveLength(51);
  });

  it('tells of each once when two processes look at once', async () => {
    for (let count = 0; count < 5; count += 1) await bureau.started();
    at('2026-03-17T09:00:00+08:00');
    const { db } = bureau.office.runtime;
    const { clock } = bureau.office;
    const other = await openOffice({ node: 'gateway-2', db: notClosing(db), clock });
    const told = await Promise.all([sweep(), sweepDeadlines(other.system), sweep()]);
    await other.close();
    expect(told.reduce((sum, one) => sum + one, 0)).toBe(5);
    expect(await inbox(bureau.acting)).toHaveLength(5);
    expect(await inbox(bureau.authority)).toHaveLength(5);
  });

  it('loses nothing and doubles nothing when it stops before its commit', async () => {
    await bureau.started();
    at('2026-03-17T09:00:00+08:00');
    await expect(sweepDeadlines(stopping(bureau.office.system))).rejects.toThrow('stopped');
    expect(await inbox(bureau.acting)).toEqual([]);
    expect(await sweep()).toBe(1);
    expect(await inbox(bureau.acting)).toEqual(['deadlineOverdue']);
  });

  it('reminds by a provisional day until the year is announced, and is overdue by none', async () => {
    at('2026-12-30T09:00:00+08:00');
    const subject = await bureau.started();
    const { system } = bureau.office;
    const [clock] = await deadlinesOf(system, subject.id);
    if (!clock) throw new Error('expected a clock');
    expect(provisionalDueOn(system.calendar, clock)).toBe('2027-01-13');
    expect(clock).toMatchObject({ dueOn: null, remindOn: '2027-01-12' });
    at('2027-01-12T09:00:00+08:00');
    expect([await sweep(), await sweep()]).toEqual([1, 0]);
    const { nodes } = await listMessages(bureau.as(bureau.acting, 'sharingOfficer'), {
      ...{ first: 1, after: null, unread: true },
    });
    expect(nodes.map((one) => messageText(one, { locale: 'zh-CN' }))).toEqual([
      expect.stringContaining('2027-01-13（次年放假安排公布前暂按周末推算）'),
    ]);
    at('2027-01-20T09:00:00+08:00');
    expect(await sweep()).toBe(0);
    const extraHolidays = ['2027-01-01', '2027-01-04', '2027-10-01'];
    const calendar = new WorkingCalendar({ extraHolidays });
    expect(await sweepDeadlines({ ...system, calendar })).toBe(1);
    expect(await inbox(bureau.acting)).toEqual(['deadlineNear', 'deadlineOverdue']);
    const [dated] = await deadlinesOf(system, subject.id);
    expect(dated).toMatchObject({ dueOn: '2027-01-15' });
    expect(dated && provisionalDueOn(calendar, dated)).toBeNull();
  });

  it('gives a clock its last day once its year is announced', async () => {
    at('2026-12-30T09:00:00+08:00');
    const subject = await bureau.started();
    const { system } = bureau.office;
    expect(await sweep()).toBe(0);
    expect(await clockOf(system, subject)).toMatchObject({ dueOn: null });
    const extraHolidays = ['2027-01-01', '2027-10-01'];
    const calendar = new WorkingCalendar({ extraHolidays });
    expect(await sweepDeadlines({ ...system, calendar })).toBe(0);
    expect(await clockOf(system, subject)).toMatchObject({
      dueOn: calendar.addWorkingDays('2026-12-30', 10),
      remindOn: calendar.addWorkingDays('2026-12-30', 9),
    });
  });
});

/** A process that dies after its work and before the commit. */
function stopping(ctx: IdentityContext): IdentityContext {
  const audit: IdentityContext['audit'] = {
    ...ctx.audit,
    recordWith: (work) =>
      ctx.db.transaction(async () => {
        await work();
        throw new Error('stopped');
      }),
  };
  return { ...ctx, audit };
}

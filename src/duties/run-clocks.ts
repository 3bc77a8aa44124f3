import type { IdentityContext } from '../identity';
import { chinaDate, GatewayError, newId } from '../platform';
import { type DeadlineRecord, deadlineState } from './deadline';
import { insertDeadline, lockDeadline, updateDeadline } from './deadlines.store';
import { dueDays, NO_DAYS } from './due-days';
import { type DeadlineKind, STATUTORY_DAYS, type StatutoryRule } from './statutory-days';
import type { Subject } from './subject';

/** A clock to set going. */
export interface NewDeadline {
  readonly rule: StatutoryRule;
  readonly subject: Subject;
  /** Id of the department that must act. */
  readonly departmentId: string;
  /** Id of the department that waits for it. */
  readonly waitingId: string | null;
  /** The day whose next working day is day one, where that is not today. */
  readonly countedFrom?: string;
  /** Fewer working days than the term's, where somebody sets them; see `checkDaysSet`. */
  readonly days?: number;
}

/** Which clock. A subject has one of each kind at most. */
export interface ClockName {
  readonly kind: DeadlineKind;
  readonly subject: Pick<Subject, 'id'>;
}

/** More working days, and who consented to them. */
export interface Extension {
  readonly days: number;
  readonly consentedBy: string;
}

/** A clock changes with the step that moves it or not at all, so there must be a transaction. */
function requireTransaction(ctx: IdentityContext): void {
  if (!ctx.db.inTransaction()) throw new Error('a clock is moved in the transaction of its step');
}

const today = (ctx: IdentityContext): string => chinaDate(ctx.clock.now());

/** Changes a clock that is not over; one that is over, or absent, stays as it is. */
async function change(
  ctx: IdentityContext,
  { kind, subject }: ClockName,
  step: (deadline: DeadlineRecord) => DeadlineRecord,
): Promise<void> {
  requireTransaction(ctx);
  const found = await lockDeadline(ctx.db, kind, subject.id);
  if (!found || found.metAt || found.droppedAt) return;
  const next = step(found);
  if (next !== found) await updateDeadline(ctx.db, next);
}

/** A clock with the days it is due on, of which nobody was told yet. */
function dated(ctx: IdentityContext, deadline: DeadlineRecord): DeadlineRecord {
  return { ...deadline, ...dueDays(ctx.calendar, deadline), remindedAt: null, overdueAt: null };
}

/**
 * Sets a statutory clock going, from today as the day of receipt unless another is named; does
 * nothing where the subject has one of its kind. Only inside the transaction of the step that causes it.
 */
export async function startDeadline(
  ctx: IdentityContext,
  { countedFrom = today(ctx), ...asked }: NewDeadline,
): Promise<void> {
  requireTransaction(ctx);
  const { kind, days: most } = STATUTORY_DAYS[asked.rule];
  const days = asked.days ?? most;
  const none = { extendedDays: 0, extendedBy: null, stoppedAt: null, metAt: null, droppedAt: null };
  const clock = { ...none, ...NO_DAYS, remindedAt: null, overdueAt: null };
  const count = { startedAt: ctx.clock.now(), days, countedFrom, daysLeft: days };
  await insertDeadline(ctx.db, dated(ctx, { ...clock, ...asked, ...count, id: newId(), kind }));
}

/**
 * Stops a clock; the working days that are left are kept, today counting as used. Does nothing to
 * one that stands still. SHR-3. Errors: CALENDAR_UNANNOUNCED when nobody knows how many were used.
 */
export function stopDeadline(ctx: IdentityContext, name: ClockName): Promise<void> {
  return change(ctx, name, (deadline) => {
    if (deadline.stoppedAt) return deadline;
    const used = ctx.calendar.workingDaysBetween(deadline.countedFrom, today(ctx));
    const daysLeft = Math.max(deadline.daysLeft - used, 0);
    return { ...deadline, ...NO_DAYS, daysLeft, stoppedAt: ctx.clock.now() };
  });
}

/** Lets a stopped clock go on with the days that were kept; does nothing to one that runs. SHR-3 */
export function resumeDeadline(ctx: IdentityContext, name: ClockName): Promise<void> {
  return change(ctx, name, (deadline) =>
    deadline.stoppedAt
      ? dated(ctx, { ...deadline, stoppedAt: null, countedFrom: today(ctx) })
      : deadline,
  );
}

/**
 * Gives a clock more working days, once; does nothing to one that was extended. SHR-2
 * Errors: INPUT_INVALID for more days than the law allows.
 */
export function extendDeadline(
  ctx: IdentityContext,
  name: ClockName,
  { days, consentedBy }: Extension,
): Promise<void> {
  return change(ctx, name, (deadline) => {
    if (deadline.extendedDays > 0) return deadline;
    checkExtension(deadline.rule, days);
    const daysLeft = deadline.daysLeft + days;
    const extended = { ...deadline, extendedDays: days, extendedBy: consentedBy, daysLeft };
    return deadline.stoppedAt ? extended : dated(ctx, extended);
  });
}

/** Refuses days that are none, or more than a most. */
function checkDays(days: number, most: number): void {
  if (Number.isInteger(days) && days >= 1 && days <= most) return;
  const expected = { zh: `1 至 ${most} 个工作日`, en: `1 to ${most} working days` };
  throw new GatewayError('INPUT_INVALID', { field: 'days', expected, got: days });
}

/** Refuses an extension that the law does not know. SHR-2. Errors: INPUT_INVALID. */
export function checkExtension(rule: StatutoryRule, days: number): void {
  checkDays(days, STATUTORY_DAYS[rule].longestExtension);
}

/** Refuses days for a term that are none, or more than its own. SHR-6. Errors: INPUT_INVALID. */
export function checkDaysSet(rule: StatutoryRule, days: number): void {
  checkDays(days, STATUTORY_DAYS[rule].days);
}

/** Whether a clock is over and was not met, held as it is until the transaction ends. */
export async function isLapsed(ctx: IdentityContext, { kind, subject }: ClockName) {
  requireTransaction(ctx);
  const found = await lockDeadline(ctx.db, kind, subject.id);
  return found !== null && deadlineState(found, today(ctx)) === 'overdue';
}

/** What was to be done is done. Does nothing to a clock that is over. */
export function meetDeadline(ctx: IdentityContext, name: ClockName): Promise<void> {
  const over = { metAt: ctx.clock.now(), remindOn: null };
  return change(ctx, name, (deadline) => ({ ...deadline, ...over }));
}

/** There is nothing left to be done: the subject came to nothing. */
export function dropDeadline(ctx: IdentityContext, name: ClockName): Promise<void> {
  const over = { droppedAt: ctx.clock.now(), remindOn: null };
  return change(ctx, name, (deadline) => ({ ...deadline, ...over }));
}

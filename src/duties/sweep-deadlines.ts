import { type AuditDraft, auditDraft } from '../audit';
import { getDepartment, type IdentityContext, listAuthorities, SYSTEM_ACTOR } from '../identity';
import { chinaDate, type Words } from '../platform';
import type { DeadlineRecord } from './deadline';
import {
  claimToTell,
  dateDeadline,
  hasToTell,
  selectUndated,
  updateDeadline,
} from './deadlines.store';
import { dueDays, provisionalDueOn } from './due-days';
import { sendMessage } from './send-message';
import type { DeadlineKind } from './statutory-days';

/** How many clocks are told of in one transaction. */
const BATCH = 50;

/** How many clocks without a last day are looked at in one pass: the oldest are told first. */
const UNDATED = 1000;

/** What a kind of clock is called in a message. */
const NAMES: Readonly<Record<DeadlineKind, Words>> = Object.freeze({
  resourceReview: { zh: '目录审核', en: 'review' },
  applicationAnswer: { zh: '共享申请答复', en: 'answer' },
  applicationDelivery: { zh: '数据提供', en: 'delivery' },
  correctionAnswer: { zh: '校核答复', en: 'answer' },
  resourceUpdate: { zh: '目录更新', en: 'update' },
  breachMending: { zh: '违规使用整改', en: 'mending of a breach' },
  dataDisposal: { zh: '数据处置', en: 'disposal of data' },
  dataDisposalAgain: { zh: '数据重新处置', en: 'renewed disposal of data' },
  proofFiling: { zh: '证明备案', en: 'filing' },
  caseAcceptance: { zh: '办件受理', en: 'acceptance' },
  caseAcceptanceAgain: { zh: '补正后的受理', en: 'acceptance after the supplement' },
  caseSupplement: { zh: '申请人补正', en: "applicant's supplement" },
  caseDefects: { zh: '申请人补齐容缺材料', en: "applicant's mending of defects" },
  caseDecision: { zh: '办结', en: 'completion' },
  caseOpinion: { zh: '并联办理意见', en: 'opinion in a joint case' },
  disclosureAnswer: { zh: '信息公开申请答复', en: 'answer' },
  disclosureAnswerAgain: { zh: '缴费后的信息公开申请答复', en: 'answer after the payment' },
  disclosurePayment: { zh: '申请人缴费', en: "applicant's payment" },
});

/**
 * Gives clocks their last day that could not be told when they were set going; those that still have
 * none are reminded by what is known now.
 */
async function dateUndated(ctx: IdentityContext): Promise<void> {
  for (const deadline of await selectUndated(ctx.db, UNDATED)) {
    const dated = { ...deadline, ...dueDays(ctx.calendar, deadline) };
    const isNews = dated.dueOn !== null || dated.remindOn !== deadline.remindOn;
    if (isNews) await dateDeadline(ctx.db, dated);
  }
}

/** The departments that hear of what is overdue: the one that must act, who waits, and the authority's. */
async function overdueReaders(
  ctx: IdentityContext,
  { departmentId, waitingId }: DeadlineRecord,
): Promise<Set<string>> {
  const overseeing = await listAuthorities(ctx);
  const waiting = waitingId === null ? [] : [waitingId];
  return new Set([departmentId, ...waiting, ...overseeing.map(({ id }) => id)]);
}

/** The last day as a message says it: a provisional one says that it is. */
function dayWords(ctx: IdentityContext, deadline: DeadlineRecord): string | Words | null {
  const likely = provisionalDueOn(ctx.calendar, deadline);
  if (likely === null) return deadline.dueOn;
  return {
    zh: `${likely}（次年放假安排公布前暂按周末推算）`,
    en: `${likely} (provisional: counted by weekends until the holidays are announced)`,
  };
}

/** Tells of one clock that is held, notes that it was told, and answers the record of it. */
async function tell(
  ctx: IdentityContext,
  deadline: DeadlineRecord,
  today: string,
): Promise<AuditDraft> {
  const { departmentId, subject, kind, dueOn } = deadline;
  const overdue = dueOn !== null && dueOn < today;
  const at = ctx.clock.now();
  const readers = overdue ? await overdueReaders(ctx, deadline) : new Set([departmentId]);
  const { name } = await getDepartment(ctx, departmentId);
  const facts = { deadline: NAMES[kind], dueOn: dayWords(ctx, deadline), department: name };
  for (const to of readers) {
    await sendMessage(ctx, {
      ...{ to, subject, facts, kind: overdue ? 'deadlineOverdue' : 'deadlineNear' },
    });
  }
  await updateDeadline(ctx.db, {
    ...deadline,
    ...(overdue ? { overdueAt: at, remindOn: null } : { remindedAt: at }),
  });
  return auditDraft({
    event: overdue ? 'deadline.overdue' : 'deadline.reminded',
    requestId: ctx.requestId,
    department: departmentId,
    actor: { kind: 'system', id: SYSTEM_ACTOR.id },
    facts: { id: subject.id, number: subject.number, kind, dueOn },
  });
}

/** Tells of one batch; messages, marks and audit records are one transaction. */
function tellBatch(ctx: IdentityContext, today: string): Promise<number> {
  return ctx.audit.recordWith(async () => {
    const claimed = await claimToTell(ctx.db, today, BATCH);
    const drafts: AuditDraft[] = [];
    for (const deadline of claimed) drafts.push(await tell(ctx, deadline, today));
    return { result: claimed.length, drafts };
  });
}

/**
 * Looks once at all clocks: reminds of those that are due on the next working day, and escalates
 * those that are overdue, each once however many processes look. If we stop halfway, what was not
 * committed is told by the next pass. Nothing is ever granted by silence. SHR-2, SHR-5
 *
 * @returns how many clocks were told of
 */
export async function sweepDeadlines(ctx: IdentityContext): Promise<number> {
  await dateUndated(ctx);
  const today = chinaDate(ctx.clock.now());
  if (!(await hasToTell(ctx.db, today))) return 0;
  let total = 0;
  for (let told = BATCH; told === BATCH; total += told) told = await tellBatch(ctx, today);
  return total;
}

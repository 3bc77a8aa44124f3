import { type AuditDraft, auditDraft } from '../../audit';
import { lapsedClocks, sendMessage } from '../../duties';
import { SYSTEM_ACTOR } from '../../identity';
import { chinaDate } from '../../platform';
import type { CasesContext } from '../context';
import type { CaseRecord } from '../file/case';
import { lockCase, selectExpiredRenewals } from '../file/cases.store';
import { certificatePaper, renewedFrom } from './certificate';
import { dueStep } from './due-step';
import { decisionPaper, refusalVoucher, type Written } from './papers';
import { subjectOf } from './step-clocks';
import { CASE_STEPS, type CaseStepName } from './steps';
import { type Taken, takeCaseStep } from './take-step';
import { matterWords, writtenCase } from './written-case';

/** Nothing to be done, or done by another process. */
const NOTHING: { readonly result: number; readonly drafts: readonly AuditDraft[] } = Object.freeze({
  result: 0,
  drafts: Object.freeze([]),
});

const UNSUPPLEMENTED = '逾期未按一次性补正告知书补正';
const UNMENDED = '逾期未补齐容缺受理凭证所列材料';

/** What a step of time leaves behind. CASE-3, CASE-4, CASE-7 */
type Due = (ctx: CasesContext, written: Written) => Promise<Taken>;

const DUE: Readonly<Partial<Record<CaseStepName, Due>>> = Object.freeze({
  lapseSupplement: async (ctx, written) => ({
    papers: [await refusalVoucher(ctx, written, UNSUPPLEMENTED)],
    tells: `${matterWords(written)}不予受理：${UNSUPPLEMENTED}。`,
  }),
  lapseDefects: async (ctx, written) => {
    const said = { title: '不予批准决定书', outcome: '不予批准', reasons: UNMENDED };
    return {
      change: { decision: 'refused', decidedAt: ctx.clock.now(), decidedBy: null },
      papers: [await decisionPaper(ctx, written, said)],
      tells: `${matterWords(written)}已作出决定：不予批准，理由：${UNMENDED}。`,
    };
  },
  deemGranted: async (ctx, written) => {
    const now = ctx.clock.now();
    const reasons = `许可有效期至 ${written.file.renewsUntil}，届满前未作出决定`;
    const said = { title: '视为准予延续通知书', outcome: '视为准予延续', reasons };
    const { acceptedAt } = written.file;
    return {
      change: {
        ...{ decision: 'deemedGranted', decidedAt: now, decidedBy: null },
        acceptedAt: acceptedAt ?? now,
      },
      papers: [
        await decisionPaper(ctx, written, said),
        await certificatePaper(ctx, written, renewedFrom(written.file.renewsUntil ?? '')),
      ],
      tells: `${matterWords(written)}在许可有效期届满前未作出决定，视为准予延续。`,
    };
  },
});

/** The record of a step that the gateway takes by itself. */
function caseDraft(
  { requestId }: CasesContext,
  name: CaseStepName,
  { id, number, departmentId: department }: CaseRecord,
): AuditDraft {
  const actor = { kind: 'system', id: SYSTEM_ACTOR.id } as const;
  const facts = { id, number, step: name };
  return auditDraft({ event: CASE_STEPS[name].event, requestId, actor, department, facts });
}

/** Takes what is due of one case; how many steps that were. */
function takeDue(ctx: CasesContext, id: string): Promise<number> {
  return ctx.audit.recordWith(async () => {
    const file = await lockCase(ctx.db, ctx.secrets, id);
    const name = file && (await dueStep(ctx, file));
    const due = name && DUE[name];
    if (!file || !name || !due) return NOTHING;
    const taken = await takeCaseStep(ctx, name, file, await due(ctx, await writtenCase(ctx, file)));
    if (name === 'deemGranted') {
      const { departmentId: to } = taken;
      await sendMessage(ctx, { to, kind: 'caseDeemedGranted', subject: subjectOf(taken) });
    }
    return { result: 1, drafts: [caseDraft(ctx, name, taken)] };
  });
}

/**
 * Looks once at what the time does to cases: those not supplemented or mended in their term are refused,
 * renewals not decided before the permit expired count as granted. Each step is one transaction with
 * its record, papers and notices, and is taken once however many processes look; if we stop halfway, the next
 * look goes on. CASE-3, CASE-4, CASE-7
 *
 * @returns how many steps were taken
 */
export async function sweepCases(ctx: CasesContext): Promise<number> {
  let total = 0;
  for await (const { subject } of lapsedClocks(ctx, ['caseSupplement', 'caseDefects'])) {
    total += await takeDue(ctx, subject.id);
  }
  const today = chinaDate(ctx.clock.now());
  const from = CASE_STEPS.deemGranted.from;
  for (const id of await selectExpiredRenewals(ctx.db, { today, from })) {
    total += await takeDue(ctx, id);
  }
  return total;
}

import { dropDeadline, meetDeadline, type Subject, sendMessage, startDeadline } from '../../duties';
import { requireActor } from '../../identity';
import type { CasesContext } from '../context';
import type { CaseRecord } from '../file/case';
import { type JointPartRecord, markAsked, selectParts } from './joint-parts.store';

type PartId = Pick<JointPartRecord, 'id'>;

/** A part as its clock knows it: people call it by the number of its case. */
const subjectOfPart = ({ id }: PartId, { number }: Pick<CaseRecord, 'number'>): Subject => ({
  ...{ type: 'case', id, number },
});

const clockOf = (part: PartId, file: CaseRecord) =>
  ({ kind: 'caseOpinion', subject: subjectOfPart(part, file) }) as const;

/** The case as messages to another department know it. */
const caseOf = ({ id, number }: CaseRecord): Subject => ({ type: 'case', id, number });

/** Asks all departments of a joint case at once, in the limit that the lead's guide promises. CASE-10 */
export async function askOpinions(
  ctx: CasesContext,
  file: CaseRecord,
  promised: number | null | undefined,
): Promise<void> {
  const { name: department } = requireActor(ctx).department;
  const parts = await selectParts(ctx.db, ctx.secrets, file.id);
  await markAsked(ctx.db, file.id, ctx.clock.now());
  for (const part of parts) {
    const { departmentId } = part;
    const clock = { rule: 'case.opinion', departmentId, waitingId: file.departmentId } as const;
    const days = promised == null ? {} : { days: promised };
    await startDeadline(ctx, { ...clock, ...days, subject: subjectOfPart(part, file) });
    const facts = { department };
    const message = { to: departmentId, kind: 'caseOpinionAsked', facts } as const;
    await sendMessage(ctx, { ...message, subject: caseOf(file) });
  }
}

/** What a department was to say is not waited for any more. */
export async function dropOpinions(ctx: CasesContext, file: CaseRecord): Promise<void> {
  for (const part of await selectParts(ctx.db, ctx.secrets, file.id)) {
    await dropDeadline(ctx, clockOf(part, file));
  }
}

/** A department gave its opinion: its clock is met, and the lead is told. */
export async function opinionGiven(
  ctx: CasesContext,
  part: PartId,
  file: CaseRecord,
): Promise<void> {
  await meetDeadline(ctx, clockOf(part, file));
  const facts = { department: requireActor(ctx).department.name };
  const message = { to: file.departmentId, kind: 'caseOpinionGiven', facts } as const;
  await sendMessage(ctx, { ...message, subject: caseOf(file) });
}

import { deadlinesOf, provisionalDueOn } from '../../duties';
import { getDepartment } from '../../identity';
import type { CasesContext } from '../context';
import type { CaseRecord, CaseStepRecord } from '../file/case';
import { selectCaseSteps } from '../file/cases.store';
import { contactOf } from './papers';
import { type Lookup, verifyApplicant } from './verify-applicant';
import { writtenCase } from './written-case';

/** How far a case is, for its applicant: nothing about who they are. CASE-8 */
export interface CaseProgress
  extends Pick<CaseRecord, 'number' | 'status' | 'decision' | 'submittedAt' | 'acceptedAt'> {
  /** Name of the service. */
  readonly service: string;
  /** Name of the department. */
  readonly department: string;
  readonly steps: readonly Pick<CaseStepRecord, 'step' | 'at'>[];
  /** Until when it is to be completed, YYYY-MM-DD; null while that clock does not run. */
  readonly dueOn: string | null;
  /** The same by plain weekends, while the holidays of that year are not announced; null otherwise. */
  readonly provisionalDueOn: string | null;
  /** Whom to ask. */
  readonly contact: string;
}

async function progressOf(ctx: CasesContext, file: CaseRecord): Promise<CaseProgress> {
  const { number, status, decision, submittedAt, acceptedAt } = file;
  const { content } = await writtenCase(ctx, file);
  const { name: department } = await getDepartment(ctx, file.departmentId);
  const steps = await selectCaseSteps(ctx.db, file.id);
  const clocks = await deadlinesOf(ctx, file.id);
  const running = clocks.find(({ kind, metAt }) => kind === 'caseDecision' && metAt === null);
  return {
    ...{ number, status, decision, submittedAt, acceptedAt, department },
    ...{ service: content.name ?? file.serviceItem, contact: contactOf(content) },
    steps: steps.map(({ step, at }) => ({ step, at })),
    dueOn: running?.dueOn ?? null,
    provisionalDueOn: running ? provisionalDueOn(ctx.calendar, running) : null,
  };
}

/**
 * How far a case is, to whoever knows its number and the applicant's code, without signing in; null
 * where they do not belong together, whatever is wrong. Wrong ones are counted as sign-ins are. CASE-8
 *
 * Errors: GUESSES_LOCKED{retryAfterSeconds}.
 */
export async function caseProgress(ctx: CasesContext, asked: Lookup): Promise<CaseProgress | null> {
  const file = await verifyApplicant(ctx, asked);
  return file && progressOf(ctx, file);
}

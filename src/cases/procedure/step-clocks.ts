import {
  dropDeadline,
  isLapsed,
  meetDeadline,
  resumeDeadline,
  type StatutoryRule,
  type Subject,
  startDeadline,
  stopDeadline,
} from '../../duties';
import type { CasesContext } from '../context';
import type { CaseRecord } from '../file/case';
import { askOpinions, dropOpinions } from './joint-parts';
import type { CaseClockMove } from './steps';

/** Working days that are set for a case rather than by law. */
export interface SetDays {
  /** What the guide promises. CASE-6 */
  readonly promised?: number | null;
  /** The term of a supplement or of defects. CASE-2, CASE-3 */
  readonly term?: number;
}

/** A case as clocks and messages know it. */
export function subjectOf({ id, number }: Pick<CaseRecord, 'id' | 'number'>): Subject {
  return { type: 'case', id, number };
}

/** Kinds of clocks of a case itself. */
const KINDS = [
  'caseAcceptance',
  'caseAcceptanceAgain',
  'caseSupplement',
  'caseDefects',
  'caseDecision',
] as const;

type Kind = (typeof KINDS)[number];

const named = (kind: Kind, file: CaseRecord) => ({ kind, subject: subjectOf(file) });

function start(ctx: CasesContext, file: CaseRecord, rule: StatutoryRule, days?: number | null) {
  const { departmentId } = file;
  const clock = { rule, subject: subjectOf(file), departmentId, waitingId: null };
  return startDeadline(ctx, days == null ? clock : { ...clock, days });
}

type Move = (ctx: CasesContext, file: CaseRecord, days: SetDays) => Promise<void>;

/** What each move does. CASE-1, CASE-2, CASE-3, CASE-6, CASE-10, SEAL-4 */
const MOVES: Readonly<Record<CaseClockMove, Move>> = Object.freeze({
  startAcceptance: (ctx, file) => start(ctx, file, 'case.acceptance'),
  startAcceptanceAgain: (ctx, file) => start(ctx, file, 'case.acceptance.again'),
  meetAcceptance: async (ctx, file) => {
    await meetDeadline(ctx, named('caseAcceptance', file));
    await meetDeadline(ctx, named('caseAcceptanceAgain', file));
  },
  startSupplement: (ctx, file, { term }) => start(ctx, file, 'case.supplement', term),
  meetSupplement: (ctx, file) => meetDeadline(ctx, named('caseSupplement', file)),
  startDefects: (ctx, file, { term }) => start(ctx, file, 'case.defects', term),
  meetDefects: (ctx, file) => meetDeadline(ctx, named('caseDefects', file)),
  startDecision: (ctx, file, { promised }) => start(ctx, file, 'case.decision', promised),
  stopDecision: (ctx, file) => stopDeadline(ctx, named('caseDecision', file)),
  resumeDecision: (ctx, file) => resumeDeadline(ctx, named('caseDecision', file)),
  meetDecision: (ctx, file) => meetDeadline(ctx, named('caseDecision', file)),
  askOpinions: (ctx, file, { promised }) => askOpinions(ctx, file, promised),
  dropOpinions,
  dropTerms: async (ctx, file) => {
    await dropDeadline(ctx, named('caseSupplement', file));
    await dropDeadline(ctx, named('caseDefects', file));
  },
  dropAll: async (ctx, file) => {
    for (const kind of KINDS) await dropDeadline(ctx, named(kind, file));
  },
});

/** Moves the clocks of a case, one after the other. */
export async function moveCaseClocks(
  ctx: CasesContext,
  moves: readonly CaseClockMove[],
  file: CaseRecord,
  days: SetDays,
): Promise<void> {
  for (const move of moves) await MOVES[move](ctx, file, days);
}

/** Whether the applicant's term of a supplement or of defects is over. Only in a transaction. */
export function isTermOver(
  ctx: CasesContext,
  kind: 'caseSupplement' | 'caseDefects',
  file: CaseRecord,
): Promise<boolean> {
  return isLapsed(ctx, named(kind, file));
}

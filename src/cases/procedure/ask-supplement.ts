import { STATUTORY_DAYS } from '../../duties';
import { CASE_PARTS } from '../case-parts';
import type { CasesContext } from '../context';
import type { CaseRecord } from '../file/case';
import { beginCaseStep } from './begin-step';
import { everythingMissing, type Lack } from './lacks';
import { supplementNotice, termWords } from './papers';
import { setTerm } from './set-term';
import { takeCaseStep } from './take-step';
import { matterWords, writtenCase } from './written-case';

/** What the one notice names. */
export interface AskedSupplement {
  readonly id: string;
  readonly lacks: readonly Lack[];
  /** In working days. */
  readonly days: number;
}

/**
 * Gives the one written notice of a case: everything that is missing and the term, nothing beyond
 * the guide. What is not there is named by itself, so that nothing is left for a second. CASE-2, CASE-5, CASE-8
 *
 * Errors: those of `beginCaseStep`, so also for a second notice; INPUT_INVALID; CASE_BEYOND_GUIDE for
 * what is not on the guide's list, what sharing supplies, and words for other papers.
 */
export async function askCaseSupplement(
  ctx: CasesContext,
  { id, lacks, days }: AskedSupplement,
): Promise<CaseRecord> {
  const file = await beginCaseStep(ctx, 'askSupplement', id);
  const written = await writtenCase(ctx, file);
  const stands = await CASE_PARTS.materials(ctx, file);
  const items = everythingMissing(lacks, stands);
  const missing = { items, ...setTerm(ctx, days, STATUTORY_DAYS['case.supplement'].days) };
  return takeCaseStep(ctx, 'askSupplement', file, {
    days: { term: missing.days },
    papers: [await supplementNotice(ctx, written, stands, missing)],
    tells: `${matterWords(written)}需要补正，请在${termWords(missing)}补正告知书所列全部内容。`,
  });
}

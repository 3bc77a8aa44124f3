import { STATUTORY_DAYS } from '../../duties';
import { GatewayError } from '../../platform';
import type { GuideContent } from '../../services';
import { CASE_PARTS, type MaterialStand } from '../case-parts';
import type { CasesContext } from '../context';
import type { CaseRecord } from '../file/case';
import { beginCaseStep, caseWords } from './begin-step';
import { everythingMissing, type Lack, stillMissing } from './lacks';
import { acceptanceVoucher, defectsVoucher, termWords } from './papers';
import { setTerm } from './set-term';
import { takeCaseStep } from './take-step';
import { matterWords, writtenCase } from './written-case';

/** Errors: CASE_INCOMPLETE with everything that is not there. */
export function checkNothingMissing(file: CaseRecord, stands: readonly MaterialStand[]): void {
  const materials = stillMissing(stands).map(({ name }) => name);
  if (materials.length === 0) return;
  throw new GatewayError('CASE_INCOMPLETE', { what: caseWords(file), materials });
}

/**
 * Accepts a case of which everything is there. What sharing still owes is no reason not to, and the
 * voucher says that the applicant owes nothing for it. CASE-1, CASE-5, CASE-8, CASE-11
 *
 * Errors: those of `beginCaseStep`; CASE_INCOMPLETE.
 */
export async function acceptCase(ctx: CasesContext, id: string): Promise<CaseRecord> {
  const file = await beginCaseStep(ctx, 'accept', id);
  const written = await writtenCase(ctx, file);
  const stands = await CASE_PARTS.materials(ctx, file);
  checkNothingMissing(file, stands);
  const promised = written.content.promisedDays;
  return takeCaseStep(ctx, 'accept', file, {
    change: { acceptedAt: ctx.clock.now() },
    days: { promised },
    papers: [await acceptanceVoucher(ctx, written, stands)],
    tells: `${matterWords(written)}已受理，承诺自受理之日起 ${promised ?? '—'} 个工作日内办结。`,
  });
}

/** What is accepted although it is missing, and the term. */
export interface AcceptedDefects {
  readonly id: string;
  readonly lacks: readonly Lack[];
  /** In working days; what the guide gives when absent. */
  readonly days?: number | null;
}

/** Errors: INPUT_INVALID for a material that the guide does not let follow. */
function checkTolerated(keys: readonly string[], { defects }: GuideContent): void {
  const tolerated = defects?.materials ?? [];
  if (keys.every((key) => tolerated.includes(key))) return;
  throw new GatewayError('INPUT_INVALID', { field: 'lacks', expected: tolerated, got: keys });
}

/**
 * Accepts a case first, of which only what the guide lets follow is missing: everything is named
 * once, with the term. The limit of the decision stands still until it is mended. CASE-3, CASE-5, CASE-8
 *
 * Errors: those of `beginCaseStep`; INPUT_INVALID; CASE_BEYOND_GUIDE.
 */
export async function acceptCaseWithDefects(
  ctx: CasesContext,
  { id, lacks, days }: AcceptedDefects,
): Promise<CaseRecord> {
  const file = await beginCaseStep(ctx, 'acceptWithDefects', id);
  const written = await writtenCase(ctx, file);
  const { defects, promisedDays: promised } = written.content;
  const stands = await CASE_PARTS.materials(ctx, file);
  const items = everythingMissing(lacks, stands);
  checkTolerated(
    items.map(({ key }) => key),
    written.content,
  );
  const most = defects?.days ?? STATUTORY_DAYS['case.defects'].days;
  const missing = { items, ...setTerm(ctx, days ?? most, most) };
  return takeCaseStep(ctx, 'acceptWithDefects', file, {
    change: { acceptedAt: ctx.clock.now() },
    days: { promised, term: missing.days },
    papers: [await defectsVoucher(ctx, written, stands, missing)],
    tells: `${matterWords(written)}已容缺受理，请在${termWords(missing)}补齐凭证所列材料。`,
  });
}

/**
 * Notes that the defects of a case were mended; the limit of its decision goes on. CASE-3
 *
 * Errors: those of `beginCaseStep`; CASE_INCOMPLETE while something is still missing.
 */
export async function mendCaseDefects(ctx: CasesContext, id: string): Promise<CaseRecord> {
  const file = await beginCaseStep(ctx, 'mendDefects', id);
  checkNothingMissing(file, await CASE_PARTS.materials(ctx, file));
  return takeCaseStep(ctx, 'mendDefects', file);
}

import { getDepartment, requireActor } from '../../identity';
import { GatewayError } from '../../platform';
import { CASE_PARTS } from '../case-parts';
import type { CasesContext } from '../context';
import type { CaseRecord } from '../file/case';
import { checkText } from '../file/check-text';
import { checkNothingMissing } from './accept-case';
import { beginCaseStep, caseWords } from './begin-step';
import { certificatePaper, checkValidity } from './certificate';
import { checkFinishing } from './check-window';
import { selectParts } from './joint-parts.store';
import { contactOf, decisionPaper } from './papers';
import { takeCaseStep } from './take-step';
import { matterWords, writtenCase } from './written-case';

/** What is decided. */
export interface CaseDecided {
  readonly id: string;
  readonly decision: 'granted' | 'refused';
  /** Needed where it is refused. CASE-6 */
  readonly reasons?: string | null;
  /** Last day of the certificate, YYYY-MM-DD; without one it has no end. */
  readonly validUntil?: string | null;
}

/** Errors: CASE_AWAITS_SHARING: what sharing owes is no reason for anything. CASE-11 */
async function checkFetched(ctx: CasesContext, file: CaseRecord): Promise<void> {
  const stands = await CASE_PARTS.materials(ctx, file);
  const materials = stands.filter(({ state }) => state === 'pending').map(({ name }) => name);
  if (materials.length === 0) return;
  throw new GatewayError('CASE_AWAITS_SHARING', { what: caseWords(file), materials });
}

/** Errors: CASE_AWAITS_OPINIONS with who has yet to answer. CASE-10 */
async function checkOpinions(ctx: CasesContext, file: CaseRecord): Promise<void> {
  const parts = await selectParts(ctx.db, ctx.secrets, file.id);
  const open = parts.filter(({ answeredAt }) => answeredAt === null);
  if (open.length === 0) return;
  const awaited = await Promise.all(open.map((part) => getDepartment(ctx, part.departmentId)));
  const departments = awaited.map(({ name }) => name);
  throw new GatewayError('CASE_AWAITS_OPINIONS', { what: caseWords(file), departments });
}

/** Errors: INPUT_INVALID: what is refused holds for no time. */
function checkNoValidity(validUntil: string | null | undefined): void {
  if (validUntil === null || validUntil === undefined) return;
  const expected = { zh: '不予批准无有效期', en: 'nothing for a refusal' };
  const got = { zh: '日期', en: 'a day' };
  throw new GatewayError('INPUT_INVALID', { field: 'validUntil', expected, got });
}

/**
 * Decides a case that was accepted: granted, with a certificate, or refused with reasons and whom to ask. A joint case waits for all
 * opinions. It is complete only once it is sealed. CASE-6, CASE-8, CASE-10, SEAL-4
 *
 * Errors: those of `beginCaseStep`; INPUT_INVALID for a refusal without reasons; CASE_INCOMPLETE,
 * CASE_AWAITS_SHARING, CASE_AWAITS_OPINIONS; WINDOW_NOT_AUTHORISED at a window that may not finish it (CTR-3).
 */
export async function decideCase(
  ctx: CasesContext,
  { id, decision, reasons, validUntil }: CaseDecided,
): Promise<CaseRecord> {
  const isGranted = decision === 'granted';
  const name = isGranted ? 'grant' : 'refuse';
  const file = await beginCaseStep(ctx, name, id);
  await checkFinishing(ctx, file);
  const said = isGranted && !reasons ? null : checkText('reasons', reasons);
  if (!isGranted) checkNoValidity(validUntil);
  const validity = checkValidity(ctx, validUntil);
  await checkFetched(ctx, file);
  if (isGranted) checkNothingMissing(file, await CASE_PARTS.materials(ctx, file));
  await checkOpinions(ctx, file);
  const written = await writtenCase(ctx, file);
  const title = isGranted ? '准予决定书' : '不予批准决定书';
  const outcome = isGranted ? '准予' : '不予批准';
  const why = isGranted ? '' : `理由见决定书，可咨询 ${contactOf(written.content)}`;
  return takeCaseStep(ctx, name, file, {
    change: { decision, decidedAt: ctx.clock.now(), decidedBy: requireActor(ctx).id },
    papers: [
      await decisionPaper(ctx, written, { title, outcome, reasons: said }),
      ...(isGranted ? [await certificatePaper(ctx, written, validity)] : []),
    ],
    tells: `${matterWords(written)}已作出决定：${outcome}。${why}`,
  });
}

import type { CasesContext } from '../context';
import type { CaseRecord } from '../file/case';
import { checkText } from '../file/check-text';
import { beginCaseStep } from './begin-step';
import { refusalVoucher } from './papers';
import { takeCaseStep } from './take-step';
import { matterWords, writtenCase } from './written-case';

/**
 * Does not accept a case, with reasons. CASE-4, CASE-5, CASE-8
 *
 * Errors: those of `beginCaseStep`; INPUT_INVALID without reasons.
 */
export async function refuseCaseAcceptance(
  ctx: CasesContext,
  { id, reasons }: { readonly id: string; readonly reasons: string },
): Promise<CaseRecord> {
  const file = await beginCaseStep(ctx, 'refuseAcceptance', id);
  const said = checkText('reasons', reasons);
  const written = await writtenCase(ctx, file);
  return takeCaseStep(ctx, 'refuseAcceptance', file, {
    papers: [await refusalVoucher(ctx, written, said)],
    tells: `${matterWords(written)}不予受理，理由见不予受理凭证。`,
  });
}

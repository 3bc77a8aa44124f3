import { GatewayError } from '../../platform';
import type { CasesContext } from '../context';
import type { CaseRecord } from '../file/case';
import { checkText } from '../file/check-text';
import { beginSealing } from './begin-sealing';
import { completeSealed } from './complete-sealed';
import { selectSealException } from './exceptions.store';

/**
 * Completes a case whose papers were sealed by hand with the department's own seal, as the law wants
 * and as was filed: its number in the department's register is kept. SEAL-3, SEAL-4
 *
 * Errors: those of `holdCase`; INPUT_INVALID; OWN_SEAL_NOT_FILED for an item that was not filed;
 * CONFLICT where it was sealed; STEP_NOT_ALLOWED; NOTHING_TO_SEAL.
 */
export async function recordOwnSeal(
  ctx: CasesContext,
  { caseId, ownSealNumber }: { readonly caseId: string; readonly ownSealNumber: string },
): Promise<CaseRecord> {
  const number = checkText('ownSealNumber', ownSealNumber, { most: 100, form: 'line' });
  const { file, papers } = await beginSealing(ctx, 'recordOwnSeal', caseId);
  const { serviceItem } = file;
  if (!(await selectSealException(ctx.db, file))) {
    throw new GatewayError('OWN_SEAL_NOT_FILED', { serviceItem });
  }
  const uses = papers.map(({ id: documentId }) => ({
    ...{ sealId: null, ownSealNumber: number, caseId, documentId, sha256: null, leaderId: null },
  }));
  return completeSealed(ctx, file, { at: ctx.clock.now(), uses });
}

import { askOutside } from '../../identity';
import { GatewayError } from '../../platform';
import type { CasesContext } from '../context';
import type { CaseRecord } from '../file/case';
import { beginSealing } from './begin-sealing';
import { checkMayUse } from './check-may-use';
import { completeSealed } from './complete-sealed';
import { drawSealed } from './draw-sealed';
import { selectSealException } from './exceptions.store';
import { requireOwnSeal } from './require-seal';
import { digestOf, insertCasePdf } from './seal-uses.store';

/** Errors: OWN_SEAL_NEEDED for work that was filed as done under the department's own seal. SEAL-3 */
async function checkNoException(ctx: CasesContext, file: CaseRecord): Promise<void> {
  const exception = await selectSealException(ctx.db, file);
  if (!exception) return;
  const { serviceItem, law, article } = exception;
  throw new GatewayError('OWN_SEAL_NEEDED', { serviceItem, law, article });
}

/**
 * Seals the decision and the certificate of a case with a special seal: each becomes a signed PDF with
 * the seal on it, each use is entered in the register, and the case is complete at that moment; all
 * or nothing. SEAL-1 to SEAL-5. Drawing and signing wait outside the transaction, and everything is
 * checked once more with the case and the seal held.
 *
 * Errors: those of `holdCase`; SEAL_NOT_YOURS for anybody but
 * the leader and those named; SEAL_ELSEWHERE; SEAL_NOT_ACTIVE; OWN_SEAL_NEEDED; CONFLICT where it was
 * sealed; STEP_NOT_ALLOWED; NOTHING_TO_SEAL; SEAL_KEY_INVALID.
 */
export async function sealDecision(
  ctx: CasesContext,
  { caseId, sealId }: { readonly caseId: string; readonly sealId: string },
): Promise<CaseRecord> {
  const { file, papers } = await beginSealing(ctx, 'sealDecision', caseId);
  const seal = await requireOwnSeal(ctx, sealId);
  await checkMayUse(ctx, seal, file);
  await checkNoException(ctx, file);
  const key = JSON.stringify(['seal', caseId, sealId, ...papers.map(({ id }) => id)]);
  const { at, pdfs } = await askOutside(ctx, key, () => drawSealed(ctx, seal, papers));
  for (const [documentId, pdf] of pdfs) {
    await insertCasePdf(ctx.db, ctx.secrets, { caseId, documentId, pdf, createdAt: at });
  }
  const uses = [...pdfs].map(([documentId, pdf]) => ({
    ...{ sealId, ownSealNumber: null, caseId, documentId, sha256: digestOf(pdf) },
    leaderId: seal.leaderId,
  }));
  return completeSealed(ctx, file, { at, uses });
}

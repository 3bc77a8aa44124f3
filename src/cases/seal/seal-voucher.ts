import { alsoRecord, askOutside, forbidden, requireActor } from '../../identity';
import { GatewayError } from '../../platform';
import type { CasesContext } from '../context';
import type { DocumentKind, DocumentRecord } from '../document/document';
import { selectDocuments } from '../document/documents.store';
import type { CaseRecord } from '../file/case';
import { holdCase } from '../procedure/begin-step';
import { checkMayUse } from './check-may-use';
import { drawSealed } from './draw-sealed';
import { requireOwnSeal } from './require-seal';
import { sealUseDraft } from './seal-use-draft';
import { digestOf, insertCasePdf, insertSealUse, selectCaseUses } from './seal-uses.store';

/** Papers that carry the seal beside those that are sealed with the decision. CASE-5 */
const VOUCHERS: readonly DocumentKind[] = ['voucher', 'notice', 'deliveryReceipt', 'opinion'];

/** What is to be sealed with what. */
export interface SealVoucher {
  readonly caseId: string;
  readonly documentId: string;
  readonly sealId: string;
}

/** Errors: NOT_FOUND; CONFLICT for what is sealed, or what is sealed with the decision. */
async function unsealedPaper(
  ctx: CasesContext,
  { id: caseId }: CaseRecord,
  documentId: string,
): Promise<DocumentRecord> {
  const papers = await selectDocuments(ctx.db, ctx.secrets, caseId);
  const paper = papers.find(({ id }) => id === documentId);
  const what = { zh: '文书', en: 'paper' };
  if (!paper) throw new GatewayError('NOT_FOUND', { what, id: documentId });
  const uses = await selectCaseUses(ctx.db, caseId);
  const isSealed = uses.some((use) => use.documentId === documentId);
  if (!isSealed && VOUCHERS.includes(paper.kind)) return paper;
  const expected = { zh: '未用印的凭证或者通知', en: 'a voucher or notice that is not sealed' };
  const got = isSealed
    ? { zh: '已用印', en: 'one that is' }
    : { zh: '随决定用印的文书', en: 'one that is sealed with the decision' };
  throw new GatewayError('CONFLICT', { what, expected, got });
}

/**
 * Seals a voucher or a notice of a case, which becomes a signed PDF; its use stands in the register as any other. The case stays
 * where it is: it is complete by the seal on its decision only. CASE-5, SEAL-1, SEAL-5
 *
 * Errors: those of `holdCase`; FORBIDDEN once it is archived; SEAL_NOT_YOURS, SEAL_ELSEWHERE,
 * SEAL_NOT_ACTIVE; CONFLICT; SEAL_KEY_INVALID.
 */
export async function sealVoucher(
  ctx: CasesContext,
  { caseId, documentId, sealId }: SealVoucher,
): Promise<CaseRecord> {
  const operation = 'sealVoucher';
  const file = await holdCase(ctx, caseId, { operation, bySystem: false });
  if (file.status === 'archived') throw forbidden(operation);
  const paper = await unsealedPaper(ctx, file, documentId);
  const seal = await requireOwnSeal(ctx, sealId);
  await checkMayUse(ctx, seal, file);
  const key = JSON.stringify(['seal-voucher', documentId, sealId]);
  const { at, pdfs } = await askOutside(ctx, key, () => drawSealed(ctx, seal, [paper]));
  const pdf = pdfs.get(documentId) as Uint8Array;
  await insertCasePdf(ctx.db, ctx.secrets, { caseId, documentId, pdf, createdAt: at });
  const use = await insertSealUse(ctx.db, {
    ...{ sealId, ownSealNumber: null, caseId, documentId, sha256: digestOf(pdf) },
    ...{ leaderId: seal.leaderId, at, by: requireActor(ctx).id },
  });
  return alsoRecord(file, [sealUseDraft(ctx, file, use)]);
}

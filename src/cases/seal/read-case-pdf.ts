import { auditDraft } from '../../audit';
import { requireActor } from '../../identity';
import { GatewayError } from '../../platform';
import type { CasesContext } from '../context';
import type { CaseRecord } from '../file/case';
import { selectCase } from '../file/cases.store';
import { mayHandle } from '../procedure/may-handle';
import { seesApplicant } from '../procedure/sees-applicant';
import { selectCasePdf } from './seal-uses.store';

/** What ids are like; an address may hold anything. */
const ID = /^[0-9a-f-]{36}$/;

/** Also of a case that was not accepted, until it is archived: its voucher is still to be handed over. CASE-5 */
async function takes(ctx: CasesContext, file: CaseRecord): Promise<boolean> {
  if (file.status === 'notAccepted') return mayHandle(ctx, file);
  return seesApplicant(ctx, file);
}

/**
 * A sealed paper as a signed PDF, to those who may know what papers of the case say; recorded before
 * it is released.
 *
 * Errors: UNAUTHENTICATED; NOT_FOUND, also for a case that is not theirs; AUDIT_UNAVAILABLE.
 */
export async function readCasePdf(
  ctx: CasesContext,
  { caseId, documentId }: { readonly caseId: string; readonly documentId: string },
): Promise<Uint8Array> {
  const { id, kind, department } = requireActor(ctx);
  const isNamed = ID.test(caseId) && ID.test(documentId);
  const file = isNamed ? await selectCase(ctx.db, ctx.secrets, caseId) : null;
  const isTheirs = file !== null && (await takes(ctx, file));
  const pdf = isTheirs ? await selectCasePdf(ctx.db, ctx.secrets, { caseId, documentId }) : null;
  if (file === null || pdf === null) {
    throw new GatewayError('NOT_FOUND', { what: { zh: '文书', en: 'paper' }, id: documentId });
  }
  const who = { department: department.id, actor: { kind, id } };
  const facts = { case: file.number, document: documentId };
  const said = { event: 'case.paperRead', requestId: ctx.requestId };
  await ctx.audit.append([auditDraft({ ...said, ...who, facts })]);
  return pdf;
}

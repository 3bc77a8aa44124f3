import { type AuditDraft, auditDraft } from '../../audit';
import { requireActor } from '../../identity';
import type { CasesContext } from '../context';
import type { CaseRecord } from '../file/case';
import type { SealUseRecord } from './seal';

/** A use that is recorded for good: the digest proves later which file was sealed. SEAL-5 */
export function sealUseDraft(ctx: CasesContext, file: CaseRecord, use: SealUseRecord): AuditDraft {
  const { id, kind, department } = requireActor(ctx);
  const { sealId, documentId, sha256 } = use;
  const who = { department: department.id, actor: { kind, id } };
  const facts = { use: use.id, case: file.number, document: documentId, seal: sealId, sha256 };
  return auditDraft({ event: 'seal.used', requestId: ctx.requestId, ...who, facts });
}

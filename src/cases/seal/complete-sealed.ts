import { auditDraft } from '../../audit';
import { alsoRecord, requireActor } from '../../identity';
import type { CasesContext } from '../context';
import type { CaseRecord } from '../file/case';
import { takeCaseStep } from '../procedure/take-step';
import type { SealUseRecord } from './seal';
import { insertSealUse } from './seal-uses.store';

/** A use that is recorded for good: the digest proves later which file was sealed. SEAL-5 */
function recordOf(ctx: CasesContext, file: CaseRecord, use: SealUseRecord) {
  const { id, kind, department } = requireActor(ctx);
  const { sealId, documentId, sha256 } = use;
  const who = { department: department.id, actor: { kind, id } };
  const facts = { use: use.id, case: file.number, document: documentId, seal: sealId, sha256 };
  return auditDraft({ event: 'seal.used', requestId: ctx.requestId, ...who, facts });
}

/**
 * Enters the uses of a seal and completes the case at the moment of sealing: all of it in the
 * caller's transaction, so that no paper is sealed without its line in the register. SEAL-4, SEAL-5
 */
export async function completeSealed(
  ctx: CasesContext,
  file: CaseRecord,
  {
    at,
    uses,
  }: { readonly at: Date; readonly uses: readonly Omit<SealUseRecord, 'id' | 'by' | 'at'>[] },
): Promise<CaseRecord> {
  const by = requireActor(ctx).id;
  const entered: SealUseRecord[] = [];
  for (const use of uses) entered.push(await insertSealUse(ctx.db, { ...use, at, by }));
  const completed = await takeCaseStep(ctx, 'complete', file, { change: { completedAt: at } });
  return alsoRecord(
    completed,
    entered.map((use) => recordOf(ctx, completed, use)),
  );
}

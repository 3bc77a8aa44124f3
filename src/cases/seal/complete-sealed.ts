import { alsoRecord, requireActor } from '../../identity';
import type { CasesContext } from '../context';
import type { CaseRecord } from '../file/case';
import { takeCaseStep } from '../procedure/take-step';
import type { SealUseRecord } from './seal';
import { sealUseDraft } from './seal-use-draft';
import { insertSealUse } from './seal-uses.store';

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
    entered.map((use) => sealUseDraft(ctx, completed, use)),
  );
}

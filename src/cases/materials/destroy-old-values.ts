import { auditDraft } from '../../audit';
import { requireActor } from '../../identity';
import type { CasesContext } from '../context';
import { destroyValues } from './reads.store';

const DAY_MS = 86_400_000;

/**
 * Destroys what was fetched for cases that were closed long enough ago; that it came, from whom, as of
 * when, under which grant and record, and a keyed digest of it stay. Recorded with it. SHR-8
 *
 * @returns of how many reads
 */
export function destroyOldValues(ctx: CasesContext): Promise<number> {
  const now = ctx.clock.now();
  const closedBefore = new Date(now.getTime() - ctx.config.caseMaterialDays * DAY_MS);
  const { id, kind } = requireActor(ctx);
  return ctx.audit.recordWith(async () => {
    const reads = await destroyValues(ctx.db, { closedBefore, now });
    const draft = auditDraft({
      ...{ event: 'case.valuesDestroyed', requestId: ctx.requestId },
      ...{ actor: { id, kind }, facts: { reads } },
    });
    return { result: reads, drafts: reads > 0 ? [draft] : [] };
  });
}

import { GatewayError } from '../platform';
import { findRecord } from './audit.store';
import { auditDraft } from './draft';
import { madeAt } from './made-at';
import type { AuditRecord } from './record';
import { readPrunedBefore } from './retention/pruned.store';
import type { SearchContext } from './search-audit';

/** The form of every record's id. */
const RECORD_ID = /^[0-9a-f-]{36}$/;

/**
 * One record, for the leadership office alone. Looking is itself recorded, as `audit.searched`,
 * before it is shown.
 *
 * @throws FORBIDDEN, NOT_FOUND, AUDIT_PRUNED, AUDIT_UNAVAILABLE
 */
export async function showRecord(ctx: SearchContext, id: string): Promise<AuditRecord> {
  const isAllowed = ctx.actor?.roles.includes('leadership') ?? false;
  const isId = RECORD_ID.test(id);
  const record = isAllowed && isId ? await findRecord(ctx.db, id) : null;
  const refusal = isAllowed ? 'NOT_FOUND' : 'FORBIDDEN';
  await ctx.audit.append([
    auditDraft({
      event: 'audit.searched',
      requestId: ctx.requestId,
      department: ctx.actor?.department.id ?? null,
      actor: ctx.actor && { kind: ctx.actor.kind, id: ctx.actor.id },
      // Anything else may be anything, and does not belong in a record.
      facts: { record: isId ? id : null },
      rowCount: record ? 1 : 0,
      ...(record ? {} : { decision: 'denied', reasons: [refusal] }),
    }),
  ]);
  if (record) return record;
  if (isAllowed && isId) await checkPruned(ctx, id);
  if (!isAllowed) throw new GatewayError('FORBIDDEN', { operation: 'auditRecords' });
  throw new GatewayError('NOT_FOUND', { what: { zh: '审计记录', en: 'audit record' }, id });
}

/** Says of an id from before records were pruned that its record may have been. Errors: AUDIT_PRUNED. */
async function checkPruned({ db }: SearchContext, id: string): Promise<void> {
  const before = await readPrunedBefore(db);
  if (before === null || madeAt(id) >= before.getTime()) return;
  throw new GatewayError('AUDIT_PRUNED', { before: before.toISOString() });
}

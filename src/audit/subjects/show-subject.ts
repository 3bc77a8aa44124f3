import { GatewayError } from '../../platform';
import { auditDraft } from '../draft';
import type { SearchContext } from '../search-audit';
import { openSubject } from './subject';
import { selectSubject } from './subjects.store';

/** The form of a subject's name. */
const NAME = /^[A-Za-z0-9_-]{43}$/;

/**
 * The key by which a subject of records is read, such as a citizen number, by its name there; null where the gateway
 * was never told. For the leadership office alone; that it was shown is recorded before it is.
 *
 * Errors: FORBIDDEN, NOT_FOUND (also where the subject was forgotten), AUDIT_UNAVAILABLE.
 */
export async function showSubject(ctx: SearchContext, name: string): Promise<string | null> {
  const isAllowed = ctx.actor?.roles.includes('leadership') ?? false;
  const subject = isAllowed && NAME.test(name) ? await selectSubject(ctx.db, name) : null;
  const refusal = isAllowed ? 'NOT_FOUND' : 'FORBIDDEN';
  await ctx.audit.append([
    auditDraft({
      event: 'subject.shown',
      requestId: ctx.requestId,
      department: ctx.actor?.department.id ?? null,
      actor: ctx.actor && { kind: ctx.actor.kind, id: ctx.actor.id },
      keyDigests: subject ? [subject.digest] : [],
      ...(subject ? {} : { decision: 'denied', reasons: [refusal] }),
    }),
  ]);
  if (subject) return openSubject(ctx.secrets, subject);
  if (!isAllowed) throw new GatewayError('FORBIDDEN', { operation: 'auditSubject' });
  throw new GatewayError('NOT_FOUND', { what: { zh: '审计主体', en: 'audit subject' }, id: name });
}

import { destroySubject, type Forgotten } from '../../audit';
import { alsoRecord, forbidden, holds, officeDraft, requireActor } from '../../identity';
import type { OversightContext } from '../context';
import { checkReason } from './check-reason';

/** Who is to be forgotten, and why. */
export interface Forgetting {
  /** The key that their data is read by, such as a citizen number. */
  readonly key: string;
  readonly reason: string;
  /** Law and article. */
  readonly basis: string;
}

/**
 * Forgets a person: destroys the key without which no audit record leads to them. For the leadership office alone,
 * with reason and basis, which stand in a record of their own beside that of the change. SHR-10
 *
 * Errors: FORBIDDEN; INPUT_INVALID for a reason or basis that is none, or names the person; NOT_FOUND;
 * AUDIT_RETENTION_OBLIGES; AUDIT_NAMES_DIGEST.
 */
export async function forgetSubject(
  ctx: OversightContext,
  { key, reason, basis }: Forgetting,
): Promise<Forgotten> {
  if (!holds(requireActor(ctx), 'leadership')) throw forbidden('forgetSubject');
  const said = {
    reason: checkReason('reason', reason, key),
    basis: checkReason('basis', basis, key),
  };
  const forgotten = await destroySubject(ctx, key);
  const facts = { id: forgotten.id, ...said };
  return alsoRecord(forgotten, [officeDraft(ctx, 'subject.keyDestroyed', { facts })]);
}

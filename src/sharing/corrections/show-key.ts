import { auditDraft } from '../../audit';
import { requireActor } from '../../identity';
import type { SharingContext } from '../context';
import type { CorrectionRecord } from './correction.store';
import { seesKey } from './correction-stand';
import { openText } from './sealed-texts';

/**
 * The key of the row, for those people of the provider who must find it; null for everybody else.
 * That it was shown is recorded before it leaves. SHR-11
 *
 * Errors: AUDIT_UNAVAILABLE.
 */
export async function showKey(
  ctx: SharingContext,
  correction: CorrectionRecord,
): Promise<string | null> {
  const actor = requireActor(ctx);
  if (!seesKey(actor, correction)) return null;
  const { id, number, keyDigest } = correction;
  const said = { event: 'correction.keyShown', requestId: ctx.requestId };
  const who = { department: actor.department.id, actor: { kind: actor.kind, id: actor.id } };
  const key = openText(ctx, correction, 'key');
  const told =
    key === null ? { keyDigests: [keyDigest] } : { clear: { keys: [key], subject: null } };
  const shown = { facts: { id, number }, ...told };
  await ctx.audit.append([auditDraft({ ...said, ...who, ...shown })]);
  return key;
}

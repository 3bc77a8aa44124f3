import { requireActor } from '../identity';
import { bumpEpoch, chinaDate, GatewayError } from '../platform';
import { checkReasons } from './check-reasons';
import type { SharingContext } from './context';
import { answeredBefore, requireAnswerable, requireApplication } from './require-application';
import {
  type ApplicationRecord,
  answerApplication,
  type GrantRecord,
  insertGrant,
  takeNumber,
} from './sharing.store';

/** Refuses to grant a term that is over before it began. */
function checkTermOpen({ number, expiresAt }: ApplicationRecord, now: Date): void {
  if (now < expiresAt) return;
  const what = { zh: `申请 ${number}`, en: `application ${number}` };
  const expected = { zh: '尚未届满的时限', en: 'a term that is not over' };
  throw new GatewayError('CONFLICT', { what, expected, got: expiresAt });
}

/**
 * Approves an application and issues the grant it asked for, from the version it was made for on.
 * Of two answers at once the first prevails. SHR-2, SHR-4
 *
 * Errors: NOT_FOUND; FORBIDDEN; SAME_PERSON; INPUT_INVALID for a note that is none; CONFLICT when
 * it was answered before or its term is over.
 */
export async function approveApplication(
  ctx: SharingContext,
  { id, note }: { readonly id: string; readonly note?: string | null },
): Promise<GrantRecord> {
  const application = await requireAnswerable(ctx, id, 'approveApplication');
  const actor = requireActor(ctx);
  const now = ctx.clock.now();
  checkTermOpen(application, now);
  const answered = await answerApplication(ctx.db, id, {
    status: 'approved',
    answeredAt: now,
    answeredBy: actor.id,
    reasons: note ? checkReasons('note', note) : null,
  });
  if (!answered) throw answeredBefore(await requireApplication(ctx, id));
  const number = await takeNumber(ctx.db, 'G', chinaDate(now).slice(0, 4));
  const grant = await insertGrant(ctx.db, application, { number, createdAt: now });
  await bumpEpoch(ctx.db);
  return grant;
}

import { alsoRecord, requireActor } from '../../identity';
import { bumpEpoch, chinaDate, GatewayError } from '../../platform';
import { checkReasons } from '../check-reasons';
import type { SharingContext } from '../context';
import { joinEnding } from '../ending/join-ending';
import { noteGrantStep } from '../grant-life/take-grant-step';
import { type GrantRecord, insertGrant } from '../grants/grants.store';
import { takeNumber } from '../numbers.store';
import { agreedQuota } from '../quotas/agreed-quota';
import type { Quota } from '../quotas/quota';
import { type AgreedTerms, agreeToLess } from './agree-to-less';
import type { ApplicationRecord } from './applications.store';
import { beginStep } from './begin-step';
import { gatewayRecord, takeStep } from './take-step';

/** Refuses to grant a term that is over before it began. */
function checkTermOpen({ number, expiresAt }: ApplicationRecord, now: Date): void {
  if (now < expiresAt) return;
  const what = { zh: `申请 ${number}`, en: `application ${number}` };
  const expected = { zh: '尚未届满的时限', en: 'a term that is not over' };
  throw new GatewayError('CONFLICT', { what, expected, got: expiresAt });
}

/**
 * Where the gateway serves the resource itself, data flows from the grant on; where it is exchanged
 * by other means, the provider has yet to deliver and to say so. SHR-5
 */
async function deliverAtOnce(
  ctx: SharingContext,
  application: ApplicationRecord,
  grant: GrantRecord,
): Promise<GrantRecord> {
  if (application.mode !== 'serviceInterface') return grant;
  const served = await takeStep(ctx, { name: 'serve', application });
  return alsoRecord(grant, [gatewayRecord(ctx, 'serve', served)]);
}

/** An answer: to which application, and what is agreed to where it is less than was asked for. */
export interface Approval {
  readonly id: string;
  readonly note?: string | null;
  readonly granted?: AgreedTerms | null;
  /** What the grant may be used for at most, no more than was asked for; as asked where absent. */
  readonly quota?: Quota | null;
}

/**
 * Agrees to an application and issues the grant it asked for or a part of it, from the version it
 * was made for on. Of two answers at once the first prevails. SHR-2, SHR-4
 *
 * Errors: those of `beginStep`; INPUT_INVALID for a note or a quota that is none; AGREED_TERMS_INVALID for
 * more than was asked for; CONFLICT when its term is over.
 */
export async function approveApplication(
  ctx: SharingContext,
  { id, note, granted, quota: asked }: Approval,
): Promise<GrantRecord> {
  const step = await beginStep(ctx, 'agree', id);
  const now = ctx.clock.now();
  checkTermOpen(step.application, now);
  const agreed = granted ? await agreeToLess(ctx, step.application, granted) : step.application;
  const quota = agreedQuota(step.application.quota, asked);
  const reasons = note ? checkReasons('note', note) : null;
  const change = { answeredAt: now, answeredBy: requireActor(ctx).id, reasons };
  const application = await takeStep(ctx, step, { why: reasons, change });
  const number = await takeNumber(ctx.db, 'G', chinaDate(now).slice(0, 4));
  const grant = await insertGrant(ctx.db, agreed, {
    ...{ number, createdAt: now, quota },
    masked: granted?.masked ?? [],
  });
  await noteGrantStep(ctx, { name: 'issue', grant, from: null }, null);
  await bumpEpoch(ctx.db);
  return deliverAtOnce(ctx, application, await joinEnding(ctx, grant));
}

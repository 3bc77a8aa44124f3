import type { AuditDraft } from '../../audit';
import { alsoRecord, requireActor } from '../../identity';
import { chinaDate, GatewayError, newId, type Words } from '../../platform';
import { checkReasons } from '../check-reasons';
import type { SharingContext } from '../context';
import { moveGrantClocks } from '../grant-life/grant-clocks';
import { lockGrant } from '../grant-life/grant-life.store';
import { knownGrant } from '../grant-life/require-grant';
import { takeWhatIsDue } from '../grant-life/take-what-is-due';
import { takeNumber } from '../numbers.store';
import { lockApplication } from '../procedure/application-step.store';
import { knownApplication } from '../procedure/require-application';
import { partyTaking, type Sides } from '../steps/check-life-step';
import { DISPUTE_STEPS, type DisputeRecord, type DisputeTopic } from './dispute';
import { insertDispute, openDisputeOf } from './dispute.store';
import { noteDisputeStep } from './take-dispute-step';

/** What a party disputes: an application or a grant, one of the two. */
export interface NewDispute {
  readonly application?: string | null;
  readonly grant?: string | null;
  readonly about: DisputeTopic;
  readonly reasons: string;
}

/** The thing that is disputed, held until the transaction ends. */
interface Disputed extends Sides {
  readonly type: DisputeRecord['subjectType'];
  readonly id: string;
  readonly what: Words;
  /** Records of what the gateway itself did with it before. */
  readonly drafts: readonly AuditDraft[];
}

async function disputedGrant(ctx: SharingContext, id: string): Promise<Disputed> {
  await lockGrant(ctx.db, id);
  const { grant, drafts } = await takeWhatIsDue(ctx, await knownGrant(ctx, id));
  // Until the dispute is over, the time to mend a breach stands still: nothing is read meanwhile.
  await moveGrantClocks(ctx, ['stopMending'], grant);
  const { number, consumerId, providerId } = grant;
  const what = { zh: `授权 ${number}`, en: `grant ${number}` };
  return { type: 'grant', id, what, consumerId, providerId, drafts };
}

async function disputedApplication(ctx: SharingContext, id: string): Promise<Disputed> {
  await lockApplication(ctx.db, id);
  const { number, consumerId, providerId, submittedAt } = await knownApplication(ctx, id);
  const what = { zh: `申请 ${number}`, en: `application ${number}` };
  if (submittedAt === null) {
    const facts = { what, status: 'draft', step: 'openDispute', allowed: 'submitApplication' };
    throw new GatewayError('STEP_NOT_ALLOWED', facts);
  }
  return { type: 'application', id, what, consumerId, providerId, drafts: [] };
}

/** The one thing that was named. Errors: INPUT_INVALID for none or both, NOT_FOUND. */
function disputed(ctx: SharingContext, { application, grant }: NewDispute): Promise<Disputed> {
  if (grant && !application) return disputedGrant(ctx, grant);
  if (application && !grant) return disputedApplication(ctx, application);
  const expected = { zh: '申请与授权之一', en: 'an application or a grant' };
  const got = application ? { zh: '两者', en: 'both' } : { zh: '两者皆无', en: 'neither' };
  throw new GatewayError('INPUT_INVALID', { field: 'input', expected, got });
}

/** Refuses a second dispute about the same thing while one is open. */
async function checkAlone(ctx: SharingContext, { id, what }: Disputed): Promise<void> {
  const open = await openDisputeOf(ctx.db, id);
  if (!open) return;
  const expected = { zh: '没有未决争议', en: 'no open dispute' };
  throw new GatewayError('CONFLICT', { what, expected, got: open.number });
}

/**
 * Opens a dispute about an application or a grant, as the sharing officer of either party; it is
 * negotiated first. Over a suspended grant the time to mend stands still until it ends. SHR-9
 *
 * Errors: NOT_FOUND; FORBIDDEN; STEP_NOT_ALLOWED about a draft; CONFLICT while another about the
 * same is open; INPUT_INVALID without reasons, or about nothing.
 */
export async function openDispute(ctx: SharingContext, input: NewDispute): Promise<DisputeRecord> {
  const subject = await disputed(ctx, input);
  const { type: subjectType, id: subjectId, consumerId, providerId, drafts } = subject;
  const actor = requireActor(ctx);
  partyTaking(actor, { table: DISPUTE_STEPS, name: 'open', sides: { consumerId, providerId } });
  await checkAlone(ctx, subject);
  const why = checkReasons('reasons', input.reasons);
  const openedAt = ctx.clock.now();
  const dispute: DisputeRecord = {
    ...{ id: newId(), number: await takeNumber(ctx.db, 'D', chinaDate(openedAt).slice(0, 4)) },
    ...{ subjectType, subjectId, consumerId, providerId, about: input.about },
    ...{ status: 'negotiating', openedFor: actor.department.id, openedAt, authorityId: null },
  };
  await insertDispute(ctx.db, dispute);
  await noteDisputeStep(ctx, dispute, { name: 'open', from: null, why });
  return alsoRecord(dispute, drafts);
}

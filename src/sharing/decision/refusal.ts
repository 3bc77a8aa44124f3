import type { ResourceModel } from '../../catalog';
import type { Words } from '../../platform';
import type { GrantEnding } from '../grant-life/grant-life';
import { POLICY_ERROR, type SharingPolicies } from '../policies';
import type { DecisionRequest, GuardRail, Refusal } from './decision';
import { type GrantModel, grantEnding, grantStatus, suspensionOf } from './grant-model';
import { suspendedRefusal } from './suspended-refusal';

/** What is known when a read was refused. */
export interface Refused {
  readonly request: DecisionRequest;
  readonly purpose: { readonly active: boolean; readonly handled: boolean };
  /** All grants of this department for this resource, newest first. */
  readonly grants: readonly GrantModel[];
  /** Ids of the policies that denied. */
  readonly reasons: readonly string[];
  readonly policies: Pick<SharingPolicies, 'policies'>;
  /** Epoch milliseconds. */
  readonly now: number;
}

const NO_GRANT: Words = Object.freeze({ zh: '没有授权', en: 'there is no grant' });
const NOT_YET: Words = Object.freeze({ zh: '授权尚未生效', en: 'the grant has not begun yet' });
const OTHER_VERSION: Words = Object.freeze({
  zh: '授权不适用于当前版本',
  en: 'the grant does not cover this version',
});
const OTHER_MODE: Words = Object.freeze({
  zh: '授权以其他方式（库表交换或者文件交换）共享，不能通过接口读取',
  en: 'the grant is for exchange by other means, not for reading through the interface',
});
const BROKEN: Words = Object.freeze({
  zh: '共享策略无法判定',
  en: 'the sharing policies could not decide',
});

/** What stands in the way where the policies could not be evaluated: then nothing is given. */
export const UNDECIDED: GuardRail = Object.freeze({ id: POLICY_ERROR, sentence: BROKEN });

/** Denials that are told in words of their own, with what to do about them. */
const TOLD_APART: readonly string[] = Object.freeze(['no-purpose', 'no-grant', 'not-shared']);

/**
 * The first guard rail among reasons: a policy, of the gateway or of the city, that forbids whatever
 * was granted. Where the policies could not decide, that is what stands in the way.
 */
export function railAmong(
  { policies }: Pick<SharingPolicies, 'policies'>,
  reasons: readonly string[],
): GuardRail | undefined {
  if (reasons.includes(POLICY_ERROR)) return UNDECIDED;
  const found = policies.find(
    ({ id, effect }) => effect === 'forbid' && reasons.includes(id) && !TOLD_APART.includes(id),
  );
  return found && { id: found.id, sentence: found.sentence };
}

/**
 * Facts of NOT_GRANTED: the reason, and whom to ask; the provider's name stands in the catalogue. The
 * words fit whoever asks, for others may have the decision explained.
 */
export function notGrantedFacts({ apiName, provider }: ResourceModel, reason: Words) {
  const howToApply: Words = {
    zh: `请由读取部门的共享工作机构负责人通过 applyForSharing 向${provider.name}提出申请。`,
    en: `The reading department's sharing officer can apply to ${provider.name} by applyForSharing.`,
  };
  return { resource: apiName, reason, howToApply };
}

function notGranted({ request }: Refused, reason: Words): Refusal {
  return { code: 'NOT_GRANTED', facts: notGrantedFacts(request.resource, reason) };
}

/** True for a grant that names the service item. */
function isFor(grant: GrantModel, serviceItem: string): boolean {
  return grant.serviceItems.includes(serviceItem);
}

/** True for a grant that is read through the interface. */
function isRead({ mode }: GrantModel): boolean {
  return mode === 'serviceInterface';
}

/** What each way of ending is told by. */
const ENDED: Readonly<Record<GrantEnding, Refusal['code']>> = Object.freeze({
  expired: 'GRANT_EXPIRED',
  revoked: 'GRANT_REVOKED',
  terminated: 'GRANT_TERMINATED',
  purposeEnded: 'GRANT_PURPOSE_ENDED',
  ended: 'GRANT_ENDED',
});

/** Why a grant does not help that has ended or is suspended; null of one that is neither. */
function overRefusal(grant: GrantModel, { grants, now }: Refused): Refusal | null {
  const ending = grantEnding(grant, now);
  if (ending) return { code: ENDED[ending], facts: { grant: grant.number } };
  const suspension = suspensionOf(grant, now);
  return suspension && suspendedRefusal(grant, suspension, grants);
}

/** Why the closest grant for this purpose does not help. */
function grantRefusal(refused: Refused, grant: GrantModel): Refusal {
  const over = overRefusal(grant, refused);
  if (over) return over;
  if (!isRead(grant)) return notGranted(refused, OTHER_MODE);
  const pending = grantStatus(grant, refused.now) === 'pending';
  return notGranted(refused, pending ? NOT_YET : OTHER_VERSION);
}

/**
 * The refusal by grants: of those for this purpose, what lives before what is suspended, before the
 * newest; then of those for others that still live.
 */
function refusalByGrants(refused: Refused): Refusal {
  const { request, grants, now } = refused;
  const { serviceItem, resource } = request;
  const mine = grants.filter((grant) => isFor(grant, serviceItem));
  const living = mine.filter((grant) => grantStatus(grant, now) === 'live');
  const live = living.find(isRead) ?? living[0];
  const closest = live ?? mine.find((grant) => suspensionOf(grant, now)) ?? mine[0];
  if (closest) return grantRefusal(refused, closest);
  const elsewhere = grants.some((grant) => grantStatus(grant, now) === 'live');
  if (!elsewhere) return notGranted(refused, NO_GRANT);
  return { code: 'PURPOSE_NOT_GRANTED', facts: { resource: resource.apiName, serviceItem } };
}

/**
 * Why a read was refused, in the caller's terms. It tells of the caller's own grants only, and of
 * the policies that denied where no grant could help.
 */
export function refusalFor(refused: Refused): Refusal {
  const { request, purpose, reasons } = refused;
  const { serviceItem, resource } = request;
  if (reasons.includes(POLICY_ERROR)) return notGranted(refused, BROKEN);
  if (!purpose.active) return { code: 'PURPOSE_UNKNOWN', facts: { serviceItem } };
  if (!purpose.handled) return { code: 'PURPOSE_NOT_YOURS', facts: { serviceItem } };
  if (resource.sharingType === 'notShared') {
    return { code: 'NOT_SHARED', facts: { resource: resource.apiName } };
  }
  const rail = railAmong(refused.policies, reasons);
  if (!rail) return refusalByGrants(refused);
  const facts = { resource: resource.apiName, guard: rail.id, reason: rail.sentence };
  return { code: 'GUARD_RAIL', facts };
}

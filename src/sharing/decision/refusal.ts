import type { Words } from '../../platform';
import { POLICY_ERROR } from '../policies';
import type { DecisionRequest, Refusal } from './decision';
import { type GrantModel, grantStatus } from './grant-model';

/** What is known when a read was refused. */
export interface Refused {
  readonly request: DecisionRequest;
  readonly purpose: { readonly active: boolean; readonly handled: boolean };
  /** All grants of this department for this resource, newest first. */
  readonly grants: readonly GrantModel[];
  /** Ids of the policies that denied. */
  readonly reasons: readonly string[];
  /** Epoch milliseconds. */
  readonly now: number;
}

const NO_GRANT: Words = Object.freeze({ zh: '没有授权', en: 'there is no grant' });
const NOT_YET: Words = Object.freeze({ zh: '授权尚未生效', en: 'the grant has not begun yet' });
const OTHER_VERSION: Words = Object.freeze({
  zh: '授权不适用于当前版本',
  en: 'the grant does not cover this version',
});
const BROKEN: Words = Object.freeze({
  zh: '共享策略无法判定',
  en: 'the sharing policies could not decide',
});

/**
 * NOT_GRANTED with its reason, and whom to ask: the provider's name stands in the catalogue. The words
 * fit whoever asks, for others may have the decision explained.
 */
function notGranted({ request }: Refused, reason: Words): Refusal {
  const { apiName, provider } = request.resource;
  const howToApply = {
    zh: `请由读取部门的共享工作机构负责人通过 applyForSharing 向${provider.name}提出申请。`,
    en: `The reading department's sharing officer can apply to ${provider.name} by applyForSharing.`,
  };
  return { code: 'NOT_GRANTED', facts: { resource: apiName, reason, howToApply } };
}

/** True for a grant that names the service item. */
function isFor(grant: GrantModel, serviceItem: string): boolean {
  return grant.serviceItems.includes(serviceItem);
}

/** Why the newest grant for this purpose does not help. */
function grantRefusal(refused: Refused, grant: GrantModel): Refusal {
  switch (grantStatus(grant, refused.now)) {
    case 'expired':
      return { code: 'GRANT_EXPIRED', facts: { grant: grant.number } };
    case 'revoked':
      return { code: 'GRANT_REVOKED', facts: { grant: grant.number } };
    case 'pending':
      return notGranted(refused, NOT_YET);
    default:
      return notGranted(refused, OTHER_VERSION);
  }
}

/** The refusal by grants: of those for this purpose, then of those for others that still live. */
function refusalByGrants(refused: Refused): Refusal {
  const { request, grants, now } = refused;
  const { serviceItem, resource } = request;
  const mine = grants.filter((grant) => isFor(grant, serviceItem));
  const live = mine.find((grant) => grantStatus(grant, now) === 'live');
  const closest = live ?? mine[0];
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
  return refusalByGrants(refused);
}

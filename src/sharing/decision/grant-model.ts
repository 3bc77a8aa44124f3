import type { SharingMode } from '../../catalog';
import { endingAt, type GrantEnding, type GrantLife, isOpen } from '../grant-life/grant-life';
import type { PolicyGrant } from '../policies';
import type { Quota } from '../quotas/quota';
import type { CellRule } from '../row-condition/cell-rule';
import type { RowCondition } from '../row-condition/row-condition';
import type { GrantNarrowing } from './grant-narrowing';

/** A grant as decisions are made from it. */
export interface GrantModel {
  readonly id: string;
  readonly number: string;
  readonly consumerId: string;
  readonly resourceId: string;
  readonly versionFrom: number;
  /** Null for every later version. */
  readonly versionTo: number | null;
  /** API names. */
  readonly items: readonly string[];
  /** Of these, items that are given masked only, as the provider agreed. SHR-4 */
  readonly masked: readonly string[];
  readonly serviceItems: readonly string[];
  /** How the data is shared: only through the service interface is it read here. SHR-1 */
  readonly mode: SharingMode;
  /** Null for all rows. */
  readonly rowScope: RowCondition | null;
  readonly cells: readonly CellRule[];
  /** What it may be used for at most; empty without a limit. */
  readonly quota: Quota;
  readonly startsAt: Date;
  readonly expiresAt: Date;
  /** What was taken from it by negotiation, when; see `narrowedAt`. SHR-7 */
  readonly narrowings: readonly GrantNarrowing[];
  /** The end that was negotiated, before the term is over; null without one. SHR-7 */
  readonly endsAt: Date | null;
  readonly createdAt: Date;
  readonly revokedAt: Date | null;
  /** Where the steps of its life left it. */
  readonly status: GrantLife;
  readonly ending: GrantEnding | null;
  /** Suspended while another grant of this department for this resource awaits disposal. SHR-8 */
  readonly held: boolean;
  /** The officer who approved it; null where nobody is known to have. */
  readonly approvedBy: string | null;
}

/** What of a grant says where it stands. */
export type GrantStanding = Pick<
  GrantModel,
  'startsAt' | 'expiresAt' | 'endsAt' | 'revokedAt' | 'status' | 'ending' | 'held'
>;

/** Where a grant stands in its life, its term counted in. */
export type GrantStatus = 'pending' | 'live' | Exclude<GrantLife, 'active'>;

/**
 * Where a grant stands at an instant, in epoch milliseconds. A term that is over and an end that was
 * negotiated end it at once, before the sweep has taken that step.
 */
export function grantStatus(grant: GrantStanding, now: number): GrantStatus {
  const { status, revokedAt, held } = grant;
  if (status !== 'active' && !isOpen(status)) return status;
  if (revokedAt !== null) return 'revoked';
  if (grant.endsAt !== null && grant.endsAt.getTime() <= now) return 'ended';
  if (grant.expiresAt.getTime() <= now) return 'expired';
  if (status !== 'active') return status;
  if (held) return 'suspended';
  return now < grant.startsAt.getTime() ? 'pending' : 'live';
}

/** From when on a grant gave something: its term may begin before it was issued. */
export function grantBeginning(grant: Pick<GrantModel, 'startsAt' | 'createdAt'>): Date {
  return new Date(Math.max(grant.startsAt.getTime(), grant.createdAt.getTime()));
}

/** When a grant gives nothing any more, in epoch milliseconds: its term, or an end before that. */
export function grantEnd({ expiresAt, endsAt }: Pick<GrantModel, 'expiresAt' | 'endsAt'>): number {
  return Math.min(expiresAt.getTime(), endsAt?.getTime() ?? Number.POSITIVE_INFINITY);
}

/** How a grant ended, by an instant; null of one that has not. */
export function grantEnding(grant: GrantStanding, now: number): GrantEnding | null {
  const status = grantStatus(grant, now);
  if (grant.ending !== null) return grant.ending;
  return status === 'pending' || status === 'live' ? null : endingAt(status);
}

/** Why a grant is suspended. */
export type SuspensionReason = 'breach' | 'disposalOverdue';

/** Why a grant gives nothing for now, at an instant; null of one that lives or has ended. */
export function suspensionOf(grant: GrantStanding, now: number): SuspensionReason | null {
  const status = grantStatus(grant, now);
  if (status !== 'suspended' && status !== 'mendingStated' && status !== 'mendingRefused') {
    return null;
  }
  return grant.status === 'active' ? 'disposalOverdue' : 'breach';
}

/**
 * A grant as the policies see it when that person reads: what does not stand, for whatever reason,
 * is as if revoked.
 */
export function policyGrant(grant: GrantModel, person: string | null): PolicyGrant {
  return {
    consumer: grant.consumerId,
    resource: grant.resourceId,
    versionFrom: grant.versionFrom,
    versionTo: grant.versionTo,
    serviceItems: grant.serviceItems,
    startsAt: grant.startsAt.getTime(),
    expiresAt: grantEnd(grant),
    mode: grant.mode,
    revoked: grant.revokedAt !== null || grant.status !== 'active' || grant.held,
    approvedByReader: person !== null && grant.approvedBy === person,
  };
}

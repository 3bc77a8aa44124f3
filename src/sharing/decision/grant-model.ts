import type { PolicyGrant } from '../policies';
import type { CellRule } from '../row-condition/cell-rule';
import type { RowCondition } from '../row-condition/row-condition';

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
  readonly serviceItems: readonly string[];
  /** Null for all rows. */
  readonly rowScope: RowCondition | null;
  readonly cells: readonly CellRule[];
  readonly startsAt: Date;
  readonly expiresAt: Date;
  /** The end that was negotiated, before the term is over; null without one. SHR-7 */
  readonly endsAt: Date | null;
  readonly createdAt: Date;
  readonly revokedAt: Date | null;
}

/** Where a grant stands in its life. */
export type GrantStatus = 'pending' | 'live' | 'expired' | 'revoked' | 'ended';

/** Where a grant stands at an instant, in epoch milliseconds. */
export function grantStatus(
  grant: Pick<GrantModel, 'startsAt' | 'expiresAt' | 'endsAt' | 'revokedAt'>,
  now: number,
): GrantStatus {
  if (grant.revokedAt !== null) return 'revoked';
  if (grant.endsAt !== null && grant.endsAt.getTime() <= now) return 'ended';
  if (grant.expiresAt.getTime() <= now) return 'expired';
  return now < grant.startsAt.getTime() ? 'pending' : 'live';
}

/** When a grant gives nothing any more, in epoch milliseconds: its term, or an end before that. */
export function grantEnd({ expiresAt, endsAt }: Pick<GrantModel, 'expiresAt' | 'endsAt'>): number {
  return Math.min(expiresAt.getTime(), endsAt?.getTime() ?? Number.POSITIVE_INFINITY);
}

/** A grant as the policies see it. */
export function policyGrant(grant: GrantModel): PolicyGrant {
  return {
    consumer: grant.consumerId,
    resource: grant.resourceId,
    versionFrom: grant.versionFrom,
    versionTo: grant.versionTo,
    serviceItems: grant.serviceItems,
    startsAt: grant.startsAt.getTime(),
    expiresAt: grantEnd(grant),
    revoked: grant.revokedAt !== null,
  };
}

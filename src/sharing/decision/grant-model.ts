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
  readonly createdAt: Date;
  readonly revokedAt: Date | null;
  /** The officer who approved it; null where nobody is known to have. */
  readonly approvedBy: string | null;
}

/** Where a grant stands in its life. */
export type GrantStatus = 'pending' | 'live' | 'expired' | 'revoked';

/** Where a grant stands at an instant, in epoch milliseconds. */
export function grantStatus(
  grant: Pick<GrantModel, 'startsAt' | 'expiresAt' | 'revokedAt'>,
  now: number,
): GrantStatus {
  if (grant.revokedAt !== null) return 'revoked';
  if (grant.expiresAt.getTime() <= now) return 'expired';
  return now < grant.startsAt.getTime() ? 'pending' : 'live';
}

/** A grant as the policies see it when that person reads. */
export function policyGrant(grant: GrantModel, person: string | null): PolicyGrant {
  return {
    consumer: grant.consumerId,
    resource: grant.resourceId,
    versionFrom: grant.versionFrom,
    versionTo: grant.versionTo,
    serviceItems: grant.serviceItems,
    startsAt: grant.startsAt.getTime(),
    expiresAt: grant.expiresAt.getTime(),
    revoked: grant.revokedAt !== null,
    approvedByReader: person !== null && grant.approvedBy === person,
  };
}

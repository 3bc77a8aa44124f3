import { chinaDate } from '../../platform';
import type { SharingContext } from '../context';
import { grantBeginning } from '../decision/grant-model';
import type { GrantRecord } from '../grants/grants.store';
import { lastQuarter } from './period';
import { hasUsageRecord } from './usage-record.store';

/**
 * Whether a grant that was in force in the last whole quarter has no usage record that tells of a
 * day of it. SHR-10
 */
export async function usageRecordDue(
  { db, clock }: SharingContext,
  grant: GrantRecord,
): Promise<boolean> {
  const { id, expiresAt, endsAt, revokedAt, endedAt } = grant;
  const quarter = lastQuarter(chinaDate(clock.now()));
  const ends = [expiresAt, endsAt, revokedAt, endedAt].filter((end) => end !== null);
  const end = new Date(Math.min(...ends.map((one) => one.getTime())));
  const begun = chinaDate(grantBeginning(grant)) <= quarter.to;
  const inForce = begun && chinaDate(end) >= quarter.from;
  return inForce && !(await hasUsageRecord(db, id, quarter));
}

import { chinaDate } from '../../platform';
import type { SharingContext } from '../context';
import type { GrantRecord } from '../grants/grants.store';
import { lastQuarter } from './period';
import { hasUsageRecord } from './usage-record.store';

/**
 * Whether a grant that was in force in the last whole quarter has no usage record that tells of a
 * day of it. SHR-10
 */
export async function usageRecordDue(
  { db, clock }: SharingContext,
  { id, startsAt, expiresAt, endsAt, revokedAt, endedAt }: GrantRecord,
): Promise<boolean> {
  const quarter = lastQuarter(chinaDate(clock.now()));
  const ends = [expiresAt, endsAt, revokedAt, endedAt].filter((end) => end !== null);
  const end = new Date(Math.min(...ends.map((one) => one.getTime())));
  const inForce = chinaDate(startsAt) <= quarter.to && chinaDate(end) >= quarter.from;
  return inForce && !(await hasUsageRecord(db, id, quarter));
}

import type { Database } from '../../platform';
import { broken } from '../tlog/broken';
import { findWrongEnd } from './lane-ends.store';

/**
 * Checks that `audit_lane` has the end of each lane where its records have it, with the same hash. It tells of records that
 * were taken out before they had a place, and of ends that were set back.
 *
 * Errors: AUDIT_LOG_BROKEN.
 */
export async function checkLaneEnds(db: Database): Promise<void> {
  const wrong = await findWrongEnd(db);
  if (wrong === null) return;
  const { node, known, last } = wrong;
  const place = `audit_lane ${node}`;
  if (known === null) throw broken(place, '已缺失', 'is missing');
  const [zh, en] =
    known === last
      ? [`#${known} 的散列与其记录不符`, `has another hash of #${known} than its record`]
      : [
          `记为 #${known}，而其记录止于 #${last ?? 0}`,
          `says #${known}, and its records end at #${last ?? 0}`,
        ];
  throw broken(place, zh, en);
}

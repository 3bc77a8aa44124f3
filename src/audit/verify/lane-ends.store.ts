import type { Database } from '../../platform';
import { LANES_OF_RECORDS } from './stored-records.store';

/** A lane whose end `audit_lane` has elsewhere than its records have it. */
export interface WrongEnd {
  readonly node: string;
  /** Where `audit_lane` has it; null where it has none. */
  readonly known: number | null;
  /** The last record, or the last one that was pruned; null where there is none. */
  readonly last: number | null;
}

/** The first lane, by name, whose end is another one than that of its records; in one look, for records are written meanwhile. */
export async function findWrongEnd(db: Database): Promise<WrongEnd | null> {
  const [wrong] = await db.query<WrongEnd>(`${LANES_OF_RECORDS}
    SELECT asked.node, known.sequence::float8 AS known, last.sequence::float8 AS last
    FROM (
      SELECT node FROM lane WHERE node IS NOT NULL
      UNION SELECT node FROM audit_pruned_lane UNION SELECT node FROM audit_lane
    ) AS asked
    LEFT JOIN LATERAL (
      SELECT sequence, hash FROM audit_lane
      WHERE node = asked.node ORDER BY sequence DESC LIMIT 1
    ) AS known ON true
    LEFT JOIN LATERAL (
      (SELECT sequence, hash FROM audit_record r
       WHERE r.node = asked.node ORDER BY sequence DESC LIMIT 1)
      UNION ALL SELECT p.sequence, p.hash FROM audit_pruned_lane p WHERE p.node = asked.node
      ORDER BY sequence DESC LIMIT 1
    ) AS last ON true
    WHERE known IS DISTINCT FROM last ORDER BY asked.node LIMIT 1`);
  return wrong ?? null;
}

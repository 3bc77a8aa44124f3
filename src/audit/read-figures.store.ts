import type { Database } from '../platform';
import type { Span } from './reads.store';

/** What reads are counted by: the code or id of it, or the month in China. */
const KEYS = Object.freeze({
  department: 'department_id',
  resource: 'resource',
  serviceItem: 'service_item',
  month: `to_char(at AT TIME ZONE 'UTC' + interval '8 hours', 'YYYY-MM')`,
});

/** See KEYS. */
export type FiguresBy = keyof typeof KEYS;

/** Reads that have a key in common. */
export interface ReadFigures {
  readonly key: string;
  readonly allowed: number;
  readonly denied: number;
  readonly failed: number;
  /** Different keys that rows were given for. */
  readonly subjects: number;
}

/** Reads by one key from an instant on and before another; of one department where it is named. SHR-12 */
export function countReadFigures(
  db: Database,
  by: FiguresBy,
  { from, to }: Span,
  departmentId: string | null,
): Promise<ReadFigures[]> {
  return db.query<ReadFigures>(
    `WITH read AS (
       SELECT ${KEYS[by]} AS key, decision, key_marks FROM audit_record
       WHERE event = 'data.read' AND at >= $1 AND at < $2
         AND ($3::text IS NULL OR department_id = $3)
     ), counted AS (
       SELECT key, (count(*) FILTER (WHERE decision = 'allowed'))::int AS allowed,
         (count(*) FILTER (WHERE decision = 'denied'))::int AS denied,
         (count(*) FILTER (WHERE decision = 'failed'))::int AS failed
       FROM read WHERE key IS NOT NULL GROUP BY key
     ), told AS (
       SELECT key, count(DISTINCT mark)::int AS subjects
       FROM read, unnest(key_marks) AS mark GROUP BY key
     )
     SELECT counted.*, coalesce(told.subjects, 0) AS subjects
     FROM counted LEFT JOIN told USING (key) ORDER BY key`,
    [from, to, departmentId],
  );
}

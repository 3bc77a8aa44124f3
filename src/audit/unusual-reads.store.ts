import type { Database } from '../platform';
import type { Span } from './reads.store';

/** Reads that were answered, from $1 on and before $2. */
const ANSWERED = `event = 'data.read' AND decision = 'allowed' AND at >= $1 AND at < $2`;
const READS = `audit_record WHERE ${ANSWERED}`;

/** A case while it was open, and a department that handles it or has a part in it. */
export interface OpenCase {
  readonly number: string;
  readonly departmentId: string;
  readonly openedAt: Date;
  /** Null while it is open. */
  readonly closedAt: Date | null;
}

/** Reads of one department for one service item. */
export interface CaselessReads {
  readonly departmentId: string;
  readonly serviceItem: string;
  readonly reads: number;
  /** Those for which no case of the department was open. */
  readonly caseless: number;
}

/** Numbers of cases that reads named. */
export async function selectNamedCases(db: Database, { from, to }: Span): Promise<string[]> {
  const rows = await db.query<{ number: string }>(
    `SELECT DISTINCT case_number AS number FROM ${READS} AND case_number IS NOT NULL`,
    [from, to],
  );
  return rows.map(({ number }) => number);
}

/** Reads by department and service item, and how many of them had none of these cases. */
export function countCaselessReads(
  db: Database,
  { from, to }: Span,
  cases: readonly OpenCase[],
): Promise<CaselessReads[]> {
  return db.query<CaselessReads>(
    `WITH read AS MATERIALIZED (
       SELECT department_id, service_item, case_number, at FROM ${READS}
         AND department_id IS NOT NULL AND service_item IS NOT NULL
     ), cased AS (
       SELECT department_id, service_item, count(*)::int AS reads FROM read WHERE EXISTS (
         SELECT 1 FROM unnest($3::text[], $4::text[], $5::timestamptz[], $6::timestamptz[])
           AS known (number, department, opened, closed)
         WHERE known.number = case_number AND known.department = department_id
           AND at >= known.opened AND (known.closed IS NULL OR at <= known.closed))
       GROUP BY 1, 2
     )
     SELECT department_id AS "departmentId", service_item AS "serviceItem", count(*)::int AS reads,
       count(*)::int - coalesce(max(cased.reads), 0) AS caseless
     FROM read LEFT JOIN cased USING (department_id, service_item) GROUP BY 1, 2`,
    [
      ...[from, to, cases.map(({ number }) => number)],
      cases.map(({ departmentId }) => departmentId),
      cases.map(({ openedAt }) => openedAt),
      cases.map(({ closedAt }) => closedAt),
    ],
  );
}

/** Who read, and of how many keys. */
export interface ActorReads {
  readonly kind: 'client' | 'person';
  readonly actorId: string;
  readonly departmentId: string;
  readonly reads: number;
  /** Different keys that rows were given for. */
  readonly subjects: number;
}

/** People and systems that were given rows of at least so many keys. */
export function selectWideReaders(
  db: Database,
  { from, to }: Span,
  least: number,
): Promise<ActorReads[]> {
  return db.query<ActorReads>(
    `WITH read AS (
       SELECT id, actor_id, department_id, key_marks, body::json -> 'actor' ->> 'kind' AS kind
       FROM ${READS} AND department_id IS NOT NULL AND key_marks <> '{}'
     )
     SELECT kind, actor_id AS "actorId", department_id AS "departmentId",
       count(DISTINCT id)::int AS reads, count(DISTINCT mark)::int AS subjects
     FROM read, unnest(key_marks) AS mark WHERE kind IN ('client', 'person')
     GROUP BY 1, 2, 3 HAVING count(DISTINCT mark) >= $3`,
    [from, to, least],
  );
}

/** Reads of a department in one hour of a day. */
export interface HourOfReads {
  readonly departmentId: string;
  /** YYYY-MM-DD in China. */
  readonly day: string;
  /** 0 to 23 in China. */
  readonly hour: number;
  readonly reads: number;
}

/** Reads by department, day and hour in China; of these departments where they are named. */
export function countReadsByHour(
  db: Database,
  { from, to }: Span,
  departments: readonly string[] | null,
): Promise<HourOfReads[]> {
  return db.query<HourOfReads>(
    `WITH read AS (
       SELECT department_id, at AT TIME ZONE 'UTC' + interval '8 hours' AS at FROM ${READS}
         AND department_id IS NOT NULL AND ($3::text[] IS NULL OR department_id = ANY ($3::text[]))
     )
     SELECT department_id AS "departmentId", to_char(at, 'YYYY-MM-DD') AS day,
       extract(hour FROM at)::int AS hour, count(*)::int AS reads
     FROM read GROUP BY 1, 2, 3`,
    [from, to, departments],
  );
}

/** Keys that somebody tried, and in vain. */
export interface TriedKeys {
  readonly actorId: string;
  readonly departmentId: string;
  /** Different keys. */
  readonly tried: number;
  /** Those that gave no row in any of the reads. */
  readonly inVain: number;
}

/**
 * Callers that tried at least so many keys in vain. Keys that gave a row come first in a record; those of
 * links are not the caller's own.
 */
export function selectTriedKeys(
  db: Database,
  { from, to }: Span,
  least: number,
): Promise<TriedKeys[]> {
  return db.query<TriedKeys>(
    `WITH read AS MATERIALIZED (
       SELECT actor_id, department_id, body::json AS body FROM ${READS}
         AND actor_id IS NOT NULL AND department_id IS NOT NULL
     ), tried AS (
       SELECT actor_id, department_id, digest,
         bool_or(place <= (body -> 'rowCount')::text::bigint) AS is_found
       FROM read, json_array_elements_text(body -> 'keyDigests') WITH ORDINALITY AS k (digest, place)
       WHERE (body -> 'facts' -> 'read')::text IS DISTINCT FROM '"link"'
       GROUP BY 1, 2, 3
     )
     SELECT actor_id AS "actorId", department_id AS "departmentId", count(*)::int AS tried,
       (count(*) FILTER (WHERE NOT is_found))::int AS "inVain"
     FROM tried GROUP BY 1, 2 HAVING count(*) FILTER (WHERE NOT is_found) >= $3`,
    [from, to, least],
  );
}

/** A subject whose rows several departments were given. */
export interface SharedSubject {
  /** Keyed digest of its key. */
  readonly digest: string;
  readonly departments: number;
  readonly reads: number;
}

/** Keys whose rows at least so many departments were given. */
export function selectSharedSubjects(
  db: Database,
  { from, to }: Span,
  least: number,
): Promise<SharedSubject[]> {
  return db.query<SharedSubject>(
    `WITH marked AS (
       SELECT mark, count(DISTINCT department_id)::int AS departments, count(*)::int AS reads
       FROM audit_record, unnest(key_marks) AS mark WHERE ${ANSWERED}
       GROUP BY mark HAVING count(DISTINCT department_id) >= $3
     )
     SELECT k.digest, marked.departments, marked.reads
     FROM marked CROSS JOIN LATERAL (
       SELECT key_marks, body FROM ${READS} AND key_marks @> ARRAY[marked.mark] LIMIT 1
     ) AS one CROSS JOIN LATERAL json_array_elements_text(one.body::json -> 'keyDigests')
       WITH ORDINALITY AS k (digest, place)
     WHERE one.key_marks[k.place::int] = marked.mark`,
    [from, to, least],
  );
}

/** Reads of a resource by a department for one service item. */
export interface PurposeReads {
  readonly departmentId: string;
  readonly resource: string;
  readonly serviceItem: string;
  readonly reads: number;
}

/** Reads by department, resource and service item; of these departments where they are named. */
export function countReadsByPurpose(
  db: Database,
  { from, to }: Span,
  departments: readonly string[] | null,
): Promise<PurposeReads[]> {
  return db.query<PurposeReads>(
    `SELECT department_id AS "departmentId", resource, service_item AS "serviceItem",
       count(*)::int AS reads
     FROM ${READS} AND department_id IS NOT NULL AND resource IS NOT NULL AND service_item IS NOT NULL
       AND ($3::text[] IS NULL OR department_id = ANY ($3::text[]))
     GROUP BY 1, 2, 3`,
    [from, to, departments],
  );
}

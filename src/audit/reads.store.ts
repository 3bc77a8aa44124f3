import type { Database } from '../platform';
import { keyMark } from './key-mark';
import { calledIn } from './subjects/subject-names';

/** A datum: items of the row that has this key, under a reference of the asker's own. */
export interface Datum {
  readonly ref: string;
  /** Resource code. */
  readonly resource: string;
  readonly keyDigest: string;
  /** API names. */
  readonly items: readonly string[];
}

/** A department that read a datum. */
export interface DatumReader {
  readonly ref: string;
  readonly departmentId: string;
}

/** From an instant on, before another. */
export interface Span {
  readonly from: Date;
  readonly to: Date;
}

/** What a department read in a month. */
export interface MonthOfReads {
  /** YYYY-MM, in China. */
  readonly month: string;
  readonly reads: number;
  readonly rows: number;
  /** Different subjects of the purposes that were stated. */
  readonly subjects: number;
}

/** Reads of a department that were answered in one way. */
export interface ReadCount {
  readonly departmentId: string;
  readonly decision: string;
  readonly reads: number;
}

/** A resource and its provider's department. */
export interface ProvidedResource {
  readonly code: string;
  readonly providerId: string;
}

/**
 * Items stand in a record when their values were released; those that are open on some rows only
 * may have been withheld on this one. A part of a body is taken out as JSON, since the whole may
 * hold what no text in SQL can. OFFSET keeps the search at the keys' index.
 */
const READERS = `SELECT DISTINCT asked.ref, read.department_id AS "departmentId"
FROM unnest($1::text[], $2::text[], $3::bigint[], $4::text[], $5::text[])
  AS asked (ref, resource, mark, digest, items)
CROSS JOIN LATERAL (
  SELECT department_id, resource, event, body FROM audit_record
  WHERE key_marks @> ARRAY[asked.mark] OFFSET 0
) AS read
WHERE read.event = 'data.read' AND read.resource = asked.resource
  AND read.department_id IS NOT NULL AND ($6::text IS NULL OR read.department_id = $6)
  AND strpos(read.body, asked.digest) > 0
  AND EXISTS (
    SELECT 1 FROM json_array_elements_text(read.body::json -> 'items') AS released (item)
    WHERE released.item = ANY (string_to_array(asked.items, ','))
      AND released.item <> ALL (string_to_array(
        coalesce(read.body::json -> 'facts' ->> 'conditional', ''), ',')))`;

/** Departments to which an item of a datum was released; of one department where it is named. SHR-11 */
export async function findReaders(
  db: Database,
  data: readonly Datum[],
  departmentId: string | null = null,
): Promise<DatumReader[]> {
  const called = await calledIn(db, [...new Set(data.map(({ keyDigest }) => keyDigest))]);
  const asked = data.flatMap((datum) =>
    (called.get(datum.keyDigest) ?? []).map((name) => ({ ...datum, name })),
  );
  const column = (value: (datum: (typeof asked)[number]) => unknown): unknown[] => asked.map(value);
  return db.query<DatumReader>(READERS, [
    column(({ ref }) => ref),
    column(({ resource }) => resource),
    column(({ name }) => keyMark(name)),
    column(({ name }) => JSON.stringify(name)),
    column(({ items }) => items.join(',')),
    departmentId,
  ]);
}

/** The month in China that an instant lies in; it keeps UTC+8 all year. */
const MONTH = `to_char(at AT TIME ZONE 'UTC' + interval '8 hours', 'YYYY-MM')`;

/** What a department read of a resource under a grant, month by month. SHR-10 */
export async function countReadsByMonth(
  db: Database,
  read: { readonly departmentId: string; readonly resource: string; readonly grant: string },
  { from, to }: Span,
): Promise<MonthOfReads[]> {
  const rows = await db.query<Record<keyof MonthOfReads, string>>(
    `SELECT ${MONTH} AS month, count(*) AS reads,
       coalesce(sum((body::json -> 'rowCount')::text::bigint), 0) AS rows,
       count(DISTINCT nullif((body::json -> 'purpose' -> 'subjectDigest')::text, 'null')) AS subjects
     FROM audit_record
     WHERE department_id = $1 AND at >= $2 AND at < $3 AND resource = $4
       AND event = 'data.read' AND decision = 'allowed' AND strpos(body, $5) > 0
     GROUP BY 1 ORDER BY 1`,
    [read.departmentId, from, to, read.resource, `"grant":${JSON.stringify(read.grant)}`],
  );
  return rows.map(({ month, reads, rows: given, subjects }) => ({
    ...{ month, reads: Number(reads), rows: Number(given), subjects: Number(subjects) },
  }));
}

/** How many reads of each department were allowed, denied and failed; of one where it is named. SHR-12 */
export async function countReads(
  db: Database,
  { from, to }: Span,
  departmentId: string | null,
): Promise<ReadCount[]> {
  const rows = await db.query<Omit<ReadCount, 'reads'> & { reads: string }>(
    `SELECT department_id AS "departmentId", decision, count(*) AS reads FROM audit_record
     WHERE event = 'data.read' AND at >= $1 AND at < $2
       AND department_id IS NOT NULL AND ($3::text IS NULL OR department_id = $3)
     GROUP BY 1, 2`,
    [from, to, departmentId],
  );
  return rows.map((row) => ({ ...row, reads: Number(row.reads) }));
}

/** Codes of those resources of which another department than the provider was given rows. SHR-12 */
export async function findUsed(
  db: Database,
  resources: readonly ProvidedResource[],
  { from, to }: Span,
): Promise<string[]> {
  const rows = await db.query<{ code: string }>(
    `SELECT asked.code FROM unnest($1::text[], $2::text[]) AS asked (code, provider)
     WHERE EXISTS (
       SELECT 1 FROM audit_record
       WHERE resource = asked.code AND at >= $3 AND at < $4 AND event = 'data.read'
         AND decision = 'allowed' AND department_id <> asked.provider)`,
    [resources.map(({ code }) => code), resources.map(({ providerId }) => providerId), from, to],
  );
  return rows.map(({ code }) => code);
}

/** A grant as records name it: by its number, with whose it is and of which resource. */
export interface RecordedGrant {
  readonly grant: string;
  readonly departmentId: string;
  /** Resource code. */
  readonly resource: string;
}

/** Numbers of those grants under which a read was allowed. SHR-10 */
export async function findUsedGrants(
  db: Database,
  grants: readonly RecordedGrant[],
  { from, to }: Span,
): Promise<string[]> {
  const rows = await db.query<{ grant: string }>(
    `SELECT asked.grant FROM unnest($1::text[], $2::text[], $3::text[], $4::text[])
       AS asked ("grant", department, resource, told)
     WHERE EXISTS (
       SELECT 1 FROM audit_record
       WHERE department_id = asked.department AND at >= $5 AND at < $6
         AND resource = asked.resource AND event = 'data.read' AND decision = 'allowed'
         AND strpos(body, asked.told) > 0)`,
    [
      grants.map(({ grant }) => grant),
      grants.map(({ departmentId }) => departmentId),
      grants.map(({ resource }) => resource),
      grants.map(({ grant }) => `"grant":${JSON.stringify(grant)}`),
      ...[from, to],
    ],
  );
  return rows.map(({ grant }) => grant);
}

import type { Database } from '../../platform';
import { keyMark } from '../key-mark';
import type { Subject } from './subject';

/** What a subject is found by, and what records call it. */
export type NamedSubject = Pick<Subject, 'digest' | 'name'>;

/** Names of those subjects that there are. */
export function selectNames(db: Database, digests: readonly string[]): Promise<NamedSubject[]> {
  const sql = 'SELECT digest, name FROM audit_subject WHERE digest = ANY ($1::text[])';
  return db.query<NamedSubject>(sql, [digests], { name: 'audit_subjects' });
}

/** Those subjects that have one of these as their digest or as their name. */
export function selectNamesOf(db: Database, either: readonly string[]): Promise<NamedSubject[]> {
  const sql = `SELECT digest, name FROM audit_subject WHERE digest = ANY ($1::text[])
    UNION SELECT digest, name FROM audit_subject WHERE name = ANY ($1::text[])`;
  return db.query<NamedSubject>(sql, [either]);
}

/**
 * Adds subjects in one order everywhere, so that no two writers wait for each other; parameters begin at `first`. With a
 * condition none where it does not hold.
 */
export const NEW_SUBJECTS = (first: number, where = ''): string => {
  const [digest, name, key, value] = [0, 1, 2, 3].map((more) => `$${first + more}::text[]`);
  return `INSERT INTO audit_subject (digest, name, wrapped_key, sealed_value)
    SELECT s.digest, s.name, s.wrapped_key, s.sealed_value
    FROM unnest(${digest}, ${name}, ${key}, ${value}) AS s (digest, name, wrapped_key, sealed_value)
    ${where} ORDER BY s.digest`;
};

/** Its parameters. */
export function subjectColumns(subjects: readonly Subject[]): unknown[] {
  const column = (value: (subject: Subject) => unknown): unknown[] => subjects.map(value);
  return [
    ...[column(({ digest }) => digest), column(({ name }) => name)],
    ...[column(({ wrappedKey }) => wrappedKey), column(({ sealedValue }) => sealedValue)],
  ];
}

/** Adds those subjects that are not there yet, and answers them. */
export function insertSubjects(
  db: Database,
  subjects: readonly Subject[],
): Promise<NamedSubject[]> {
  const sql = `${NEW_SUBJECTS(1)} ON CONFLICT (digest) DO NOTHING RETURNING digest, name`;
  return db.query<NamedSubject>(sql, subjectColumns(subjects), { name: 'audit_subjects_insert' });
}

const COLUMNS = 'digest, name, wrapped_key AS "wrappedKey", sealed_value AS "sealedValue"';

/** The subject that has this as its name or as its digest, or null. */
export async function selectSubject(db: Database, either: string): Promise<Subject | null> {
  const sql = `SELECT ${COLUMNS} FROM audit_subject WHERE name = $1 OR digest = $1`;
  const [found] = await db.query<Subject>(sql, [either]);
  return found ?? null;
}

/** When a row was last given of whom records call so, or null. */
export async function selectNewestRead(db: Database, called: string): Promise<Date | null> {
  const sql = `SELECT max(at) AS at FROM audit_record
    WHERE key_marks @> ARRAY[$1::bigint] AND strpos(body, $2) > 0`;
  const params = [keyMark(called), JSON.stringify(called)];
  const [row] = await db.query<{ at: Date | null }>(sql, params);
  return row?.at ?? null;
}

/** Destroys the key and the value of a subject with its name. */
export async function deleteSubject(db: Database, digest: string): Promise<void> {
  await db.execute('DELETE FROM audit_subject WHERE digest = $1', [digest]);
}

/** Notes that somebody was forgotten, under an id that tells nothing of their name. */
export async function insertForgotten(
  db: Database,
  forgotten: { readonly id: string; readonly digest: string; readonly on: string },
): Promise<void> {
  await db.execute('INSERT INTO audit_forgotten (id, digest, "on") VALUES ($1, $2, $3::date)', [
    forgotten.id,
    forgotten.digest,
    forgotten.on,
  ]);
}

/** How often somebody was forgotten: names in memory are of no use once it has grown. */
export async function countForgotten(db: Database): Promise<number> {
  const sql = 'SELECT count(*)::int AS count FROM audit_forgotten';
  const [row] = await db.query<{ count: number }>(sql);
  return row?.count ?? 0;
}

/** The day (YYYY-MM-DD in China) on which a subject was last forgotten, or null. */
export async function selectForgottenOn(db: Database, digest: string): Promise<string | null> {
  const sql = `SELECT max("on")::text AS day FROM audit_forgotten WHERE digest = $1`;
  const [row] = await db.query<{ day: string | null }>(sql, [digest]);
  return row?.day ?? null;
}

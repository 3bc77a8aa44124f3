import type { Database } from '../platform';
import type { AuditFilter, AuditPosition } from './audit-filter';
import { isOrdinaryTime } from './check-time';
import { keyMark } from './key-mark';
import type { AuditRecord } from './record';

/** Most shapes of which the newest records are looked up one by one; more are common enough to be met soon. */
const FEW = 200;

/** The fields that are looked for in a record's own columns. */
type ColumnFilter = Omit<AuditFilter, 'item' | 'subject' | 'text'>;

/** What a record must fit: a filter of columns, and what the rest of it was found to mean. */
export interface FitAsked {
  readonly filter: ColumnFilter;
  /** Numbers of shapes, any of which fits; null for all. */
  readonly shapes: readonly string[] | null;
  /** All that records call a key that a row was given for; null for any. */
  readonly names: readonly string[] | null;
}

/** Which page of what fits. */
export interface RecordsAsked extends FitAsked {
  readonly after: AuditPosition | null;
  readonly limit: number;
}

/** The condition of each filter field on the parameter that holds its value. */
const CONDITIONS: Readonly<Record<keyof ColumnFilter, (param: string) => string>> = Object.freeze({
  department: (param) => `department_id = ${param}`,
  actor: (param) => `actor_id = ${param}`,
  event: (param) => `event = ${param}`,
  decision: (param) => `decision = ${param}`,
  resource: (param) => `resource = ${param}`,
  serviceItem: (param) => `service_item = ${param}`,
  caseNumber: (param) => `case_number = ${param}`,
  from: (param) => `at >= ${param}::timestamptz`,
  to: (param) => `at < ${param}::timestamptz`,
  node: (param) => `node = ANY (ARRAY[${param}, ${param} || '.data', ${param} || '.office'])`,
});

/** A statement that is put together, with its parameters. */
class Statement {
  readonly params: unknown[] = [];

  add(value: unknown): string {
    return `$${this.params.push(value)}`;
  }

  /** What the columns of a record must say, as a condition that may be joined to others. */
  columns({ filter, after = null }: FitAsked & Partial<RecordsAsked>): string {
    const parts = Object.entries(CONDITIONS).flatMap(([field, condition]) => {
      const value = filter[field as keyof ColumnFilter] ?? null;
      return value === null ? [] : [condition(this.add(storable(value)))];
    });
    if (after !== null) {
      parts.push(`(at, id) < (${this.add(after.at)}::timestamptz, ${this.add(after.id)})`);
    }
    return parts.length === 0 ? 'true' : parts.join(' AND ');
  }
}

/** A text as a column holds it; see the insert. */
function storable(value: string | Date): string | Date {
  return value instanceof Date ? value : value.replaceAll('\0', '\ufffd');
}

const NEWEST = 'ORDER BY at DESC, id DESC LIMIT';

/** The condition that a body has one of these names: marks are short, and may be those of another. */
function namesOne(statement: Statement, names: readonly string[]): string {
  const told = names.map((name) => `strpos(body, ${statement.add(JSON.stringify(name))}) > 0`);
  return `(${told.join(' OR ')})`;
}

/** Of one key: its marks are looked up by themselves, for another index would read the whole log. */
function ofKey(statement: Statement, asked: RecordsAsked, names: readonly string[]): string {
  const { shapes, limit } = asked;
  const marks = statement.add(names.map(keyMark));
  const isNamed = namesOne(statement, names);
  const fits = shapes === null ? 'true' : `shape = ANY (${statement.add(shapes)}::bigint[])`;
  return `WITH of_key AS MATERIALIZED (
      SELECT * FROM audit_record WHERE key_marks && ${marks}::bigint[])
    SELECT body, hash FROM of_key
    WHERE ${isNamed} AND ${fits} AND ${statement.columns(asked)} ${NEWEST} ${limit}`;
}

/** Of a few shapes: the newest of each, and of these the newest; a rare one is found as fast as a common one. */
function ofShapes(statement: Statement, asked: RecordsAsked, shapes: readonly string[]): string {
  const named = statement.add(shapes);
  return `SELECT body, hash FROM audit_record WHERE (at, id) IN (
      SELECT newest.at, newest.id FROM unnest(${named}::bigint[]) AS asked (shape) CROSS JOIN LATERAL (
        SELECT id, at FROM audit_record
        WHERE shape = asked.shape AND ${statement.columns(asked)} ${NEWEST} ${asked.limit}
      ) AS newest ${NEWEST} ${asked.limit})
    ORDER BY at DESC, id DESC`;
}

function plain(statement: Statement, asked: RecordsAsked): string {
  const { shapes, limit } = asked;
  const fits = shapes === null ? 'true' : `shape = ANY (${statement.add(shapes)}::bigint[])`;
  const where = `${fits} AND ${statement.columns(asked)}`;
  return `SELECT body, hash FROM audit_record WHERE ${where} ${NEWEST} ${limit}`;
}

function written(statement: Statement, asked: RecordsAsked): string {
  const { names, shapes } = asked;
  if (names !== null) return ofKey(statement, asked, names);
  if (shapes !== null && shapes.length <= FEW) return ofShapes(statement, asked, shapes);
  return plain(statement, asked);
}

/** A search is answered from so much of the end of its time, where that has a whole page of what fits. */
const RECENT_MS = 62 * 86_400_000;

/**
 * Records that fit, newest first, from after the position; at most `limit`. The newest of two months are looked for
 * alone at first: most pages are full with them, and all the other months need not be looked into.
 */
export async function selectRecords(db: Database, asked: RecordsAsked): Promise<AuditRecord[]> {
  if (asked.shapes?.length === 0) return [];
  const since = asked.names === null ? await recentSince(db, asked) : null;
  if (since === null) return selectPage(db, asked);
  const recent = await selectPage(db, { ...asked, filter: { ...asked.filter, from: since } });
  return recent.length < asked.limit ? selectPage(db, asked) : recent;
}

/** Where the end of a search's time begins; null where the search begins later anyway. */
async function recentSince(db: Database, { filter, after }: RecordsAsked): Promise<Date | null> {
  const end = after?.at ?? filter.to ?? (await newestAt(db));
  if (end === null) return null;
  const since = new Date(new Date(end).getTime() - RECENT_MS);
  return isOrdinaryTime(since) && !(filter.from && filter.from > since) ? since : null;
}

/** When the newest record was written; null where there is none. */
async function newestAt(db: Database): Promise<Date | null> {
  const sql = 'SELECT at FROM audit_record ORDER BY at DESC, id DESC LIMIT 1';
  const [newest] = await db.query<{ at: Date }>(sql, [], { name: 'audit_newest' });
  return newest?.at ?? null;
}

async function selectPage(db: Database, asked: RecordsAsked): Promise<AuditRecord[]> {
  const statement = new Statement();
  const sql = written(statement, asked);
  const rows = await db.query<{ body: string; hash: string }>(sql, statement.params);
  return rows.map(({ body, hash }) => ({ ...JSON.parse(body), hash }));
}

/** A stretch of a lane. */
export interface Stretch {
  readonly node: string;
  readonly first: number;
  readonly last: number;
}

/** The records of a stretch that fit, in their order. */
export async function selectInStretch(
  db: Database,
  asked: FitAsked,
  { node, first, last }: Stretch,
): Promise<AuditRecord[]> {
  const { shapes, names } = asked;
  const statement = new Statement();
  const marks = names && statement.add(names.map(keyMark));
  const fits = [
    `node = ${statement.add(node)}`,
    `sequence BETWEEN ${statement.add(first)} AND ${statement.add(last)}`,
    statement.columns(asked),
    ...(shapes === null ? [] : [`shape = ANY (${statement.add(shapes)}::bigint[])`]),
    ...(names ? [`key_marks && ${marks}::bigint[] AND ${namesOne(statement, names)}`] : []),
  ];
  const sql = `SELECT body, hash FROM audit_record WHERE ${fits.join(' AND ')} ORDER BY sequence`;
  const rows = await db.query<{ body: string; hash: string }>(sql, statement.params);
  return rows.map(({ body, hash }) => ({ ...JSON.parse(body), hash }));
}

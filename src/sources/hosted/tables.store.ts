import { setTimeout as sleep } from 'node:timers/promises';
import { type Database, GatewayError } from '../../platform';
import { signsOf } from '../error-signs';
import { castOf, type HostedColumn, sqlTypeOf } from './columns';
import { HOSTED_SCHEMA } from './datasets.store';

/** The row's number in the provider's file; no field can have this name. */
const ROW_NUMBER = '"#row"';

/** How long the swap waits for readers each time, and how often; readers behind it wait as long. */
const LOCK_TIMEOUT = '300ms';
const LOCK_ATTEMPTS = 20;
const LOCK_PAUSE_MS = 250;

const LOCK_NOT_AVAILABLE = '55P03';
const UNIQUE_VIOLATION = '23505';

/** The random end of a load's id; the whole would make the name too long. */
const STAGING_DIGITS = 12;

/** A row that repeats the value of an earlier one. */
export interface Repetition {
  readonly field: string;
  readonly row: number;
  readonly first: number;
}

/** The name of the table of a dataset: its id, which no provider chooses. */
export function tableNameOf(datasetId: string): string {
  return `ds_${datasetId.replaceAll('-', '')}`;
}

/** Makes an empty table for a dataset. */
export async function createTable(
  db: Database,
  table: string,
  columns: readonly HostedColumn[],
): Promise<void> {
  const definitions = columns.map(
    (column) => `${quote(column.field)} ${sqlTypeOf(column)}${column.required ? ' NOT NULL' : ''}`,
  );
  await db.query(`CREATE TABLE ${name(table)} (${ROW_NUMBER} int4 NOT NULL, ${definitions})`);
}

/** Makes the schema of hosted tables; two at once would trip over each other without the lock. */
export async function createSchema(db: Database): Promise<void> {
  await db.query(`SELECT pg_advisory_xact_lock(hashtextextended('once hosted schema', 0))`);
  await db.query(`CREATE SCHEMA IF NOT EXISTS ${HOSTED_SCHEMA}`);
}

/** Where the rows of one load are put before they are shown; no other load has the name. */
export function stagingOf(table: string, loadId: string): string {
  return `${table}_${loadId.replaceAll('-', '').slice(-STAGING_DIGITS)}`;
}

/** Drops what loads of a dataset left behind that did not come to their end. */
export async function dropStaging(db: Database, table: string): Promise<void> {
  const left = await db.query<{ name: string }>(
    'SELECT tablename AS name FROM pg_tables WHERE schemaname = $1 AND starts_with(tablename, $2)',
    [HOSTED_SCHEMA, `${table}_`],
  );
  for (const { name: staging } of left) await dropTable(db, staging);
}

/** The statement that adds many rows at once: an array of row numbers, then one of texts a column. */
export function insertSql(table: string, columns: readonly HostedColumn[]): string {
  const fields = [ROW_NUMBER, ...columns.map(({ field }) => quote(field))];
  const arrays = ['$1::int4[]', ...columns.map((_column, place) => `$${place + 2}::text[]`)];
  const names = ['r', ...columns.map((_column, place) => `c${place}`)];
  const values = ['r', ...columns.map((column, place) => `c${place}::${castOf(column)}`)];
  return (
    `INSERT INTO ${name(table)} (${fields}) ` +
    `SELECT ${values} FROM unnest(${arrays}) AS s(${names})`
  );
}

/**
 * Indexes what rows are found by, and tells the planner what the table holds.
 * @returns a field whose values are not unique though they must be, or null
 */
export async function indexTable(
  db: Database,
  table: string,
  loadId: string,
  columns: readonly HostedColumn[],
): Promise<string | null> {
  for (const [place, { field, unique, lookup }] of columns.entries()) {
    if (!unique && lookup === null) continue;
    const index = quote(`ix_${loadId.replaceAll('-', '')}_${place}`);
    const sql = `CREATE ${unique ? 'UNIQUE ' : ''}INDEX ${index} ON ${name(table)} (${quote(field)})`;
    const repeats = await db.query(sql).then(() => false, isUniqueViolation);
    if (repeats) return field;
  }
  await db.query(`ANALYZE ${name(table)}`);
  return null;
}

/** Rows that repeat an earlier row's value of a field, in order, `most` of them at most. */
export function findRepetitions(
  db: Database,
  table: string,
  field: string,
  most: number,
): Promise<readonly Repetition[]> {
  const column = quote(field);
  return db.query<Repetition>(
    `SELECT $1 AS field, row, first FROM (
       SELECT ${ROW_NUMBER} AS row, min(${ROW_NUMBER}) OVER (PARTITION BY ${column}) AS first
       FROM ${name(table)} WHERE ${column} IS NOT NULL) AS numbered
     WHERE row > first ORDER BY row LIMIT $2::int4`,
    [field, most],
  );
}

/**
 * Shows the rows of a load in place of the ones before: readers see the one or the other, whole. To
 * be called in a transaction; if it ends in any other way than by commit, nothing has changed.
 * Errors: CONFLICT when readers leave it no turn.
 */
export async function swapTables(db: Database, table: string, staging: string): Promise<void> {
  const former = `${table}_old`;
  await lockAlone(db, table);
  await db.query(`ALTER TABLE ${name(table)} RENAME TO ${quote(former)}`);
  await db.query(`ALTER TABLE ${name(staging)} RENAME TO ${quote(table)}`);
  await dropTable(db, former);
}

/** Short waits, many times: whoever waits for the whole table makes all new readers wait behind. */
async function lockAlone(db: Database, table: string): Promise<void> {
  for (let attempt = 1; attempt <= LOCK_ATTEMPTS; attempt += 1) {
    if (await tryLockAlone(db, table)) return;
    await sleep(LOCK_PAUSE_MS);
  }
  throw new GatewayError('CONFLICT', {
    what: { zh: '数据集', en: 'the dataset' },
    expected: { zh: '读取间隙', en: 'a moment without readers' },
    got: { zh: '持续的长时间读取', en: 'reads that do not end' },
  });
}

async function tryLockAlone(db: Database, table: string): Promise<boolean> {
  try {
    await db.transaction(async () => {
      await db.query(`SET LOCAL lock_timeout = '${LOCK_TIMEOUT}'`);
      await db.query(`LOCK TABLE ${name(table)} IN ACCESS EXCLUSIVE MODE`);
    });
    return true;
  } catch (error) {
    if (signsOf(error).code === LOCK_NOT_AVAILABLE) return false;
    throw error;
  }
}

function isUniqueViolation(error: unknown): true {
  if (signsOf(error).code === UNIQUE_VIOLATION) return true;
  throw error;
}

function name(table: string): string {
  return `${HOSTED_SCHEMA}.${quote(table)}`;
}

function quote(identifier: string): string {
  return `"${identifier.replaceAll('"', '""')}"`;
}

async function dropTable(db: Database, table: string): Promise<void> {
  await db.query(`DROP TABLE IF EXISTS ${name(table)}`);
}

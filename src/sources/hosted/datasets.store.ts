import { type RawBuilder, sql } from 'kysely';
import type { Database } from '../../platform';
import { isSendable } from '../value-forms';
import { type HostedColumn, hostedColumns } from './columns';

/** The schema of the gateway's own database that hosted tables live in. */
export const HOSTED_SCHEMA = 'hosted';

/** A hosted dataset as it stands. */
export interface HostedDataset {
  readonly id: string;
  readonly sourceId: string;
  readonly name: string;
  readonly tableName: string;
  readonly columns: readonly HostedColumn[];
  readonly rows: number;
  /** When its rows were loaded as of; null before the first load. */
  readonly asOf: Date | null;
  readonly loadId: string | null;
}

interface DatasetRow extends Omit<HostedDataset, 'columns' | 'rows'> {
  readonly columns: unknown;
  readonly rows: string;
}

const COLUMNS = `id, source_id AS "sourceId", name, table_name AS "tableName", columns, rows,
  as_of AS "asOf", load_id AS "loadId"`;

/** The datasets of a source in the order of their names; `name` narrows to one. */
export async function findDatasets(
  db: Database,
  sourceId: string,
  name?: string,
): Promise<readonly HostedDataset[]> {
  const rows = await db.query<DatasetRow>(
    `SELECT ${COLUMNS} FROM hosted_dataset
     WHERE source_id = $1 AND ($2::text IS NULL OR name = $2) ORDER BY name`,
    [sourceId, name ?? null],
  );
  return rows.map(toDataset);
}

/** One dataset of a source, or null. */
export async function findDataset(
  db: Database,
  sourceId: string,
  name: string,
): Promise<HostedDataset | null> {
  return isSendable(name) ? ((await findDatasets(db, sourceId, name))[0] ?? null) : null;
}

/** When the rows of a dataset are as of, in epoch milliseconds; null before the first load. */
export async function findAsOf(
  db: Database,
  sourceId: string,
  name: string,
): Promise<number | null> {
  const [row] = await db.query<{ asOf: Date | null }>(
    'SELECT as_of AS "asOf" FROM hosted_dataset WHERE source_id = $1 AND name = $2',
    [sourceId, name],
    { name: 'hosted_as_of' },
  );
  return row?.asOf?.getTime() ?? null;
}

/** A hosted dataset by where it is, and when its rows are as of; null before the first load. */
export interface LoadedAsOf extends Pick<HostedDataset, 'sourceId' | 'asOf'> {
  readonly dataset: string;
}

/** The same of all datasets of these sources that are hosted, for rooms above. */
export function hostedTimes(
  { db }: { readonly db: Database },
  sourceIds: readonly string[],
): Promise<LoadedAsOf[]> {
  return db.query<LoadedAsOf>(
    `SELECT source_id AS "sourceId", name AS dataset, as_of AS "asOf" FROM hosted_dataset
     WHERE source_id = ANY($1::text[])`,
    [[...sourceIds]],
  );
}

/** The time of a dataset inside a statement that reads its table: rows and time are of one load. */
export function asOfExpression(id: string): RawBuilder<unknown> {
  return sql`(SELECT (extract(epoch FROM as_of) * 1000)::float8 FROM hosted_dataset
    WHERE id = ${sql.lit(id)})`;
}

/** Writes a new dataset without rows; its table is made apart. */
export async function insertDataset(db: Database, dataset: HostedDataset): Promise<void> {
  const { id, sourceId, name, tableName, columns } = dataset;
  await db.query(
    `INSERT INTO hosted_dataset (id, source_id, name, table_name, columns)
     VALUES ($1, $2, $3, $4, $5::jsonb)`,
    [id, sourceId, name, tableName, JSON.stringify(columns)],
  );
}

/** What a finished load changes. */
export type LoadedDataset = Pick<HostedDataset, 'id' | 'columns' | 'rows' | 'loadId'> & {
  readonly asOf: Date;
};

/** Writes what a load brought. */
export async function updateLoaded(db: Database, loaded: LoadedDataset): Promise<void> {
  const { id, columns, rows, asOf, loadId } = loaded;
  await db.query(
    `UPDATE hosted_dataset SET columns = $2::jsonb, rows = $3, as_of = $4, load_id = $5
     WHERE id = $1`,
    [id, JSON.stringify(columns), rows, asOf, loadId],
  );
}

function toDataset(row: DatasetRow): HostedDataset {
  return { ...row, columns: hostedColumns.parse(row.columns), rows: Number(row.rows) };
}

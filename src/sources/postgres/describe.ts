import type { Pool } from 'pg';
import type { DatasetDescription } from '../connector';
import { describeColumns, type Relation } from '../sql/relation';
import { sqlProblem } from '../sql/sql-problem';
import { CATALOGUE_SQL, relationsOf } from './catalogue';
import { run } from './connection';

/** The tables and views that may be read, as the database's own catalogue has them now. */
export async function findRelations(
  pool: Pool,
  schemas: readonly string[],
  dataset?: string,
): Promise<readonly Relation[]> {
  return relationsOf(await run(pool, CATALOGUE_SQL, [schemas, dataset ?? null]));
}

/** The same as datasets proposed for registration, named `schema.table`. */
export async function describeRelations(
  pool: Pool,
  schemas: readonly string[],
  dataset?: string,
): Promise<readonly DatasetDescription[]> {
  const relations = await findRelations(pool, schemas, dataset).catch((error: unknown) => {
    throw sqlProblem(error);
  });
  return relations.map((relation) => ({
    dataset: `${relation.schema}.${relation.table}`,
    fields: describeColumns(relation),
  }));
}

import type { Pool } from 'pg';
import type { Clock } from '../../platform';
import { SqlDatasets } from '../sql/sql-datasets';
import { run } from './connection';
import { findRelations } from './describe';

/** The tables and views of a provider's database; its rows are as of the moment they are read. */
export function postgresDatasets(
  pool: Pool,
  clock: Clock,
  schemas: readonly string[],
): SqlDatasets {
  return new SqlDatasets({
    relation: async (dataset) => (await findRelations(pool, schemas, dataset))[0] ?? null,
    execute: (text, parameters, name) => run(pool, text, parameters, name),
    asOf: async () => clock.now().getTime(),
  });
}

import type { Database } from '../../src/platform';
import type { World } from './world';

/** Where the hosted datasets lie, so that the peers read the very same tables. */
export async function tablesOf(db: Database): Promise<World['tables']> {
  const rows = await db.query<{ name: string; table: string }>(
    'SELECT name, table_name AS "table" FROM hosted_dataset',
    [],
  );
  return Object.fromEntries(rows.map(({ name, table }) => [name, `hosted."${table}"`]));
}

import type { Pool } from 'pg';
import { unavailable } from '../source-problem';
import { sqlProblem } from '../sql/sql-problem';
import { run } from './connection';

/** How many of the schemas that were named are not there, or may not be used by this account. */
const MISSING_SQL = `
  SELECT count(*)::int AS "missing" FROM unnest($1::text[]) AS named (name)
  WHERE NOT EXISTS (SELECT 1 FROM pg_namespace n
    WHERE n.nspname = named.name AND has_schema_privilege(n.oid, 'USAGE'))`;

/**
 * Reaches a provider's database and looks whether it has the schemas that were named: of one that
 * was mistyped, nothing could ever be read. Errors: SourceProblem.
 */
export async function checkSchemas(pool: Pool, schemas: readonly string[]): Promise<void> {
  const rows = await run(pool, MISSING_SQL, [schemas]).catch((error: unknown) => {
    throw sqlProblem(error);
  });
  if (Number(rows[0]?.missing) === 0) return;
  throw unavailable('a schema of the settings is not there', {
    local: true,
    failure: 'noSuchSchema',
  });
}

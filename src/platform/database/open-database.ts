import { GatewayError } from '../errors/gateway-error';
import { AmbientDatabase } from './ambient-database';
import type { Database } from './database';
import { EmbeddedEngine, type EmbeddedOptions } from './embedded-engine';

const DEFAULT_POOL_SIZE = 10;

/** Where the gateway's data is. */
export interface DatabaseOptions extends EmbeddedOptions {
  /** `postgresql://…`; wins over `dataDir`. With neither, the database is in memory (tests). */
  readonly databaseUrl?: string | undefined;
  /** Connections to PostgreSQL at most. */
  readonly poolSize?: number;
}

/**
 * Opens the database and makes sure that it answers. Migrating it is `migrate`'s work.
 *
 * Errors: `DATABASE_UNAVAILABLE`; `CONFIG_INVALID` for what the server refuses; `DATA_FOLDER_LOCKED` when another process has the folder;
 * `DATA_FOLDER_BROKEN` when the folder holds something that is not a whole database.
 */
export async function openDatabase(options: DatabaseOptions): Promise<Database> {
  const { databaseUrl, poolSize = DEFAULT_POOL_SIZE } = options;
  if (databaseUrl === undefined) return new AmbientDatabase(await EmbeddedEngine.open(options));
  // The embedded engine starts without the driver of the other.
  const { PostgresEngine }: typeof import('./postgres-engine') = require('./postgres-engine');
  const database = new AmbientDatabase(new PostgresEngine(databaseUrl, poolSize));
  try {
    await database.ping();
  } catch (error) {
    await database.close();
    throw misconfigured(error) ?? error;
  }
  return database;
}

/** What the server refuses for good, by SQLSTATE; it names nothing that stands in the address. */
const REFUSALS: Readonly<Record<string, string>> = Object.freeze({
  '3D000': 'DATABASE_URL: the server has no such database',
  '28000': 'DATABASE_URL: the server does not let this user in',
  '28P01': 'DATABASE_URL: the server does not take this password',
});

/** Null for what may pass by itself. */
function misconfigured(error: unknown): GatewayError | null {
  const problem = REFUSALS[String((error as { code?: unknown }).code)];
  return problem === undefined
    ? null
    : new GatewayError('CONFIG_INVALID', { problems: [problem] }, { cause: error });
}

import type { Config } from '../config/config';
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
  /** How long it may take, in seconds. */
  readonly openSeconds?: number;
}

/** Longest time where nothing is said: a first start makes a database, which takes seconds. */
const DEFAULT_OPEN_SECONDS = 120;

/**
 * Opens the database and makes sure that it answers. Migrating it is `migrate`'s work.
 *
 * Errors: `DATABASE_UNAVAILABLE`; `DATABASE_OPEN_TIMEOUT`; `CONFIG_INVALID` for what the server refuses; `DATA_FOLDER_LOCKED` when another process has the folder;
 * `DATA_FOLDER_BROKEN` when the folder holds something that is not a whole database.
 */
export function openDatabase(options: DatabaseOptions): Promise<Database> {
  const { openSeconds = DEFAULT_OPEN_SECONDS, databaseUrl, dataDir } = options;
  const place = databaseUrl === undefined ? (dataDir ?? 'memory') : 'DATABASE_URL';
  return inTime(open(options), { seconds: openSeconds, place });
}

/** Where a configuration says that the data is. */
export function databaseOf(
  config: Pick<Config, 'databaseUrl' | 'databasePool' | 'dataDir' | 'databaseOpenSeconds'>,
): DatabaseOptions {
  const { databaseUrl, databasePool: poolSize, dataDir, databaseOpenSeconds: openSeconds } = config;
  return databaseUrl === undefined
    ? { dataDir, openSeconds }
    : { databaseUrl, poolSize, openSeconds };
}

/**
 * What is opened, unless it takes too long: a folder on a disk that hangs, or a server that takes the
 * connection and says nothing, would keep a start waiting without a word. What opens too late is closed.
 */
function inTime(
  opening: Promise<Database>,
  { seconds, place }: { readonly seconds: number; readonly place: string },
): Promise<Database> {
  return new Promise((resolve, reject) => {
    let isLate = false;
    const timer = setTimeout(() => {
      isLate = true;
      reject(new GatewayError('DATABASE_OPEN_TIMEOUT', { place, seconds }));
    }, seconds * 1000);
    opening
      .finally(() => clearTimeout(timer))
      .then((database) => {
        if (!isLate) resolve(database);
        // Nobody waits for it any more, whatever its closing comes to.
        else database.close().catch(() => undefined);
      }, reject);
  });
}

async function open(options: DatabaseOptions): Promise<Database> {
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

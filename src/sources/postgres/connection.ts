import { Pool, type PoolConfig, type QueryConfig } from 'pg';
import type { Row } from '../connector';
import type { Secrets } from '../connector-kind';
import { guardedSocket, type Network } from '../net/guarded-connect';
import { type PostgresSettings, signInOf } from './settings';

const IDLE_MS = 30_000;

/** The server stops a statement first; this only ends the wait for a server that died silently. */
const GRACE_MS = 500;

/** What connections to a provider's database are made from. */
export interface ConnectionOptions {
  readonly settings: PostgresSettings;
  readonly secrets: Secrets;
  readonly network: Network;
  readonly timeoutMs: number;
}

/** A pool of read-only connections to a provider's database. */
export function createPool(options: ConnectionOptions): Pool {
  const pool = new Pool(poolConfig(options));
  // A broken idle connection is dropped by the pool; without a listener it would end the process.
  pool.on('error', () => undefined);
  return pool;
}

/** Runs one statement on the pool, prepared when it has a name. */
export async function run(
  pool: Pool,
  text: string,
  values: readonly unknown[],
  name?: string,
): Promise<readonly Row[]> {
  const query: QueryConfig = { text, values: [...values] };
  if (name !== undefined) query.name = name;
  return (await pool.query<Row>(query)).rows;
}

function poolConfig({ settings, secrets, network, timeoutMs }: ConnectionOptions): PoolConfig {
  return {
    ...signInOf(settings, secrets),
    ssl: sslOf(settings),
    stream: () => guardedSocket(network),
    application_name: 'once-gateway',
    options: sessionOptions(settings, timeoutMs),
    max: settings.connections,
    idleTimeoutMillis: IDLE_MS,
    connectionTimeoutMillis: timeoutMs,
    query_timeout: timeoutMs + GRACE_MS,
    allowExitOnIdle: true,
  };
}

/** Read-only, bounded in time, and alike in how values become text, from the first statement on. */
function sessionOptions({ timeZone }: PostgresSettings, timeoutMs: number): string {
  const settings = {
    default_transaction_read_only: 'on',
    statement_timeout: String(timeoutMs),
    TimeZone: timeZone,
    DateStyle: 'ISO',
    extra_float_digits: '1',
  };
  return Object.entries(settings)
    .map(([name, value]) => `-c ${name}=${value}`)
    .join(' ');
}

function sslOf({ ssl, ca }: PostgresSettings): PoolConfig['ssl'] {
  if (ssl === 'off') return false;
  return { rejectUnauthorized: ssl === 'verified', ...(ca === undefined ? {} : { ca }) };
}

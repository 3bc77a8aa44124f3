import type { Socket } from 'node:net';
import { Pool, type PoolClient, type PoolConfig, type QueryConfig, types } from 'pg';
import { isGatewayError } from '../../platform';
import { closeInTime } from '../close-in-time';
import type { Row } from '../connector';
import type { Secrets } from '../connector-kind';
import { signsOf } from '../error-signs';
import { parseExactly } from '../exact-json';
import { guardedSocket, type Network } from '../net/guarded-connect';
import { unavailable } from '../source-problem';
import { sqlProblem } from '../sql/sql-problem';
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

/** Connections to a provider's database, with the way to close them. */
export interface Connections {
  readonly pool: Pool;
  /** Ends within a few seconds, whatever the server does. */
  close(): Promise<void>;
}

/** A pool of read-only connections to a provider's database. */
export function createPool(options: ConnectionOptions): Connections {
  const sockets = new Set<Socket>();
  const pool = new Pool(poolConfig(options, sockets));
  // A broken idle connection is dropped by the pool; without a listener it would end the process.
  pool.on('error', () => undefined);
  const destroy = (): void => {
    for (const socket of sockets) socket.destroy();
  };
  return { pool, close: () => closeInTime(() => pool.end(), destroy) };
}

/**
 * Runs one statement on the pool, prepared when it has a name. Errors: those of the driver, and
 * SOURCE_UNAVAILABLE when no connection comes about.
 */
export async function run(
  pool: Pool,
  text: string,
  values: readonly unknown[],
  name?: string,
): Promise<readonly Row[]> {
  const client = await connect(pool);
  const query: QueryConfig = { text, values: [...values] };
  if (name !== undefined) query.name = name;
  let broken = false;
  try {
    return (await client.query<Row>(query)).rows;
  } catch (error) {
    // A statement that the server refused leaves the connection whole; anything else may not.
    broken = !/^(?!57P)[0-9A-Z]{5}$/.test(signsOf(error).code);
    throw error;
  } finally {
    client.release(broken);
  }
}

/** Some failures to connect have no code at all, such as a server without encryption. */
async function connect(pool: Pool): Promise<PoolClient> {
  try {
    return await pool.connect();
  } catch (error) {
    const problem = sqlProblem(error);
    if (problem !== error || isGatewayError(error)) throw problem;
    throw unavailable('no connection comes about', { cause: error });
  }
}

function poolConfig(
  { settings, secrets, network, timeoutMs }: ConnectionOptions,
  sockets: Set<Socket>,
): PoolConfig {
  const stream = (): Socket => {
    const socket = guardedSocket(network);
    sockets.add(socket);
    return socket.once('close', () => sockets.delete(socket));
  };
  return {
    ...signInOf(settings, secrets),
    ssl: sslOf(settings),
    stream,
    types: { getTypeParser: parserOf },
    application_name: 'once-gateway',
    options: sessionOptions(settings, timeoutMs),
    max: settings.connections,
    idleTimeoutMillis: IDLE_MS,
    connectionTimeoutMillis: timeoutMs,
    query_timeout: timeoutMs + GRACE_MS,
    allowExitOnIdle: true,
  };
}

/** JSON without losing digits; a value that would is found out when the answer is checked. */
const parserOf: typeof types.getTypeParser = (type: number, format?: 'text' | 'binary') =>
  type === types.builtins.JSONB || type === types.builtins.JSON
    ? parseExactly
    : types.getTypeParser(type, format as 'text');

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

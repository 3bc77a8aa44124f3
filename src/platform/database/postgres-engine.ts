import { PrismaPg } from '@prisma/adapter-pg';
import type { SqlMigrationAwareDriverAdapterFactory } from '@prisma/driver-adapter-utils';
import {
  Client,
  type ClientConfig,
  Pool,
  type PoolClient,
  type QueryConfig,
  type QueryResult,
} from 'pg';
import type { QueryOptions, Release } from './database';
import { translateDriverError } from './database-problem';
import type { Engine, StatementResult } from './engine';
import { PostgresListener } from './postgres-listener';
import { parserOf } from './postgres-values';
import { wireValue } from './values';

const CONNECT_TIMEOUT_MS = 5_000;
const KEEP_ALIVE_DELAY_MS = 10_000;

/**
 * PostgreSQL behind a pool. Statements of one transaction that are asked for at once are sent at once, and answered in
 * their order; where one fails, so do those behind it.
 */
export class PostgresEngine implements Engine<PoolClient> {
  readonly kind = 'postgres';
  private readonly config: ClientConfig;
  private readonly pool: Pool;
  private readonly listener: PostgresListener;

  constructor(databaseUrl: string, poolSize: number) {
    this.config = clientConfig(databaseUrl);
    this.pool = new Pool({ ...this.config, max: poolSize, pipeline: true });
    // A broken connection is told to the query that runs on it; without a listener it would end us.
    this.pool.on('error', () => undefined);
    this.pool.on('connect', (client) => client.on('error', () => undefined));
    this.listener = new PostgresListener(this.config);
  }

  async run(
    connection: PoolClient | null,
    sql: string,
    params: readonly unknown[],
    options?: QueryOptions,
  ): Promise<StatementResult> {
    const query: QueryConfig = { text: sql, values: params.map(wireValue) };
    if (options?.name !== undefined) query.name = options.name;
    try {
      const result = await this.send(connection, query);
      return { rows: result.rows, affected: result.rowCount ?? 0 };
    } catch (error) {
      throw translateDriverError(error);
    }
  }

  async script(connection: PoolClient | null, sql: string): Promise<void> {
    try {
      await this.send(connection, { text: sql });
    } catch (error) {
      throw translateDriverError(error);
    }
  }

  async transaction<T>(work: (connection: PoolClient) => Promise<T>): Promise<T> {
    const client = await this.connect();
    let broken = false;
    try {
      const begun = client.query('BEGIN');
      // Where that fails the connection is gone: the work fails, too, and is waited for.
      begun.catch(() => undefined);
      const result = await work(client);
      await begun;
      await commit(client);
      return result;
    } catch (error) {
      broken = !(await rolledBack(client));
      throw translateDriverError(error);
    } finally {
      client.release(broken);
    }
  }

  prismaAdapter(current: () => PoolClient | null): SqlMigrationAwareDriverAdapterFactory {
    return new PrismaPg(this.routedPool(current));
  }

  listen(channel: string, handler: (payload: string) => void): Promise<Release> {
    return this.listener.listen(channel, handler);
  }

  async tryLock(name: string, onLost: () => void = () => undefined): Promise<Release | null> {
    const client = new Client(this.config);
    let held = false;
    client.on('error', () => undefined);
    client.on('end', () => {
      if (held) onLost();
      held = false;
    });
    try {
      await client.connect();
      const sql = 'SELECT pg_try_advisory_lock(hashtextextended($1, 0)) AS taken';
      const { rows } = await client.query<{ taken: boolean }>(sql, [name]);
      held = rows[0]?.taken === true;
    } catch (error) {
      await client.end().catch(() => undefined);
      throw translateDriverError(error);
    }
    const release = async (): Promise<void> => {
      held = false;
      await client.end().catch(() => undefined);
    };
    if (held) return release;
    await release();
    return null;
  }

  async close(): Promise<void> {
    await this.listener.close();
    await this.pool.end();
  }

  private send(connection: PoolClient | null, query: QueryConfig): Promise<QueryResult<object>> {
    if (connection === null) return this.pool.query(query);
    return connection.query(query);
  }

  private async connect(): Promise<PoolClient> {
    try {
      return await this.pool.connect();
    } catch (error) {
      throw translateDriverError(error);
    }
  }

  /**
   * What Prisma's adapter uses of a pool, with each statement sent to the running transaction where
   * there is one. It takes only a real pool, hence the prototype.
   */
  private routedPool(current: () => PoolClient | null): Pool {
    const { pool } = this;
    const query = (config: QueryConfig): Promise<object> =>
      this.send(current(), config).catch((error: unknown) => {
        throw translateDriverError(error);
      });
    const facade: Pool = Object.create(Pool.prototype, {
      query: { value: query },
      connect: { value: () => this.connect() },
      options: { value: pool.options },
      on: { value: pool.on.bind(pool) },
      removeListener: { value: pool.removeListener.bind(pool) },
    });
    return facade;
  }
}

/** What every session must have whatever the server's or the role's own settings. */
const SESSION = '-c TimeZone=UTC -c search_path=public';

/** The session's settings are appended to the options that the URL carries. */
function clientConfig(databaseUrl: string): ClientConfig {
  const url = new URL(databaseUrl);
  url.searchParams.set('options', SESSION);
  return {
    connectionString: url.href,
    application_name: 'once-gateway',
    connectionTimeoutMillis: CONNECT_TIMEOUT_MS,
    keepAlive: true,
    keepAliveInitialDelayMillis: KEEP_ALIVE_DELAY_MS,
    types: { getTypeParser: parserOf },
  };
}

/** PostgreSQL answers COMMIT of a failed transaction with ROLLBACK and no error. */
async function commit(client: PoolClient): Promise<void> {
  const { command } = await client.query('COMMIT');
  if (command !== 'COMMIT') {
    throw new Error('The transaction was rolled back: a statement in it failed and was ignored');
  }
}

async function rolledBack(client: PoolClient): Promise<boolean> {
  try {
    await client.query('ROLLBACK');
    return true;
  } catch {
    return false;
  }
}

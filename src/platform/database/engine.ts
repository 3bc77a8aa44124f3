import type { SqlMigrationAwareDriverAdapterFactory } from '@prisma/driver-adapter-utils';
import type { DatabaseKind, QueryOptions, Release } from './database';

/** What a statement gave. */
export interface StatementResult {
  readonly rows: unknown[];
  readonly affected: number;
}

/**
 * What each engine must do; `Connection` is the engine's own handle of a running transaction.
 * Wherever a connection is asked for, null means: any, outside of transactions.
 */
export interface Engine<Connection> {
  readonly kind: DatabaseKind;

  run(
    connection: Connection | null,
    sql: string,
    params: readonly unknown[],
    options?: QueryOptions,
  ): Promise<StatementResult>;

  script(connection: Connection | null, sql: string): Promise<void>;

  /** Commits when work resolves, rolls back when it rejects. */
  transaction<T>(work: (connection: Connection) => Promise<T>): Promise<T>;

  /** A Prisma adapter whose statements run on `current()`. */
  prismaAdapter(current: () => Connection | null): SqlMigrationAwareDriverAdapterFactory;

  listen(channel: string, handler: (payload: string) => void): Promise<Release>;
  tryLock(name: string, onLost?: () => void): Promise<Release | null>;
  close(): Promise<void>;
}

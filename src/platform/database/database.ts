import type { SqlMigrationAwareDriverAdapterFactory } from '@prisma/driver-adapter-utils';
import type { PrismaClient } from '../prisma/client';

/** Which engine holds the gateway's own data. */
export type DatabaseKind = 'embedded' | 'postgres';

/** How one statement runs. */
export interface QueryOptions {
  /** Prepares the statement under this name on PostgreSQL: for hot SQL whose text never varies. */
  readonly name?: string;
}

/** Gives back what was taken: a listener or a lock. Calling it twice does nothing more. */
export type Release = () => Promise<void>;

/**
 * The gateway's own database, the same over PostgreSQL and over PGlite in this process.
 *
 * Values come back alike from both engines: int2, int4, float as number; int8 and numeric as
 * string; timestamps as Date (UTC); date, time, uuid, text and interval as string; json and jsonb
 * parsed; bytea as Buffer; arrays as arrays of these.
 * Parameters: string, number, bigint, boolean, null, Date, Uint8Array, an array (becomes an SQL
 * array; for jsonb pass `JSON.stringify(value)`), any other object (becomes JSON).
 *
 * Errors: `DATABASE_UNAVAILABLE` when the database cannot be reached or the connection broke;
 * every other SQL error arrives as the driver made it, see `databaseProblem`.
 */
export interface Database {
  readonly kind: DatabaseKind;

  /** Prisma over the same connections; inside `transaction` its calls join the transaction. */
  readonly prisma: PrismaClient;

  /** Runs one statement and answers its rows. */
  query<Row extends object>(
    sql: string,
    params?: readonly unknown[],
    options?: QueryOptions,
  ): Promise<Row[]>;

  /** Runs one statement and answers how many rows it changed. */
  execute(sql: string, params?: readonly unknown[], options?: QueryOptions): Promise<number>;

  /**
   * Runs work in one transaction, which is ambient: every query and every Prisma call made inside,
   * at any depth, runs on its connection. Nested calls become savepoints and run one after the
   * other. Commits when work resolves, rolls back when it rejects.
   */
  transaction<T>(work: () => Promise<T>): Promise<T>;

  /** Whether the caller runs inside an ambient transaction. */
  inTransaction(): boolean;

  /**
   * Runs the effect after the ambient transaction committed, outside of it; at once when there is
   * none. Dropped on rollback. An effect must not throw.
   */
  afterCommit(effect: () => void): void;

  /**
   * Runs work outside the ambient transaction, on connections of its own. The embedded engine has
   * one connection, so inside a transaction this would wait for itself: it throws instead.
   */
  outside<T>(work: () => Promise<T>): Promise<T>;

  /**
   * Makes a callback that never sees the transaction it is called or scheduled in: for timers and
   * for queues that many requests share. On the embedded engine its queries wait until the running
   * transaction has ended, so a transaction must not wait for it.
   */
  unbound<Args extends unknown[], Result>(
    callback: (...args: Args) => Result,
  ): (...args: Args) => Result;

  /**
   * Calls the handler for every notification on the channel. On PostgreSQL a lost connection is
   * made again and what was sent meanwhile is missed: poll as well where that matters.
   */
  listen(channel: string, handler: (payload: string) => void): Promise<Release>;

  /** Sends a notification (at most 7,999 bytes); inside a transaction it leaves with the commit. */
  notify(channel: string, payload: string): Promise<void>;

  /**
   * Takes the named lock, or answers null when another holder has it. It lasts until released or
   * until this process or its connection dies, of which `onLost` tells.
   */
  tryLock(name: string, onLost?: () => void): Promise<Release | null>;

  /** Resolves when the database answers; rejects with `DATABASE_UNAVAILABLE`. */
  ping(): Promise<void>;

  /** Runs a script of several statements without parameters (migrations). */
  script(sql: string): Promise<void>;

  /** The adapter that Prisma runs through, for the schema engine. */
  prismaAdapter(): SqlMigrationAwareDriverAdapterFactory;

  /** Finishes running work and lets go of everything. */
  close(): Promise<void>;
}

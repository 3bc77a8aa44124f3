import { setImmediate as immediate } from 'node:timers/promises';
import { PGlite, type Transaction } from '@electric-sql/pglite';
import type { SqlMigrationAwareDriverAdapterFactory } from '@prisma/driver-adapter-utils';
import { PrismaPGlite } from 'pglite-prisma-adapter';
import { makeFolder, unusableFolder } from '../make-folder';
import { openCluster } from './cluster-folder';
import type { Release } from './database';
import { translateDriverError } from './database-problem';
import { embeddedProgram } from './embedded-program';
import type { Engine, StatementResult } from './engine';
import { lockFolder } from './folder-lock';
import { bytesLiteral, PARSERS, wireValue } from './values';

const BYTEA = 17;

/**
 * The engine fills its buffers with zeroes when it opens. 32 MiB hold the whole sample city; the
 * default of 128 take a tenth of a second longer and four times the memory.
 */
const START = [...PGlite.defaultStartParams, '-c', 'shared_buffers=32MB'];

const TURN_MS = 10;

/** How the embedded engine opens. */
export interface EmbeddedOptions {
  /** The gateway's folder; absent: in memory, for tests. */
  readonly dataDir?: string;
  /** A cluster made earlier by `dump`, loaded into memory instead of making a new one. */
  readonly template?: Blob;
}

/**
 * PGlite in this process: one connection, so statements and transactions take turns. Committed data
 * has been handed to the operating system: it survives kill -9, but without fsync not a power cut.
 */
export class EmbeddedEngine implements Engine<Transaction> {
  readonly kind = 'embedded';
  private readonly locks = new Set<string>();
  private turnEnds = 0;
  private closing: Promise<void> | null = null;

  private constructor(
    private readonly database: PGlite,
    private readonly unlock: Release,
  ) {}

  /**
   * Opens the folder, making the cluster the first time (some seconds).
   *
   * Errors: DATA_FOLDER_LOCKED; DATA_FOLDER_BROKEN; DATA_FOLDER_UNUSABLE.
   */
  static async open({ dataDir, template }: EmbeddedOptions): Promise<EmbeddedEngine> {
    const compiling = embeddedProgram();
    const settings = {
      startParams: START,
      parsers: PARSERS,
      serializers: { [BYTEA]: byteaText },
      ...(template === undefined ? {} : { loadDataDir: template }),
    };
    if (dataDir === undefined) {
      const database = await PGlite.create({ ...settings, ...(await compiling) });
      return new EmbeddedEngine(database, async () => undefined);
    }
    await makeFolder(dataDir);
    const unlock = await lockFolder(dataDir).catch((error) => {
      throw unusableFolder(dataDir, error);
    });
    try {
      const database = await openCluster(dataDir, { ...settings, ...(await compiling) });
      return new EmbeddedEngine(database, unlock);
    } catch (error) {
      await unlock();
      throw unusableFolder(dataDir, error as NodeJS.ErrnoException);
    }
  }

  async run(
    connection: Transaction | null,
    sql: string,
    params: readonly unknown[],
  ): Promise<StatementResult> {
    await this.giveWay();
    const target = connection ?? this.database;
    try {
      const { rows, affectedRows } = await target.query<object>(sql, params.map(wireValue));
      return { rows, affected: affectedRows ?? 0 };
    } catch (error) {
      throw translateDriverError(error);
    }
  }

  async script(connection: Transaction | null, sql: string): Promise<void> {
    await (connection ?? this.database).exec(sql);
  }

  transaction<T>(work: (connection: Transaction) => Promise<T>): Promise<T> {
    return this.database.transaction(work);
  }

  prismaAdapter(current: () => Transaction | null): SqlMigrationAwareDriverAdapterFactory {
    const { database } = this;
    const query: PGlite['query'] = (sql, params, options) =>
      (current() ?? database).query(sql, params, options);
    const exec: PGlite['exec'] = (sql, options) => (current() ?? database).exec(sql, options);
    const facade = { query, exec, transaction: database.transaction.bind(database) };
    return new PrismaPGlite(facade as PGlite);
  }

  async listen(channel: string, handler: (payload: string) => void): Promise<Release> {
    const stop = await this.database.listen(channel, handler);
    return () => stop();
  }

  async tryLock(name: string): Promise<Release | null> {
    if (this.locks.has(name)) return null;
    this.locks.add(name);
    return async () => {
      this.locks.delete(name);
    };
  }

  /**
   * PGlite answers within the same turn of the event loop, so that many statements in a row would
   * keep requests and timers waiting: let them pass when a while has gone by.
   */
  private async giveWay(): Promise<void> {
    if (performance.now() < this.turnEnds) return;
    await immediate();
    this.turnEnds = performance.now() + TURN_MS;
  }

  /** The whole cluster as a tar archive, for `template`. */
  dump(): Promise<Blob> {
    return this.database.dumpDataDir('none');
  }

  close(): Promise<void> {
    this.closing ??= this.database.close().finally(this.unlock);
    return this.closing;
  }
}

function byteaText(value: unknown): string {
  return value instanceof Uint8Array ? bytesLiteral(value) : String(value);
}

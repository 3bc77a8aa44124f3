import { setTimeout as sleep } from 'node:timers/promises';
import type { Database, Release } from './database';

const CHANNEL = 'once_epoch';

/** Watches for each database in this process, so that a change made here is seen here at once. */
const watches = new WeakMap<Database, Set<Watch>>();

/** Knows the newest change number; running readers compare their caches with it. */
export interface EpochWatch {
  /** The highest number known here. */
  readonly current: number;
  /** Tells of a number seen elsewhere, such as beside a row that was read; lower ones are ignored. */
  observe(value: number): void;
  /** Calls back with each new number; answers how to stop it. */
  onChange(callback: (value: number) => void): () => void;
  close(): Promise<void>;
}

/**
 * Says that something changed which running readers must notice: grows the number by one and, when
 * the transaction commits, tells every process. Writers take turns here until they commit.
 * @returns the new number
 */
export async function bumpEpoch(database: Database): Promise<number> {
  const [row] = await database.query<{ value: string }>(
    `INSERT INTO change_epoch (id, value) VALUES (1, 1)
     ON CONFLICT (id) DO UPDATE SET value = change_epoch.value + 1 RETURNING value`,
  );
  const value = Number(row?.value);
  await database.notify(CHANNEL, String(value));
  database.afterCommit(() => {
    for (const watch of watches.get(database) ?? []) watch.observe(value);
  });
  return value;
}

/** The number as it is stored now; 0 before the first change. */
export async function readEpoch(database: Database): Promise<number> {
  const sql = 'SELECT value FROM change_epoch WHERE id = 1';
  const [row] = await database.query<{ value: string }>(sql, [], { name: 'epoch' });
  return Number(row?.value ?? 0);
}

/**
 * Starts watching. Changes made in this process are known at once after their commit, others by
 * notification, and should one be missed, by looking every `pollMs`.
 */
export async function watchEpoch(database: Database, pollMs = 400): Promise<EpochWatch> {
  const watch = new Watch(database, pollMs);
  await watch.start();
  return watch;
}

class Watch implements EpochWatch {
  private value = 0;
  private closed = false;
  private readonly callbacks = new Set<(value: number) => void>();
  private stop: Release | null = null;

  constructor(
    private readonly database: Database,
    private readonly pollMs: number,
  ) {}

  get current(): number {
    return this.value;
  }

  observe(value: number): void {
    if (!(value > this.value) || this.closed) return;
    this.value = value;
    for (const callback of this.callbacks) callback(value);
  }

  onChange(callback: (value: number) => void): () => void {
    this.callbacks.add(callback);
    return () => this.callbacks.delete(callback);
  }

  async start(): Promise<void> {
    watches.set(this.database, (watches.get(this.database) ?? new Set()).add(this));
    this.stop = await this.database.listen(CHANNEL, (payload) => this.observe(Number(payload)));
    this.observe(await readEpoch(this.database));
    // The embedded database has no other writers, so there is nobody else to hear of.
    if (this.database.kind === 'postgres') this.database.unbound(() => void this.poll())();
  }

  async close(): Promise<void> {
    this.closed = true;
    watches.get(this.database)?.delete(this);
    await this.stop?.();
  }

  /** A poll that fails is made up for by the next one. */
  private async poll(): Promise<void> {
    while (!this.closed) {
      await sleep(this.pollMs, undefined, { ref: false });
      if (this.closed) return;
      await readEpoch(this.database).then(
        (value) => this.observe(value),
        () => undefined,
      );
    }
  }
}

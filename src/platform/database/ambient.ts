import { AsyncLocalStorage } from 'node:async_hooks';

/** A transaction, or a savepoint within one, that work is running in. */
export interface Scope<Connection> {
  readonly connection: Connection;
  readonly outer: Scope<Connection> | null;
  /** Effects that wait for the commit of the outermost scope. */
  readonly effects: (() => void)[];
  /** False from the moment the scope begins to end: a straggler must not use its connection. */
  open: boolean;
  /** Ends when the savepoint that was asked for last has ended. */
  lastInner: Promise<void>;
}

/** Carries the running transaction along the asynchronous calls that it makes. */
export class Ambient<Connection> {
  private readonly storage = new AsyncLocalStorage<Scope<Connection> | null>();

  /** The innermost scope that is still open; work that outlives its scope falls to the outer one. */
  scope(): Scope<Connection> | null {
    let scope = this.storage.getStore() ?? null;
    while (scope !== null && !scope.open) scope = scope.outer;
    return scope;
  }

  /** The connection to run on, or null outside of transactions. */
  connection(): Connection | null {
    return this.scope()?.connection ?? null;
  }

  /** Runs work in a new scope, which is closed when work settles. */
  async within<T>(
    connection: Connection,
    outer: Scope<Connection> | null,
    effects: (() => void)[],
    work: () => Promise<T>,
  ): Promise<T> {
    const lastInner = Promise.resolve();
    const scope: Scope<Connection> = { connection, outer, effects, open: true, lastInner };
    try {
      return await this.storage.run(scope, work);
    } finally {
      scope.open = false;
    }
  }

  /** Runs work outside of every scope. */
  outside<T>(work: () => T): T {
    return this.storage.run(null, work);
  }

  /**
   * Waits until the savepoints asked for earlier in this scope have ended, and answers the function
   * that ends this turn. Savepoints of one connection can only nest, never overlap.
   */
  async takeTurn(scope: Scope<Connection>): Promise<() => void> {
    const before = scope.lastInner;
    let done = (): void => undefined;
    scope.lastInner = new Promise((resolve) => {
      done = resolve;
    });
    await before;
    return done;
  }
}

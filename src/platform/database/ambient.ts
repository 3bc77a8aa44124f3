import { AsyncLocalStorage } from 'node:async_hooks';

/** A transaction, or a savepoint within one, that work is running in. */
export interface Scope<Connection> {
  readonly connection: Connection;
  readonly outer: Scope<Connection> | null;
  /** Effects that wait for the commit of the outermost scope. */
  readonly effects: (() => void)[];
  /** Not open from the moment the scope begins to end: a straggler must not use its connection. */
  state: 'open' | 'ended' | 'undone';
  /** Ends when the savepoint that was asked for last has ended. */
  lastInner: Promise<void>;
}

/**
 * Carries the running transaction along the asynchronous calls that it makes.
 *
 * While a storage is enabled, Node.js before 24 runs a hook for every promise of the process: a
 * fifth of what a read costs. So it is enabled only while a scope is open. What begins while none
 * is open carries nothing, which is what it should.
 */
export class Ambient<Connection> {
  private readonly storage = new AsyncLocalStorage<Scope<Connection> | null>();
  private openScopes = 0;

  /**
   * The innermost scope that is still open; work that outlives its scope falls to the outer one. Throws for work of a
   * scope that was undone: what of it still goes on must not be kept by itself.
   */
  scope(): Scope<Connection> | null {
    if (this.openScopes === 0) return null;
    let scope = this.storage.getStore() ?? null;
    while (scope !== null && scope.state !== 'open') {
      if (scope.state === 'undone') throw new Error('The transaction of this work was undone');
      scope = scope.outer;
    }
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
    const scope: Scope<Connection> = { connection, outer, effects, state: 'open', lastInner };
    return this.kept(async () => {
      try {
        const result = await this.storage.run(scope, work);
        scope.state = 'ended';
        return result;
      } catch (error) {
        scope.state = 'undone';
        throw error;
      }
    });
  }

  /** Keeps scopes known while work goes on that ends one: what is undone is so until the database has undone it. */
  async kept<T>(work: () => Promise<T>): Promise<T> {
    this.openScopes += 1;
    try {
      return await work();
    } finally {
      this.openScopes -= 1;
      if (this.openScopes === 0) this.storage.disable();
    }
  }

  /** Runs work outside of every scope. */
  outside<T>(work: () => T): T {
    return this.openScopes === 0 ? work() : this.storage.run(null, work);
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

import { type Clock, type Database, GatewayError, type Logger, type Release } from '../platform';

interface GuardRuntime {
  readonly db: Database;
  readonly clock: Clock;
  readonly log: Logger;
}

/** How long after a failed attempt the name is asked for again, in milliseconds. */
const RETRY_MS = 5_000;

/**
 * Keeps a node's name for this process, so that a second gateway started under the same name is
 * told so instead of quarrelling over the chain. The chain itself never depends on it: its
 * end moves from one place only once. So when the lock's connection is lost the log goes on, and the
 * name is taken again as soon as that succeeds.
 */
export class NodeGuard {
  private release: Release | null = null;
  private tried = 0;

  private constructor(
    private readonly runtime: GuardRuntime,
    private readonly node: string,
  ) {}

  /** Takes the name; AUDIT_NODE_IN_USE when another process has it. */
  static async take(runtime: GuardRuntime, node: string): Promise<NodeGuard> {
    const guard = new NodeGuard(runtime, node);
    if (!(await guard.tryTake())) throw new GatewayError('AUDIT_NODE_IN_USE', { node });
    return guard;
  }

  /** Starts to take the name again where it was lost; never waits for it. */
  renew(): void {
    const { clock, log } = this.runtime;
    if (this.release !== null || clock.monotonic() - this.tried < RETRY_MS) return;
    this.tried = clock.monotonic();
    this.tryTake()
      .then((taken) => taken || log.error('another process uses the name of this node'))
      .catch(() => log.warn('the name of this node could not be taken again yet'));
  }

  /** Gives the name back. */
  async free(): Promise<void> {
    await this.release?.();
    this.release = null;
  }

  private async tryTake(): Promise<boolean> {
    const { db } = this.runtime;
    this.release = await db.tryLock(`audit-node:${this.node}`, () => {
      this.release = null;
    });
    return this.release !== null;
  }
}

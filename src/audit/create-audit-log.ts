import { databaseProblem, GatewayError, type PlatformContext, type Runtime } from '../platform';
import { probeInsert } from './audit.store';
import { type PreparedDraft, prepareDraft } from './chain';
import { withDeadline } from './deadline';
import { GroupCommit, type GroupLimits } from './group-commit';
import { Lane } from './lane';
import { NodeGuard } from './node-guard';
import { OfficeLane } from './office-lane';
import type { AppendResult, AuditDraft, AuditLog } from './record';

const LIMITS: GroupLimits = { waiting: 10_000, group: 1_000, commitMs: 5_000, overdueMs: 30_000 };

/** How long a health check waits for the audit table, in milliseconds. */
const PROBE_MS = 2_000;

/** What the log is made from. */
export type AuditRuntime = Pick<
  Runtime<PlatformContext>,
  'config' | 'db' | 'clock' | 'epoch' | 'log'
>;

/**
 * Opens the audit log of this process under the node name of the configuration.
 *
 * It has two chains, `<node>.data` and `<node>.office`: were there one, a data read could wait for
 * an office transaction that waits, on the embedded engine's one connection, for the read's commit.
 *
 * @throws AUDIT_NODE_IN_USE when another process holds the name.
 */
export async function createAuditLog(runtime: AuditRuntime): Promise<AuditLog> {
  const { node } = runtime.config;
  const guard = await NodeGuard.take(runtime, node);
  return new DurableAuditLog(runtime, guard);
}

class DurableAuditLog implements AuditLog {
  private readonly data: Lane;
  private readonly office: OfficeLane;
  private readonly group: GroupCommit;
  private probing: Promise<void> | null = null;
  private closed = false;

  constructor(
    private readonly runtime: AuditRuntime,
    private readonly guard: NodeGuard,
  ) {
    const { db, config } = runtime;
    this.data = new Lane(runtime, `${config.node}.data`);
    this.office = new OfficeLane(runtime, `${config.node}.office`);
    const commit = db.unbound((drafts: readonly PreparedDraft[]) => this.commit(drafts));
    this.group = new GroupCommit(commit, (error) => this.tell(error), LIMITS);
  }

  async append(drafts: readonly AuditDraft[]): Promise<AppendResult> {
    this.expectOpen();
    if (drafts.length === 0) return { ids: [], epoch: this.runtime.epoch.current };
    return this.group.append(drafts.map(prepareDraft));
  }

  async recordWith<T>(
    work: () => Promise<{ result: T; drafts: readonly AuditDraft[] }>,
  ): Promise<T> {
    this.expectOpen();
    if (this.runtime.db.inTransaction()) throw new Error('recordWith opens its own transaction');
    return this.office.recordWith(work);
  }

  async ready(): Promise<void> {
    this.expectOpen();
    if (this.group.stuck) throw new GatewayError('AUDIT_UNAVAILABLE');
    // One probe at a time: on a locked table each would hold a connection.
    this.probing ??= probeInsert(this.runtime.db).finally(() => {
      this.probing = null;
    });
    await withDeadline(this.probing, PROBE_MS).catch((cause: unknown) => {
      throw new GatewayError('AUDIT_UNAVAILABLE', {}, { cause });
    });
  }

  async close(): Promise<void> {
    this.closed = true;
    await this.group.idle();
    await this.office.idle();
    await this.guard.free();
  }

  /** Commits a group; once more when a commit whose answer was lost took its place meanwhile. */
  private async commit(drafts: readonly PreparedDraft[]): Promise<AppendResult> {
    this.guard.renew();
    const written = await this.data.write(drafts).catch((error: unknown) => {
      if (databaseProblem(error) !== 'unique') throw error;
      return this.data.write(drafts);
    });
    this.data.confirm(written);
    this.runtime.epoch.observe(written.epoch);
    return written;
  }

  private expectOpen(): void {
    if (this.closed) throw new GatewayError('AUDIT_UNAVAILABLE');
  }

  /** Says that a group fell and what kind of trouble it was; never what stood in it. */
  private tell(error: unknown): void {
    const name = error instanceof Error ? error.name : 'unknown';
    const problem = databaseProblem(error) ?? name;
    this.runtime.log.error({ problem }, 'audit records could not be committed');
  }
}

import {
  databaseProblem,
  GatewayError,
  isGatewayError,
  newId,
  type PlatformContext,
  type Runtime,
} from '../platform';
import { probeInsert } from './audit.store';
import { type PreparedDraft, prepareDraft } from './chain';
import { withDeadline } from './deadline';
import { auditDraft } from './draft';
import { GroupCommit, type GroupLimits } from './group-commit';
import { NodeGuard } from './node-guard';
import { OfficeLane } from './office-lane';
import type { AppendOptions, AppendResult, AuditDraft, AuditLog } from './record';
import { SubjectBook } from './subjects/subject-book';
import type { ThreadPlan } from './thread/messages';
import { ThreadWriter } from './thread/thread-writer';
import { logSigner } from './tree/log-key';
import { LaneWriter } from './writer/lane-writer';
import type { RecordWriter } from './writer/record-writer';

const LIMITS: GroupLimits = { waiting: 10_000, group: 1_000, commitMs: 5_000, overdueMs: 30_000 };

/** How long a health check waits for the audit table, in milliseconds. */
const PROBE_MS = 2_000;

/** What the log is made from. */
export type AuditRuntime = Pick<
  Runtime<PlatformContext>,
  'config' | 'db' | 'clock' | 'epoch' | 'log' | 'secrets'
>;

/**
 * Opens the audit log of this process under the node name of the configuration.
 *
 * It has two chains, `<node>.data` and `<node>.office`: were there one, a data read could wait for
 * an office transaction that waits, on the embedded engine's one connection, for the read's commit.
 * With a plan the first is written by a thread of its own, over the same database.
 *
 * @throws AUDIT_NODE_IN_USE when another process holds the name.
 */
export async function createAuditLog(
  runtime: AuditRuntime,
  thread: ThreadPlan | null = null,
): Promise<AuditLog> {
  const { node } = runtime.config;
  const guard = await NodeGuard.take(runtime, node);
  return new DurableAuditLog(runtime, guard, thread);
}

class DurableAuditLog implements AuditLog {
  private readonly data: RecordWriter;
  private readonly office: OfficeLane;
  private readonly group: GroupCommit;
  private probing: Promise<void> | null = null;
  /** Since when no group was committed; null while they are. */
  private failingSince: Date | null = null;
  private closed = false;

  constructor(
    private readonly runtime: AuditRuntime,
    private readonly guard: NodeGuard,
    thread: ThreadPlan | null,
  ) {
    const { db, config, epoch } = runtime;
    const signer = logSigner(runtime);
    const lanes = { ...runtime, subjects: new SubjectBook(runtime), signer };
    this.data = thread
      ? new ThreadWriter(thread, epoch)
      : new LaneWriter(lanes, `${config.node}.data`);
    this.office = new OfficeLane(lanes, `${config.node}.office`);
    const commit = db.unbound((drafts: readonly PreparedDraft[]) => this.commit(drafts));
    this.group = new GroupCommit(commit, (error) => this.tell(error), LIMITS);
  }

  append(drafts: readonly AuditDraft[], options: AppendOptions = {}): Promise<AppendResult> {
    const appended = this.appendAll(drafts, options);
    // Who does not wait for it any more is told nothing, and no process ends over that.
    appended.catch(() => undefined);
    return appended;
  }

  private async appendAll(
    drafts: readonly AuditDraft[],
    { withReceipts = false }: AppendOptions,
  ): Promise<AppendResult> {
    this.expectOpen();
    if (drafts.length === 0) return { ids: [], receipts: [], epoch: this.runtime.epoch.current };
    return this.group.append(drafts.map((draft) => prepareDraft(draft, withReceipts)));
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
    this.probing ??= this.probe().finally(() => {
      this.probing = null;
    });
    await withDeadline(this.probing, PROBE_MS).catch((cause: unknown) => {
      throw new GatewayError('AUDIT_UNAVAILABLE', {}, { cause });
    });
  }

  async close(): Promise<void> {
    this.closed = true;
    await this.group.idle();
    await this.data.close();
    await this.office.idle();
    await this.guard.free();
  }

  /**
   * Asks for the rights and locks of an insert. After a failure only a record shows that records can be
   * written again: a full disk takes what writes nothing.
   */
  private async probe(): Promise<void> {
    await probeInsert(this.runtime.db);
    if (this.failingSince === null) return;
    const facts = { failingSince: this.failingSince.toISOString() };
    await this.append([auditDraft({ event: 'audit.resumed', requestId: newId(), facts })]);
  }

  private async commit(drafts: readonly PreparedDraft[]): Promise<AppendResult> {
    this.guard.renew();
    const written = await this.data.write(drafts);
    this.failingSince = null;
    this.runtime.epoch.observe(written.epoch);
    return written;
  }

  private expectOpen(): void {
    if (this.closed) throw new GatewayError('AUDIT_UNAVAILABLE');
  }

  /** Says that a group fell and what kind of trouble it was; never what stood in it. */
  private tell(error: unknown): void {
    this.failingSince ??= this.runtime.clock.now();
    const name = error instanceof Error ? error.name : 'unknown';
    const problem = databaseProblem(error) ?? (isGatewayError(error) ? error.code : name);
    this.runtime.log.error({ problem }, 'audit records could not be committed');
  }
}

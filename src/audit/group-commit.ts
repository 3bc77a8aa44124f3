import { GatewayError } from '../platform';
import type { PreparedDraft } from './chain';
import { DeadlinePassed, withDeadline } from './deadline';
import type { AppendResult } from './record';

/** How a group is bounded; all in records or milliseconds. */
export interface GroupLimits {
  /** Records that may wait; more are refused at once. */
  readonly waiting: number;
  /** Records of one commit. */
  readonly group: number;
  /** How long a commit may take before its callers are told no. */
  readonly commitMs: number;
  /** How long an overdue commit is waited for before the next is tried. */
  readonly overdueMs: number;
}

interface Waiting {
  readonly drafts: readonly PreparedDraft[];
  readonly resolve: (result: AppendResult) => void;
  readonly reject: (error: GatewayError) => void;
}

/**
 * Shares commits between callers: those that come in one moment go together, and while a commit runs
 * the callers that come wait, and all of them go in the next one. Nobody ever waits for a timer.
 */
export class GroupCommit {
  private waiting: Waiting[] = [];
  private waitingRecords = 0;
  private draining: Promise<void> | null = null;
  private overdue = false;

  /** `commit` must run outside of any caller's transaction; `failed` is told why a group fell. */
  constructor(
    private readonly commit: (drafts: readonly PreparedDraft[]) => Promise<AppendResult>,
    private readonly failed: (error: unknown) => void,
    private readonly limits: GroupLimits,
  ) {}

  /** Whether a commit is overdue: nothing is taken until it is over. */
  get stuck(): boolean {
    return this.overdue;
  }

  /** Resolves when the drafts are committed. Rejects with AUDIT_UNAVAILABLE. */
  append(drafts: readonly PreparedDraft[]): Promise<AppendResult> {
    const full = this.waitingRecords + drafts.length > this.limits.waiting;
    if (this.overdue || full) return Promise.reject(new GatewayError('AUDIT_UNAVAILABLE'));
    return new Promise((resolve, reject) => {
      this.waiting.push({ drafts, resolve, reject });
      this.waitingRecords += drafts.length;
      this.draining ??= this.drain();
    });
  }

  /** Resolves when nothing waits any more. */
  async idle(): Promise<void> {
    await this.draining;
  }

  private async drain(): Promise<void> {
    // Whoever comes in this very moment goes with the first.
    await Promise.resolve();
    while (this.waiting.length > 0) await this.commitGroup(this.takeGroup());
    this.draining = null;
  }

  /** As many callers as fit in one commit, at least one. */
  private takeGroup(): Waiting[] {
    let records = 0;
    let count = 0;
    for (const { drafts } of this.waiting) {
      if (count > 0 && records + drafts.length > this.limits.group) break;
      records += drafts.length;
      count += 1;
    }
    this.waitingRecords -= records;
    return this.waiting.splice(0, count);
  }

  private async commitGroup(group: readonly Waiting[]): Promise<void> {
    const commit = this.commit(group.flatMap(({ drafts }) => drafts));
    try {
      release(group, await withDeadline(commit, this.limits.commitMs));
    } catch (error) {
      this.failed(error);
      refuse(group, error);
      if (error instanceof DeadlinePassed) await this.waitOut(commit);
    }
  }

  /**
   * A commit that does not come back (a locked table, a dead network) may still happen. Until it is
   * over nobody else is taken in, so that at most one connection hangs and callers are told at once.
   */
  private async waitOut(commit: Promise<unknown>): Promise<void> {
    this.overdue = true;
    refuse(this.waiting.splice(0), null);
    this.waitingRecords = 0;
    await withDeadline(commit, this.limits.overdueMs).catch(() => undefined);
    this.overdue = false;
  }
}

function release(group: readonly Waiting[], { ids, receipts, epoch }: AppendResult): void {
  let from = 0;
  for (const { drafts, resolve } of group) {
    const to = from + drafts.length;
    resolve({ ids: ids.slice(from, to), receipts: receipts.slice(from, to), epoch });
    from = to;
  }
}

function refuse(group: readonly Waiting[], cause: unknown): void {
  for (const { reject } of group) reject(new GatewayError('AUDIT_UNAVAILABLE', {}, { cause }));
}

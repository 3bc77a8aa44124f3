import { GatewayError } from '../platform';
import { limitLockWait } from './audit.store';
import { prepareDraft } from './chain';
import { Lane, type LaneRuntime, type Written } from './lane';
import type { AuditDraft } from './record';

/** How long an office change waits for the audit table, in milliseconds. */
const LOCK_WAIT_MS = 5_000;

interface Worked<T> {
  readonly result: T;
  readonly drafts: readonly AuditDraft[];
}

/**
 * The chain of office changes: each is written in the transaction of the change it records. The
 * turn is taken after the work and given back after the commit, so that changes run side by side
 * and only their last step waits. Whoever waits holds no lock that the one in front could need.
 */
export class OfficeLane {
  private readonly lane: Lane;
  private lastTurn: Promise<void> = Promise.resolve();

  constructor(
    private readonly runtime: LaneRuntime,
    node: string,
  ) {
    this.lane = new Lane(runtime, node);
  }

  /** Runs work and writes its records, all in one transaction. */
  async recordWith<T>(work: () => Promise<Worked<T>>): Promise<T> {
    let endTurn = (): void => undefined;
    let written: Written | undefined;
    try {
      const result = await this.runtime.db.transaction(async () => {
        const worked = await work();
        if (worked.drafts.length === 0) return worked.result;
        endTurn = await this.takeTurn();
        written = await this.write(worked.drafts);
        return worked.result;
      });
      if (written) this.lane.confirm(written);
      return result;
    } finally {
      endTurn();
    }
  }

  /** Resolves when every change that was begun has ended. */
  async idle(): Promise<void> {
    await this.lastTurn;
  }

  private async write(drafts: readonly AuditDraft[]): Promise<Written> {
    try {
      const limited = limitLockWait(this.runtime.db, LOCK_WAIT_MS);
      const prepared = drafts.map((draft) => prepareDraft(draft));
      const [written] = await Promise.all([this.lane.write(prepared), limited]);
      return written;
    } catch (cause) {
      throw new GatewayError('AUDIT_UNAVAILABLE', {}, { cause });
    }
  }

  private async takeTurn(): Promise<() => void> {
    const before = this.lastTurn;
    let end = (): void => undefined;
    this.lastTurn = new Promise((resolve) => {
      end = resolve;
    });
    await before;
    return end;
  }
}

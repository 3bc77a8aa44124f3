import type { EpochWatch } from '../../platform';
import type { PreparedDraft } from '../chain';
import type { AppendResult } from '../record';
import type { RecordWriter } from '../writer/record-writer';
import { AskedThread } from './asked-thread';
import type { ThreadPlan } from './messages';

/**
 * Writes in a thread of its own, so that readers do not wait while records are rendered, hashed and sent. It
 * has connections of its own and does all that `LaneWriter` does.
 */
export class ThreadWriter implements RecordWriter {
  private readonly thread: AskedThread;

  constructor(
    plan: ThreadPlan,
    private readonly epoch: Pick<EpochWatch, 'current'>,
  ) {
    this.thread = new AskedThread(plan);
    this.thread.start();
  }

  write(drafts: readonly PreparedDraft[]): Promise<AppendResult> {
    const { current: epoch } = this.epoch;
    return this.thread.ask({ kind: 'write', epoch, drafts: JSON.stringify(drafts) });
  }

  close(): Promise<void> {
    return this.thread.close();
  }
}

import { databaseProblem } from '../../platform';
import type { PreparedDraft } from '../chain';
import { Lane, type LaneRuntime } from '../lane';
import type { AppendResult } from '../record';
import type { RecordWriter } from './record-writer';

/** How often a write is tried that somebody else was quicker than. */
const ATTEMPTS = 3;

/** Writes in this thread, over the database that everybody else here uses. */
export class LaneWriter implements RecordWriter {
  private readonly lane: Lane;

  constructor(runtime: LaneRuntime, node: string) {
    this.lane = new Lane(runtime, node);
  }

  /**
   * Again where something of it is there already: a commit whose answer was lost took the place in the chain, or
   * another process gave a subject its name.
   */
  async write(drafts: readonly PreparedDraft[]): Promise<AppendResult> {
    for (let attempt = 1; ; attempt += 1) {
      try {
        const written = await this.lane.write(drafts);
        this.lane.confirm(written);
        const { ids, receipts, epoch } = written;
        return { ids, receipts, epoch };
      } catch (error) {
        if (databaseProblem(error) !== 'unique' || attempt === ATTEMPTS) throw error;
      }
    }
  }

  async close(): Promise<void> {}
}

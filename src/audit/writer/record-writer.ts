import type { PreparedDraft } from '../chain';
import type { AppendResult } from '../record';

/** Writes drafts as the next records of one chain. Writes come one after the other. */
export interface RecordWriter {
  /** Resolves when the records are durable. Rejects where they are not, or nobody knows. */
  write(drafts: readonly PreparedDraft[]): Promise<AppendResult>;
  /** Gives back what it holds, once nothing is written any more. */
  close(): Promise<void>;
}

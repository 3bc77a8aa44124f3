import { broken } from './broken';
import { type Checkpoint, parseCheckpoint } from './checkpoint';
import { type NoteVerifier, openNote } from './note';

/** A checkpoint that a log signed, as it came. */
export interface SeenCheckpoint extends Checkpoint {
  readonly note: string;
  /** The part of the note that is signed. */
  readonly text: string;
}

/** Opens a checkpoint of this log. Errors: AUDIT_LOG_BROKEN where it is none that the log signed. */
export function seenCheckpoint(note: string, log: NoteVerifier): SeenCheckpoint {
  const text = openNote(note, log);
  const checkpoint = parseCheckpoint(text);
  if (checkpoint.origin === log.name) return { ...checkpoint, note, text };
  throw broken('checkpoint', '属于另一日志', 'is that of another log');
}

import { broken } from './broken';
import type { TreeHead } from './check-proof';
import { HASH_BYTES } from './tree-hash';

/** What a log says of itself: its name, and the tree it has. */
export interface Checkpoint extends TreeHead {
  readonly origin: string;
}

/** A checkpoint as the text of a note. C2SP tlog-checkpoint */
export function checkpointText({ origin, size, root }: Checkpoint): string {
  return `${origin}\n${size}\n${root.toString('base64')}\n`;
}

/** Reads the text of a checkpoint. Errors: AUDIT_LOG_BROKEN. */
export function parseCheckpoint(text: string): Checkpoint {
  const [, origin = '', size, encoded = ''] =
    /^([^\n]+)\n(0|[1-9]\d{0,14})\n([A-Za-z0-9+/=]+)\n/.exec(text) ?? [];
  const root = Buffer.from(encoded, 'base64');
  if (root.length === HASH_BYTES && root.toString('base64') === encoded) {
    return { origin, size: Number(size), root };
  }
  throw broken('checkpoint', '格式不正确', 'is not written as a checkpoint');
}

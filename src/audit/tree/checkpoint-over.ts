import { verifierOf } from '../tlog/note';
import { type SeenCheckpoint, seenCheckpoint } from '../tlog/seen-checkpoint';
import type { Publisher } from './publish-log';

/**
 * The checkpoint that a proof of this place is made under: the cosigned one where it reaches so far,
 * else the newest; null where neither does. Errors: AUDIT_LOG_BROKEN.
 */
export async function checkpointOver(
  { folder, signer }: Pick<Publisher, 'folder' | 'signer'>,
  index: number | null,
): Promise<SeenCheckpoint | null> {
  const log = verifierOf(signer);
  for (const note of [await folder.readCosigned(), await folder.readCheckpoint()]) {
    const checkpoint = note === null ? null : seenCheckpoint(note, log);
    if (checkpoint && index !== null && index < checkpoint.size) return checkpoint;
  }
  return null;
}

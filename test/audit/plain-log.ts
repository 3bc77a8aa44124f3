import type { LogStore } from '../../src/audit/files/log-store';
import { checkpointText, parseCheckpoint } from '../../src/audit/tlog/checkpoint';
import { type NoteSigner, signNote } from '../../src/audit/tlog/note';
import { rootOf } from '../../src/audit/tlog/tree';
import { growFolder } from '../../src/audit/tree/publish-log';

/** Adds entries to a log without a gateway and signs it; answers its size. */
export async function growPlainLog(
  folder: LogStore,
  signer: NoteSigner,
  count: number,
  at = '2026-03-02T01:00:00.000Z',
): Promise<number> {
  const note = await folder.readCheckpoint();
  const from = note === null ? 0 : parseCheckpoint(note).size;
  const entries = Array.from({ length: count }, (_, place) =>
    Buffer.from(JSON.stringify({ at, node: 'gateway-1.data', sequence: from + place + 1 })),
  );
  await growFolder(folder, from, entries);
  const size = from + count;
  const root = await rootOf({ size, read: folder.readTile });
  await folder.writeCheckpoint(
    signNote(checkpointText({ origin: signer.name, size, root }), signer),
  );
  return size;
}

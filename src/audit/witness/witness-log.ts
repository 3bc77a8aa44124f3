import { type Clock, lockFolder } from '../../platform';
import type { LogReader, LogStore } from '../files/log-store';
import { broken } from '../tlog/broken';
import { provesConsistency } from '../tlog/check-proof';
import { cosignatureLine } from '../tlog/cosignature';
import { type NoteSigner, type NoteVerifier } from '../tlog/note';
import { type SeenCheckpoint, seenCheckpoint } from '../tlog/seen-checkpoint';
import { proveConsistency, rootOf } from '../tlog/tree';
import { mirrorLog } from './mirror-log';
import { WitnessStore } from './witness-store';

/** What a witness looks at a log with. */
export interface Watch {
  /** Folder of the witness: its key and what it remembers. */
  readonly home: string;
  readonly witness: NoteSigner;
  readonly source: LogReader;
  /** Key of the log. */
  readonly log: NoteVerifier;
  readonly clock: Clock;
  /** Where a checked copy of the whole log is kept; null for none. */
  readonly mirror: LogStore | null;
}

/** How two signed checkpoints of one log contradict each other. */
export type Contradiction = 'shrunk' | 'forked' | 'rewritten';

/** A signed checkpoint that was refused, since it does not go with the one that was cosigned last. */
export interface Refusal {
  /** `unproven`: no proof came with it that it grew out of that one, so it was perhaps rewritten. */
  readonly outcome: Contradiction | 'unproven';
  readonly before: number;
  readonly after: number;
  /** File with both signed checkpoints. */
  readonly evidence: string;
}

/** What a witness saw: it cosigned, there is nothing yet, or it refuses and keeps both checkpoints. */
export type Sighting =
  | { readonly outcome: 'cosigned'; readonly size: number; readonly note: string }
  | { readonly outcome: 'empty' }
  | (Refusal & { readonly outcome: Contradiction });

/**
 * Looks at a log once: its newest checkpoint must have grown out of the one that was cosigned last.
 * Then it is cosigned (C2SP tlog-cosignature) and remembered; whoever stops between signing and
 * remembering has given nothing away yet. A contradiction is refused for good: what was cosigned
 * stays what is remembered, and both notes are kept as evidence.
 *
 * One look at a time holds the folder: of two, the slower could take back what is remembered.
 *
 * Errors: DATA_FOLDER_LOCKED while another looks; AUDIT_LOG_BROKEN where nothing can be said: no valid signature, or files that do not fit.
 */
export async function witnessLog(watch: Watch): Promise<Sighting> {
  const release = await lockFolder(watch.home);
  try {
    return await look(watch);
  } finally {
    await release();
  }
}

async function look(watch: Watch): Promise<Sighting> {
  const { source, log, home } = watch;
  const note = await source.readCheckpoint();
  const store = new WitnessStore(home, log.name);
  const last = await store.readLast();
  const before = last === null ? null : seenCheckpoint(last, log);
  if (note === null) {
    if (before === null) return { outcome: 'empty' };
    throw broken('checkpoint', '已缺失', 'is missing');
  }
  const after = seenCheckpoint(note, log);
  const contradiction = before && (await contradictionOf(source, before, after));
  if (contradiction && before) {
    const evidence = await store.keepEvidence(before.note, after.note);
    return { outcome: contradiction, before: before.size, after: after.size, evidence };
  }
  return cosign(watch, store, after);
}

/** How the newer checkpoint contradicts the older one; null where it grew out of it. */
async function contradictionOf(
  { readTile }: LogReader,
  before: SeenCheckpoint,
  after: SeenCheckpoint,
): Promise<Contradiction | null> {
  if (after.size < before.size) return 'shrunk';
  if (after.size === before.size) return after.root.equals(before.root) ? null : 'forked';
  if (before.size === 0) return null;
  const tree = { size: after.size, read: readTile };
  if (provesConsistency(before, after, await proveConsistency(tree, before.size))) return null;
  await checkRoot(tree, after);
  return 'rewritten';
}

/** Files that do not fit their own checkpoint say nothing of an older one. */
async function checkRoot(
  tree: Parameters<typeof rootOf>[0],
  { root }: SeenCheckpoint,
): Promise<void> {
  if ((await rootOf(tree)).equals(root)) return;
  throw broken('checkpoint', '与条目的散列不符', 'does not fit the hashes of the entries');
}

async function cosign(watch: Watch, store: WitnessStore, after: SeenCheckpoint): Promise<Sighting> {
  const { source, mirror, witness, clock } = watch;
  await checkRoot({ size: after.size, read: source.readTile }, after);
  if (mirror) await mirrorLog(source, mirror, after);
  const seconds = Math.floor(clock.now().getTime() / 1000);
  const end = after.note.indexOf('\n\n') + 2;
  const ours = `— ${witness.name} `;
  const others = after.note
    .slice(end)
    .split('\n')
    .filter((line) => !line.startsWith(ours));
  const signatures = others.join('\n') + cosignatureLine(after.text, witness, seconds);
  const note = `${after.text}\n${signatures}`;
  await store.writeLast(note);
  return { outcome: 'cosigned', size: after.size, note };
}

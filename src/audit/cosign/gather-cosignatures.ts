import type { LogStore } from '../files/log-store';
import { linesBy, type NoteVerifier } from '../tlog/note';
import { type SeenCheckpoint, seenCheckpoint } from '../tlog/seen-checkpoint';
import { isWitnessed, type WitnessPolicy } from '../tlog/witness-policy';
import type { Offered, WitnessClient } from './witness-client';

/** What cosignatures are gathered with. */
export interface Gathering {
  readonly folder: LogStore;
  /** Key of the log. */
  readonly log: NoteVerifier;
  readonly policy: WitnessPolicy;
  readonly clients: readonly WitnessClient[];
  /** Told what came of the offer to each witness. */
  answered(client: WitnessClient, outcome: Offered | Error): void;
}

/**
 * Offers the newest checkpoint to all witnesses at once and publishes it as soon as enough of them
 * have cosigned; whoever answers later is added. Nothing waits for this but the cosigned
 * checkpoint: one that is slow or dead keeps that where it was.
 *
 * Errors: AUDIT_LOG_BROKEN where the log's own files do not hold.
 */
export async function gatherCosignatures(
  gathering: Gathering,
  stop: AbortSignal = new AbortController().signal,
): Promise<void> {
  const { folder, log, clients, answered } = gathering;
  const note = await folder.readCheckpoint();
  if (note === null) return;
  const checkpoint = seenCheckpoint(note, log);
  if (await isDone(gathering, checkpoint)) return;
  const tree = { size: checkpoint.size, read: folder.readTile };
  const lines = new Map<WitnessClient, string>();
  let publishing = Promise.resolve();
  const offers = clients.map(async (client) => {
    const offered = await client.offer(checkpoint, tree, stop).catch(asError);
    if (stop.aborted) return;
    answered(client, offered);
    if (offered instanceof Error || offered.outcome !== 'cosigned') return;
    lines.set(client, offered.line);
    publishing = publishing.then(() => publish(gathering, checkpoint, lines));
  });
  await Promise.all(offers);
  await publishing;
}

function asError(error: unknown): Error {
  return error instanceof Error ? error : new Error(String(error));
}

/** Whether this checkpoint, or a later one, is cosigned by enough already. */
async function isDone({ folder, log, policy }: Gathering, { size }: SeenCheckpoint) {
  const note = await folder.readCosigned();
  return note !== null && seenCheckpoint(note, log).size >= size && isWitnessed(policy, note);
}

/** Publishes what has enough cosignatures, in the order of the policy; never a smaller tree. */
async function publish(
  { folder, log, policy, clients }: Gathering,
  { note, text, size }: SeenCheckpoint,
  lines: ReadonlyMap<WitnessClient, string>,
): Promise<void> {
  const own = linesBy(note, log).map((line) => `${line}\n`);
  const cosigned = `${text}\n${own.join('')}${clients.map((one) => lines.get(one) ?? '').join('')}`;
  if (!isWitnessed(policy, cosigned)) return;
  const before = await folder.readCosigned();
  if (before !== null && seenCheckpoint(before, log).size > size) return;
  await folder.writeCosigned(cosigned);
}

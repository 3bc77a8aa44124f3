import type { Clock } from '../../platform';
import { type AddCheckpoint, parseAddCheckpoint } from '../tlog/add-checkpoint';
import { provesConsistency } from '../tlog/check-proof';
import { cosignatureLine } from '../tlog/cosignature';
import { linesBy, type NoteSigner, type NoteVerifier } from '../tlog/note';
import { type SeenCheckpoint, seenCheckpoint } from '../tlog/seen-checkpoint';
import { EMPTY_ROOT } from '../tlog/tree-hash';
import type { Refusal } from './witness-log';
import { WitnessStore } from './witness-store';

/** What a witness answers with. */
export interface WitnessDesk {
  /** Folder of the witness: its key and what it remembers. */
  readonly home: string;
  readonly witness: NoteSigner;
  /** The logs that it knows, each by its name. */
  readonly logs: readonly NoteVerifier[];
  readonly clock: Clock;
  /** Told of each signed checkpoint that does not go with what was cosigned. */
  refused(refusal: Refusal): void;
}

/** An answer of the protocol. */
export interface WitnessAnswer {
  readonly status: 200 | 400 | 403 | 404 | 409 | 422;
  readonly body: string;
}

const answer = (status: WitnessAnswer['status'], body: string): WitnessAnswer => ({
  status,
  body: `${body}\n`,
});

/**
 * Answers one request to cosign a checkpoint; one at a time for a folder, since what is looked at
 * must still be so when the new checkpoint is remembered. It is on disk before it is cosigned for
 * anybody: whoever stops in between has given nothing away. C2SP tlog-witness, add-checkpoint
 */
export async function answerCheckpoint(desk: WitnessDesk, body: string): Promise<WitnessAnswer> {
  const request = parseAddCheckpoint(body);
  if (request === null) return answer(400, 'expected an old size, hashes and a checkpoint');
  const origin = request.checkpoint.slice(0, request.checkpoint.indexOf('\n'));
  const log = desk.logs.find(({ name }) => name === origin);
  if (!log) return answer(404, 'unknown log');
  const checkpoint = signedBy(log, request.checkpoint);
  if (checkpoint === null) return answer(403, 'no valid signature of the log');
  return judge(desk, log, request, checkpoint);
}

function signedBy(log: NoteVerifier, note: string): SeenCheckpoint | null {
  try {
    return seenCheckpoint(note, log);
  } catch {
    return null;
  }
}

async function judge(
  desk: WitnessDesk,
  log: NoteVerifier,
  { old, proof }: AddCheckpoint,
  checkpoint: SeenCheckpoint,
): Promise<WitnessAnswer> {
  if (old > checkpoint.size) return answer(400, 'the old size is larger than that of the tree');
  const store = new WitnessStore(desk.home, log.name);
  const last = await store.readLast();
  const before = last === null ? null : seenCheckpoint(last, log);
  const isFork = before?.size === checkpoint.size && !before.root.equals(checkpoint.root);
  if (before && isFork) await tell(desk, store, 'forked', before, checkpoint);
  const known = before ?? { size: 0, root: EMPTY_ROOT };
  if (known.size !== old) return answer(409, String(known.size));
  const isEmpty = checkpoint.size > 0 || checkpoint.root.equals(EMPTY_ROOT);
  if (isEmpty && provesConsistency(known, checkpoint, proof)) {
    return cosign(desk, store, log, checkpoint);
  }
  if (before && !isFork) await tell(desk, store, 'unproven', before, checkpoint);
  return answer(422, 'the tree is not shown to have grown out of the one cosigned last');
}

async function tell(
  desk: WitnessDesk,
  store: WitnessStore,
  outcome: Refusal['outcome'],
  before: SeenCheckpoint,
  after: SeenCheckpoint,
): Promise<void> {
  const evidence = await store.keepEvidence(before.note, after.note);
  desk.refused({ outcome, before: before.size, after: after.size, evidence });
}

/** What is remembered has the log's own signatures and ours: what strangers add is left out. */
async function cosign(
  { witness, clock }: WitnessDesk,
  store: WitnessStore,
  log: NoteVerifier,
  { note, text }: SeenCheckpoint,
): Promise<WitnessAnswer> {
  const line = cosignatureLine(text, witness, Math.floor(clock.now().getTime() / 1000));
  const own = linesBy(note, log).map((one) => `${one}\n`);
  await store.writeLast(`${text}\n${own.join('')}${line}`);
  return { status: 200, body: line };
}

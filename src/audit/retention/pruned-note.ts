import { broken } from '../tlog/broken';
import { type NoteSigner, type NoteVerifier, openNote, signNote } from '../tlog/note';
import { TILE_WIDTH } from '../tlog/tile';

/** What a log has no more: its first entries, of which the hashes stay. */
export interface Pruned {
  /** How many: whole bundles. */
  readonly size: number;
  /** ISO time: all of them were of before. */
  readonly before: string;
  /** The last sequence of each lane among them. */
  readonly lanes: ReadonlyMap<string, number>;
}

/** No checkpoint and no receipt begins so: what is signed as one can never be taken for the other. */
const FIRST_LINE = 'once-gateway audit pruned v1';

const LINES = /^once-gateway audit pruned v1\n([^\n]+)\n([1-9]\d{0,14})\n(\S+)\n((?:\S+ \d+\n)*)$/;

/** What was pruned as a signed note (C2SP): name of the log, number of entries, time, and a line a lane. */
export function signPruned({ size, before, lanes }: Pruned, signer: NoteSigner): string {
  const ends = [...lanes].sort().map(([node, sequence]) => `${node} ${sequence}`);
  return signNote(`${[FIRST_LINE, signer.name, size, before, ...ends].join('\n')}\n`, signer);
}

/** Reads what the log's key signed of pruned entries; null where there is no note. Errors: AUDIT_LOG_BROKEN. */
export function openPruned(note: string | null, verifier: NoteVerifier): Pruned | null {
  if (note === null) return null;
  const text = openNote(note, verifier);
  const [, origin, size, before = '', ends = ''] = LINES.exec(text) ?? [];
  if (origin !== verifier.name || Number(size) % TILE_WIDTH !== 0) {
    throw broken('pruned', '格式不正确', 'is not what a log says of pruned entries');
  }
  const lanes = ends
    .split('\n')
    .filter(Boolean)
    .map((line) => line.split(' '));
  return {
    size: Number(size),
    before,
    lanes: new Map(lanes.map(([node = '', sequence]) => [node, Number(sequence)])),
  };
}

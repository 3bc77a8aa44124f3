import { HASH_BYTES } from './tree-hash';

/** What a log asks a witness: to cosign a checkpoint that grew out of one it knows. */
export interface AddCheckpoint {
  /** Size of the tree that the witness cosigned last. */
  readonly old: number;
  /** That the new tree began as that one. */
  readonly proof: readonly Buffer[];
  /** The signed note. */
  readonly checkpoint: string;
}

/** No tree that anybody can have needs more. */
const MOST_HASHES = 63;

/** Such a request as the body that is posted. C2SP tlog-witness, add-checkpoint */
export function addCheckpointText({ old, proof, checkpoint }: AddCheckpoint): string {
  const hashes = proof.map((hash) => `${hash.toString('base64')}\n`).join('');
  return `old ${old}\n${hashes}\n${checkpoint}`;
}

/** Reads such a body; null where it is not written as one. */
export function parseAddCheckpoint(body: string): AddCheckpoint | null {
  const end = body.indexOf('\n\n');
  const [first = '', ...lines] = body.slice(0, Math.max(end, 0)).split('\n');
  const [, old] = /^old (0|[1-9]\d{0,14})$/.exec(first) ?? [];
  const proof = lines.map((line) => Buffer.from(line, 'base64'));
  const isWhole = proof.every(
    (hash, place) => hash.length === HASH_BYTES && hash.toString('base64') === lines[place],
  );
  if (old === undefined || !isWhole || proof.length > MOST_HASHES) return null;
  return { old: Number(old), proof, checkpoint: body.slice(end + 2) };
}

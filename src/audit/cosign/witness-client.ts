import { bodyOf } from '../files/body-of';
import { addCheckpointText } from '../tlog/add-checkpoint';
import { cosignatureBy } from '../tlog/cosignature';
import type { SeenCheckpoint } from '../tlog/seen-checkpoint';
import { proveConsistency, type Tree } from '../tlog/tree';
import type { NamedWitness } from '../tlog/witness-policy';

/** Longest wait for an answer of a witness, in milliseconds. */
const WAIT_MS = 5_000;

/** Longest answer that is read, in bytes. */
const MOST_BYTES = 16_384;

/** What came of an offer. */
export type Offered =
  | { readonly outcome: 'cosigned'; readonly line: string }
  /** It knows a larger tree, which another process of this gateway offered, or ours is an old copy. */
  | { readonly outcome: 'ahead'; readonly size: number }
  /** It refuses this log. */
  | { readonly outcome: 'refused'; readonly status: number };

/** Offers checkpoints to one witness, and remembers how far that one is. C2SP tlog-witness */
export class WitnessClient {
  private known = 0;

  constructor(
    readonly witness: NamedWitness,
    private readonly address: string,
  ) {}

  /**
   * Offers a checkpoint of a tree, a second time where the witness says that it is elsewhere.
   * Throws where it does not answer in time, or not by the protocol.
   */
  async offer(checkpoint: SeenCheckpoint, tree: Tree, stop: AbortSignal): Promise<Offered> {
    const first = await this.ask(checkpoint, tree, stop);
    if (first.status !== 409) return this.judge(first, checkpoint);
    const size = sizeIn(first.body);
    if (size > checkpoint.size) return { outcome: 'ahead', size };
    this.known = size;
    return this.judge(await this.ask(checkpoint, tree, stop), checkpoint);
  }

  private async ask({ note, size }: SeenCheckpoint, tree: Tree, stop: AbortSignal) {
    const old = Math.min(this.known, size);
    const proof = old === 0 || old === size ? [] : await proveConsistency(tree, old);
    const answer = await fetch(`${this.address.replace(/\/+$/, '')}/add-checkpoint`, {
      method: 'POST',
      body: addCheckpointText({ old, proof, checkpoint: note }),
      redirect: 'error',
      signal: AbortSignal.any([stop, AbortSignal.timeout(WAIT_MS)]),
    });
    const body = (await bodyOf(answer.body, MOST_BYTES))?.toString('utf8') ?? '';
    return { status: answer.status, body };
  }

  private judge(
    { status, body }: { readonly status: number; readonly body: string },
    { text, size }: SeenCheckpoint,
  ): Offered {
    if (status === 403 || status === 404 || status === 422) return { outcome: 'refused', status };
    const cosignature =
      status === 200 ? cosignatureBy(`${text}\n${body}`, this.witness.verifier) : null;
    if (cosignature === null) throw new Error(`answered by ${status} and no cosignature`);
    this.known = size;
    return { outcome: 'cosigned', line: cosignature.line };
  }
}

function sizeIn(body: string): number {
  if (/^(0|[1-9]\d{0,14})\n$/.test(body)) return Number(body);
  throw new Error('answered by 409 and no size');
}

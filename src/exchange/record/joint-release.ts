import { Gathering } from '../../platform';
import { type BlockReads, type Release, release } from './release';

/** How long what was read waits for what is read at the same time, in milliseconds: less than a record takes. */
const GATHER_MS = 2;

/** How what was read is released; receipts of what was recorded are added to those given. */
export type Releases = (blocks: readonly BlockReads[], receipts: string[]) => Promise<Release>;

/** The part of one request in a joint release. */
export interface ReleasePart {
  readonly release: Releases;
  /** It releases nothing, or nothing any more: nobody waits for it. */
  end(): void;
}

/**
 * Releases what requests read that were begun at once: what comes soon after one another by one append of records, so that
 * it does not wait for two. What hangs holds the others up for a moment at most. Should a right have changed, all that were
 * released together are read again. Nobody is handed receipts: whoever asks is this gateway.
 */
export class JointRelease {
  private readonly gathering = new Gathering(GATHER_MS);
  private waiting: BlockReads[] = [];
  private next: Promise<Release> | null = null;

  /** Lets one more request take part. */
  join(): ReleasePart {
    const end = this.gathering.expect();
    const releaseOne: Releases = (blocks) => {
      const released = this.add(blocks);
      end();
      return released;
    };
    return { release: releaseOne, end };
  }

  private add(blocks: readonly BlockReads[]): Promise<Release> {
    this.waiting.push(...blocks);
    this.next ??= this.gathering.complete().then(() => this.releaseAll());
    return this.next;
  }

  private releaseAll(): Promise<Release> {
    const all = this.waiting;
    this.waiting = [];
    this.next = null;
    return release(all, null);
  }
}

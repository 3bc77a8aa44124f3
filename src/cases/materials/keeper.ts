import { Gathering } from '../../platform';

/** How long what came waits for what is still asked for, in milliseconds: about as long as it takes to keep it. */
const GATHER_MS = 3;

/** Keeps what comes: what comes soon after one another at once, one write after the other. */
export class Keeper<One, Kept> {
  private readonly gathering = new Gathering(GATHER_MS);
  private waiting: One[] = [];
  private batch: Promise<Kept> | null = null;
  private last: Promise<unknown> = Promise.resolve();

  constructor(private readonly write: (some: readonly One[]) => Promise<Kept>) {}

  /**
   * Waits until what is asked for has come and is kept. Of those that are kept together one is answered what was made of
   * all, the others null. Rejects with what the write rejects with; the asking never does.
   */
  async keep(asked: Promise<One>): Promise<Kept | null> {
    const come = this.gathering.expect();
    const kept = this.add(await asked);
    come();
    return kept;
  }

  private add(one: One): Promise<Kept | null> {
    this.waiting.push(one);
    if (this.batch) return this.batch.then(() => null);
    const ready = Promise.all([this.last, this.gathering.complete()]);
    const batch = ready.then(() => this.writeAll());
    this.batch = batch;
    this.last = batch.catch(() => undefined);
    return batch;
  }

  private writeAll(): Promise<Kept> {
    const some = this.waiting;
    this.waiting = [];
    this.batch = null;
    return this.write(some);
  }
}

/** Thrown to those who would have to wait behind too many others. */
export class TurnstileFull extends Error {
  override readonly name = 'TurnstileFull';
}

/** How many a turnstile bears. */
export interface TurnstileSize {
  /** They run at once. */
  readonly places: number;
  /** They stand in line. */
  readonly waiting: number;
  /** Of one peer, inside and in line together. */
  readonly ofOnePeer: number;
}

/**
 * Lets a few through at a time and a bounded number wait, in the order they came. The rest are
 * turned away at once: a flood costs them nothing and us next to nothing. No peer has more than its
 * share of the line, so that a flood from one address leaves room for everybody else.
 */
export class Turnstile {
  private inside = 0;
  private readonly line: (() => void)[] = [];
  /** Of each peer, those inside and in line. */
  private readonly held = new Map<string, number>();

  constructor(private readonly size: TurnstileSize) {}

  /**
   * Runs work of a peer when its turn comes; null stands for this machine itself, which has no share
   * to keep to. Errors: TurnstileFull; those of the work.
   */
  async pass<T>(peer: string | null, work: () => Promise<T>): Promise<T> {
    if (peer === null) return this.passInTurn(work);
    const held = this.held.get(peer) ?? 0;
    if (held >= this.size.ofOnePeer) throw new TurnstileFull();
    this.held.set(peer, held + 1);
    return this.passInTurn(work).finally(() => this.release(peer));
  }

  private async passInTurn<T>(work: () => Promise<T>): Promise<T> {
    await this.enter();
    try {
      return await work();
    } finally {
      this.leave();
    }
  }

  private release(peer: string): void {
    const others = (this.held.get(peer) ?? 1) - 1;
    if (others > 0) this.held.set(peer, others);
    else this.held.delete(peer);
  }

  private enter(): Promise<void> {
    if (this.inside < this.size.places) {
      this.inside += 1;
      return Promise.resolve();
    }
    if (this.line.length >= this.size.waiting) return Promise.reject(new TurnstileFull());
    return new Promise((resolve) => this.line.push(resolve));
  }

  /** The place goes straight to the next in line, so nobody can slip in between. */
  private leave(): void {
    const next = this.line.shift();
    if (next === undefined) this.inside -= 1;
    else next();
  }
}

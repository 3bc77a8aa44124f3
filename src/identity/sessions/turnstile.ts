/** Thrown to those who would have to wait behind too many others. */
export class TurnstileFull extends Error {
  override readonly name = 'TurnstileFull';
}

/**
 * Lets a few through at a time and a bounded number wait, in the order they came. The rest are
 * turned away at once: a flood costs them nothing and us next to nothing.
 */
export class Turnstile {
  private inside = 0;
  private readonly line: (() => void)[] = [];

  /** At most `places` run at once and at most `waiting` stand in line. */
  constructor(
    private readonly places: number,
    private readonly waiting: number,
  ) {}

  /** Runs work when its turn comes. Errors: TurnstileFull; those of the work. */
  async pass<T>(work: () => Promise<T>): Promise<T> {
    await this.enter();
    try {
      return await work();
    } finally {
      this.leave();
    }
  }

  private enter(): Promise<void> {
    if (this.inside < this.places) {
      this.inside += 1;
      return Promise.resolve();
    }
    if (this.line.length >= this.waiting) return Promise.reject(new TurnstileFull());
    return new Promise((resolve) => this.line.push(resolve));
  }

  /** The place goes straight to the next in line, so nobody can slip in between. */
  private leave(): void {
    const next = this.line.shift();
    if (next === undefined) this.inside -= 1;
    else next();
  }
}

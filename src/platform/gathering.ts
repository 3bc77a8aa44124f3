/** Has what comes first wait a moment for what else is on its way, which mostly comes soon after. */
export class Gathering {
  private missing = 0;
  private waiting: (() => void)[] = [];

  /** How long is waited at most, in milliseconds: what does not come holds nobody up for longer. */
  constructor(private readonly mostMs: number) {}

  /** One more is on its way until what is answered is called: it came, or never will. */
  expect(): () => void {
    let isMissing = true;
    this.missing += 1;
    return () => {
      if (!isMissing) return;
      isMissing = false;
      this.missing -= 1;
      if (this.missing === 0) for (const go of this.waiting.splice(0)) go();
    };
  }

  /** Resolves when nothing is on its way any more, or after a moment. */
  complete(): Promise<void> {
    if (this.missing === 0) return Promise.resolve();
    return new Promise((resolve) => {
      const timer = setTimeout(resolve, this.mostMs);
      this.waiting.push(() => {
        clearTimeout(timer);
        resolve();
      });
    });
  }
}

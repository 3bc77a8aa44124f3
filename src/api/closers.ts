/** What has to be let go of, in the opposite order of how it was taken. */
export class Closers {
  private readonly steps: (() => Promise<void>)[] = [];
  private closing: Promise<void> | null = null;

  /** Adds a step that runs before all that were added earlier. */
  add(step: () => Promise<void>): void {
    this.steps.push(step);
  }

  /** Runs every step, also when one fails, and rejects with the first failure. Runs them once. */
  close(): Promise<void> {
    this.closing ??= this.run();
    return this.closing;
  }

  private async run(): Promise<void> {
    const failures: unknown[] = [];
    for (const step of this.steps.toReversed()) {
      await step().catch((error: unknown) => failures.push(error));
    }
    if (failures.length > 0) throw failures[0];
  }
}

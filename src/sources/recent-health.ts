import type { Clock } from '../platform';
import type { Health } from './connector';

/** How long an answer stands, in milliseconds: whoever looks at a list does not ask every provider. */
const STANDS_MS = 30_000;

interface Measured {
  readonly at: number;
  readonly health: Health;
}

/**
 * The health of sources as it was lately. Answers are kept, not attempts: nobody waits for what
 * another caller began, which could hold a transaction.
 */
export class RecentHealth {
  private readonly measured = new Map<string, Measured>();

  constructor(
    private readonly clock: Clock,
    private readonly measure: (sourceId: string) => Promise<Health>,
  ) {}

  /** The health of a source, measured now unless it was a moment ago. */
  async of(sourceId: string): Promise<Health> {
    const known = this.measured.get(sourceId);
    if (known && this.clock.monotonic() - known.at < STANDS_MS) return known.health;
    const health = await this.measure(sourceId);
    this.measured.set(sourceId, { at: this.clock.monotonic(), health });
    return health;
  }
}

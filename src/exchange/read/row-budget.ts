import { GatewayError } from '../../platform';

/**
 * How many rows one request may be answered with. They are counted before they are asked for, a page
 * by its size and a link by the rows that it stands on, so that whether a request fits does not hang
 * on which of its reads is quickest; and where it went beyond, what follows is refused too.
 */
export class RowBudget {
  private taken = 0;

  constructor(private readonly limit: number) {}

  /** Counts rows. Throws LIMIT_REQUEST_ROWS{limit} where the request would go beyond. */
  take(rows: number): void {
    this.taken += rows;
    if (this.taken > this.limit)
      throw new GatewayError('LIMIT_REQUEST_ROWS', { limit: this.limit });
  }

  /** Begins anew, where all that was read is dropped and read again. */
  renew(): void {
    this.taken = 0;
  }
}

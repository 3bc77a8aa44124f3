import type { SharingContext } from '../sharing';
import type { Exchange } from './exchange';

/** A context that reads can be run in: everything below and the exchange itself. */
export interface ExchangeContext extends SharingContext {
  readonly exchange: Exchange;
}

import type { NonEmptyArray } from 'type-graphql';
import { ExchangeResolver } from './exchange.resolver';

export type { ExchangeContext } from './context';
export { createExchange, type Exchange, type ExchangeRuntime } from './exchange';
export type { ExchangeRequest } from './execute-request';
export type { AskedRow, RowAnswer } from './read-rows';
export { dataSdl } from './schema/data-sdl';
export type { ResourceOffer } from './schema/plan-resources';

/** What the exchange adds to the office API. */
export const exchangeResolvers: NonEmptyArray<typeof ExchangeResolver> = [ExchangeResolver];

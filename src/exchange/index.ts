export type { ExchangeContext } from './context';
export { createExchange, type Exchange, type ExchangeRuntime } from './exchange';
export { dataSdl } from './schema/data-sdl';
export type { ResourceOffer } from './schema/plan-resources';

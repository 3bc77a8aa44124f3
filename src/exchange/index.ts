export type { ExchangeContext } from './context';
export {
  createExchange,
  type Exchange,
  type ExchangeOptions,
  type ExchangeRuntime,
} from './exchange';
export type { ExchangeRequest } from './execute-request';
export type { MayRead } from './open-block';
export { dataSdl } from './schema/data-sdl';
export { planResources, type ResourceOffer } from './schema/plan-resources';
export type { ResourceProblem } from './schema/resource-plan';

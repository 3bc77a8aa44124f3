export {
  API_KEY_HEADER,
  PROVIDERS,
  type ProviderKind,
  type ProviderOptions,
  type RunningProvider,
  startProvider,
} from './server';
export { type SpawnedProvider, spawnProvider } from './spawn';

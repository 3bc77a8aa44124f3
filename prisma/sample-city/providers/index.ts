export {
  API_KEY_HEADER,
  PROVIDERS,
  type ProviderKind,
  type ProviderOptions,
  type RunningProvider,
  startProvider,
} from './server';
export { API_KEY_SECRET, sourceSettings } from './source-settings';
export { type SpawnedProvider, spawnProvider } from './spawn';

export { DATASETS, DEPARTMENTS, type DepartmentId, EXAMPLES, SERVICES } from './generate';
export {
  loadSampleCity,
  type SampleCity,
  type SampleCityOptions,
  type Say,
} from './load';
export type { SampleClient } from './load/clients';
export { knownServers, placesOf, type ServerPlan } from './load/plan-servers';
export { entryOf } from './load/resources';
export { SAMPLE_PASSWORD, STAFF } from './load/staff';
export { type RunningServers, startServers } from './load/start-servers';

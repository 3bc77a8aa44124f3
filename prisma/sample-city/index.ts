export { DATASETS, DEPARTMENTS, type DepartmentId, EXAMPLES, SERVICES } from './generate';
export {
  loadSampleCity,
  type SampleCity,
  type SampleCityOptions,
  type Say,
  sampleCitySize,
} from './load';
export type { SampleClient } from './load/clients';
export { knownServers, placesOf, planServers, type ServerPlan } from './load/plan-servers';
export { entryOf } from './load/resources';
export { SAMPLE_PASSWORD, STAFF, type StaffMember } from './load/staff';
export { type CitySize, type RunningServers, startServers } from './load/start-servers';

import {
  loadSampleCity,
  placesOf,
  planServers,
  type RunningServers,
  type SampleCity,
  type SampleCityOptions,
  type Say,
  type ServerPlan,
  startServers,
} from '../../../prisma/sample-city';
import type { Gateway } from '../../api';
import type { Config } from '../../platform';
import { cityFolder } from './city-folder';
import { ensureClientKeys } from './client-keys';

/** The seed of every sample city: the same people everywhere. */
const SEED = 20_260_630;

/** A configuration that lets the gateway reach the two sample servers, and where they will be. */
export interface CityConfig {
  readonly config: Config;
  readonly plan: ServerPlan;
}

/** Decides where the sample servers will be; the gateway may then connect there and nowhere near. */
export async function withCity(config: Config): Promise<CityConfig> {
  const plan = await planServers(cityFolder(config), config.samplePort);
  return { config: allowing(config, plan), plan };
}

/** The configuration with the places of the sample servers among those that may be connected to. */
export function allowing(config: Config, plan: ServerPlan | null): Config {
  if (plan === null) return config;
  return { ...config, sourceAllow: [...config.sourceAllow, ...placesOf(plan)] };
}

/** Loads the city where it is not there yet, and gives its clients their keys. */
export async function loadCity(
  gateway: Gateway,
  plan: ServerPlan,
  say: Say,
  unpublished: SampleCityOptions['unpublished'] = [],
): Promise<SampleCity> {
  const { samplePeople, sampleCompanies } = gateway.runtime.config;
  const size = { people: samplePeople, companies: sampleCompanies, seed: SEED };
  const city = await loadSampleCity(gateway.systemContext(), { size, plan, unpublished }, say);
  await ensureClientKeys(gateway, city.clients);
  return city;
}

/** Starts the servers of the two departments that answer for themselves. */
export function startCityServers(city: SampleCity, plan: ServerPlan): Promise<RunningServers> {
  return startServers(plan, city);
}

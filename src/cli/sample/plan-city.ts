import {
  placesOf,
  planServers,
  type ServerPlan,
} from '../../../prisma/sample-city/load/plan-servers';
import type { Config } from '../../platform';
import { cityFolder } from './city-folder';

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

import {
  loadSampleCity,
  type SampleCity,
  type SampleCityOptions,
  type Say,
  type ServerPlan,
} from '../../../prisma/sample-city';
import type { Gateway } from '../../api';
import { ensureClientKeys } from './client-keys';

/** The seed of every sample city: the same people everywhere. */
const SEED = 20_260_630;

/**
 * Loads the city where it is not there yet, and gives its clients their keys. While it is loaded,
 * resources come one by one and those they lead to may be missing: that is not worth a warning.
 */
export async function loadCity(
  gateway: Gateway,
  plan: ServerPlan,
  say: Say,
  unpublished: SampleCityOptions['unpublished'] = [],
): Promise<SampleCity> {
  const { config, log } = gateway.runtime;
  const { samplePeople, sampleCompanies } = config;
  const size = { people: samplePeople, companies: sampleCompanies, seed: SEED };
  const usual = log.level;
  if (usual !== 'silent') log.level = 'error';
  try {
    const city = await loadSampleCity(gateway.systemContext(), { size, plan, unpublished }, say);
    await ensureClientKeys(gateway, city.clients);
    return city;
  } finally {
    log.level = usual;
  }
}

import { join } from 'node:path';
import type { Config } from '../../platform';

/** Where keys and places of the sample city lie, beside what the gateway keeps. */
export function cityFolder({ dataDir }: Pick<Config, 'dataDir'>): string {
  return join(dataDir, 'sample-city');
}

/** The key file of a sample client, named by its department. */
export function cityKeyPath(config: Pick<Config, 'dataDir'>, department: string): string {
  return join(cityFolder(config), `${department}.jwk`);
}

/** Whether this configuration wants the sample city. */
export function wantsCity({ sampleCity, databaseUrl }: Config): boolean {
  return sampleCity === 'on' || (sampleCity === 'auto' && databaseUrl === undefined);
}

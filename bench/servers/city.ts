import 'reflect-metadata';
import { startServers } from '../../prisma/sample-city';
import { GRAPHQL_PATH, openGateway } from '../../src/api';
import { loadCity } from '../../src/cli/sample/load-city';
import { withCity } from '../../src/cli/sample/plan-city';
import { loadConfig } from '../../src/platform';
import { serve } from './serve';
import { timeSources } from './time-sources';

/** What a city is started with. */
export interface CityStart {
  readonly settings: Readonly<Record<string, string>>;
  /** How long each server of a department waits before it answers, in milliseconds. */
  readonly delayMs: number;
}

/** The gateway with the sample city and its departments' servers, its log on. */
void serve(async ({ settings, delayMs }: CityStart) => {
  const { config, plan } = await withCity(loadConfig(settings));
  const gateway = await openGateway(config);
  const city = await loadCity(gateway, plan, () => undefined, []);
  const servers = await startServers(plan, { ...city, delayMs });
  const calls = timeSources(gateway.runtime.sources);
  const address = await gateway.listen();
  return {
    url: `${address}${GRAPHQL_PATH}`,
    calls,
    close: async () => {
      await gateway.close();
      await servers.close();
    },
  };
});

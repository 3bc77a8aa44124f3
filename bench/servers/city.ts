import 'reflect-metadata';
import { startServers } from '../../prisma/sample-city';
import { GRAPHQL_PATH, openGateway } from '../../src/api';
import { loadCity } from '../../src/cli/sample/load-city';
import { withCity } from '../../src/cli/sample/plan-city';
import { loadConfig } from '../../src/platform';
import { serve } from './serve';

/** What a city is started with. */
export interface CityStart {
  readonly settings: Readonly<Record<string, string>>;
}

/** The gateway with the sample city and its departments' servers, its log on. */
void serve(async ({ settings }: CityStart) => {
  const { config, plan } = await withCity(loadConfig(settings));
  const gateway = await openGateway(config);
  const city = await loadCity(gateway, plan, () => undefined, []);
  const servers = await startServers(plan, city);
  const address = await gateway.listen();
  return {
    url: `${address}${GRAPHQL_PATH}`,
    close: async () => {
      await gateway.close();
      await servers.close();
    },
  };
});

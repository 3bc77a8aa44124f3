import 'reflect-metadata';
import { GRAPHQL_PATH, openGateway } from '../../src/api';
import { loadConfig } from '../../src/platform';
import type { Place } from '../world/world';
import { gatewaySettings } from './gateway-settings';
import { serve } from './serve';

/** The gateway as it is started for real, with its log on. */
void serve(async ({ place }: { readonly place: Place }) => {
  const gateway = await openGateway(loadConfig(gatewaySettings(place)));
  const address = await gateway.listen();
  return { url: `${address}${GRAPHQL_PATH}`, close: () => gateway.close() };
});

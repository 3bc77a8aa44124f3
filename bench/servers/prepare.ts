import 'reflect-metadata';
import { openGateway } from '../../src/api';
import { loadConfig } from '../../src/platform';
import { setUpWorld } from '../world/set-up';
import type { Place, Size, World } from '../world/world';
import { gatewaySettings } from './gateway-settings';

/** What the gateway is set up with. */
export interface PrepareStart {
  readonly place: Place;
  readonly size: Size;
}

/** Sets an empty gateway up, tells the world that stands then, and closes it again. */
async function prepare({ place, size }: PrepareStart): Promise<World> {
  const settings = { ...gatewaySettings(place), ONCE_LOG_LEVEL: 'warn' };
  const gateway = await openGateway(loadConfig(settings));
  try {
    return await setUpWorld(gateway.systemContext(), size, place.providersUrl);
  } finally {
    await gateway.close();
  }
}

void prepare(JSON.parse(process.argv[2] ?? '{}') as PrepareStart).then((world) =>
  process.send?.(world, () => process.exit()),
);

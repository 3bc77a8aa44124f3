import type { RunningServers, SampleCity } from '../../../prisma/sample-city';
import { type Gateway, openGateway } from '../../api';
import { type Config, loadConfig } from '../../platform';
import { say } from '../print';
import { wantsCity } from '../sample/city-folder';
import { type CityConfig, loadCity, startCityServers, withCity } from '../sample/open-city';
import { sayCity, sayDatabase, sayStop } from './banner';
import { untilStopped } from './until-stopped';

/**
 * Opens the gateway, with the sample city where it is wanted, serves until it is told to stop, and
 * stops cleanly. It answers its first request before the sample servers are up. Before it listens
 * a signal simply ends it: what was begun is finished by the next start.
 */
export async function start(): Promise<void> {
  const configured = loadConfig();
  const city = wantsCity(configured) ? await withCity(configured) : null;
  const config = city?.config ?? configured;
  sayDatabase(config);
  const gateway = await openGateway(config);
  try {
    await serve(gateway, config, city);
  } finally {
    await gateway.close();
  }
  say('stopped');
}

async function serve(gateway: Gateway, config: Config, city: CityConfig | null): Promise<void> {
  const loaded = city && (await loadCity(gateway, city.plan, (line) => say(`  ${line}`)));
  const address = await gateway.listen();
  const stopped = untilStopped();
  say(`Listening on ${address}`);
  const servers = loaded && city ? await serversOf(loaded, city) : null;
  try {
    if (loaded) await sayCity(config, address, loaded);
    sayStop();
    await stopped;
    say('stopping: running requests may finish');
    await gateway.close();
  } finally {
    await servers?.close();
  }
}

/** A server that cannot start takes nothing else down: its department just does not answer. */
async function serversOf(city: SampleCity, { plan }: CityConfig): Promise<RunningServers | null> {
  try {
    return await startCityServers(city, plan);
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    say(`The sample servers of 市场监督管理局 and 税务局 did not start: ${reason}`);
    return null;
  }
}

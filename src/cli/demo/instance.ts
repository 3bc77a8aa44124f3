import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type DepartmentId, type RunningServers, startServers } from '../../../prisma/sample-city';
import { type Gateway, GRAPHQL_PATH, openGateway } from '../../api';
import { type Config, createLogger, loadConfig } from '../../platform';
import { readKeyFile, tokenOf } from '../keys/key-file';
import { cityKeyPath } from '../sample/city-folder';
import { loadCity } from '../sample/load-city';
import { withCity } from '../sample/plan-city';
import { Caller } from './caller';

/** A gateway with a small city, made for the demo and thrown away after it. */
export interface DemoInstance {
  readonly url: string;
  readonly servers: RunningServers;
  /** The client system of a department, with a token it signed. */
  clientOf(department: DepartmentId): Promise<Caller>;
  close(): Promise<void>;
}

/** Big enough to be a city, small enough to be there in seconds. */
const SETTINGS = Object.freeze({
  ONCE_PORT: '0',
  ONCE_SAMPLE_PEOPLE: '300',
  ONCE_SAMPLE_COMPANIES: '60',
  ONCE_LOG_LEVEL: 'silent',
  // What a dead source owes is asked for again at once: nobody waits for the demo.
  ONCE_CASE_SWEEP_SECONDS: '1',
  ONCE_CASE_RETRY_SECONDS: '1',
});

/** Opens it in a folder of its own, whatever this machine's settings are. */
export async function openInstance(unpublished: readonly string[]): Promise<DemoInstance> {
  const dataDir = await mkdtemp(join(tmpdir(), 'once-demo-'));
  const throwAway = () => rm(dataDir, { recursive: true, force: true });
  const { config, plan } = await withCity(loadConfig({ ...SETTINGS, ONCE_DATA_DIR: dataDir }));
  const gateway = await openGateway(config, { log: createLogger(config) });
  try {
    const city = await loadCity(gateway, plan, () => undefined, unpublished);
    const servers = await startServers(plan, city);
    return await instanceOf(gateway, config, servers, throwAway);
  } catch (error) {
    await gateway.close();
    await throwAway();
    throw error;
  }
}

async function instanceOf(
  gateway: Gateway,
  config: Config,
  servers: RunningServers,
  throwAway: () => Promise<void>,
): Promise<DemoInstance> {
  const url = `${await gateway.listen()}${GRAPHQL_PATH}`;
  return {
    url,
    servers,
    clientOf: async (department) => {
      const key = await readKeyFile(cityKeyPath(config, department));
      return new Caller(url, await tokenOf(key, config.audience, config.tokenMaxSeconds));
    },
    close: async () => {
      await gateway.close();
      await servers.close();
      await throwAway();
    },
  };
}

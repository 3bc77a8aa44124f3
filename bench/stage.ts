import { cp, mkdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import pg from 'pg';
import { type ServerProcess, startScript, startServer } from './processes';
import type { ServerName } from './scenarios';
import type { Place, Size, World } from './world/world';

/** Made anew for each run and dropped after it. */
const DATABASE = 'once_gateway_bench';

/** Everything that runs while measurements are taken. */
export interface Stage {
  readonly world: World;
  readonly servers: ReadonlyMap<ServerName, ServerProcess>;
  close(): Promise<void>;
}

/** What a stage is set up with. */
export interface StagePlan {
  /** The address of a PostgreSQL server; absent: embedded. */
  readonly databaseUrl: string | undefined;
  /** A folder of the benchmark's own; it is emptied. */
  readonly folder: string;
  readonly size: Size;
  readonly servers: readonly ServerName[];
  /** Arguments to node for the gateway. */
  readonly gatewayArguments: readonly string[];
}

/** Sets up the providers, the data and the servers, each in a process of its own. */
export async function setStage(plan: StagePlan): Promise<Stage> {
  const { databaseUrl, folder, size } = plan;
  await rm(folder, { recursive: true, force: true });
  await mkdir(folder, { recursive: true });
  const providers = await startServer('providers', {});
  const url = databaseUrl === undefined ? undefined : await freshDatabase(databaseUrl);
  const place = placeFor('gateway', { folder, providersUrl: providers.url, databaseUrl: url });
  const { first: world } = await startScript<World>('prepare', { place, size });
  const servers = new Map<ServerName, ServerProcess>();
  for (const name of plan.servers) {
    const own = placeFor(name, { folder, providersUrl: providers.url, databaseUrl: url });
    // Of one database a second gateway needs the key too.
    if (name === 'unrecorded' || (url === undefined && name !== 'gateway')) {
      await cp(place.dataDir, own.dataDir, { recursive: true, filter: isNoSocket });
    }
    const isGateway = name === 'gateway' || name === 'unrecorded';
    const execArgv = isGateway ? plan.gatewayArguments : [];
    servers.set(name, await startServer(name, { place: own, world }, execArgv));
  }
  const close = async (): Promise<void> => {
    await Promise.all([...servers.values()].map((server) => server.stop()));
    await providers.stop();
    if (databaseUrl !== undefined) await dropDatabase(databaseUrl);
    await rm(folder, { recursive: true, force: true });
  };
  return { world, servers, close };
}

interface Places {
  readonly folder: string;
  readonly providersUrl: string;
  readonly databaseUrl: string | undefined;
}

function placeFor(name: ServerName, { folder, providersUrl, databaseUrl }: Places): Place {
  const dataDir = join(folder, name);
  return { dataDir, providersUrl, ...(databaseUrl !== undefined && { databaseUrl }) };
}

function isNoSocket(path: string): boolean {
  return !path.endsWith('.sock');
}

/** Makes an empty database of this name on a server, in place of one that was left, and tells its address. */
export async function freshDatabase(serverUrl: string, name = DATABASE): Promise<string> {
  await dropDatabase(serverUrl, name);
  await onServer(serverUrl, `CREATE DATABASE ${name}`);
  const url = new URL(serverUrl);
  url.pathname = `/${name}`;
  return url.href;
}

/** Drops the database of this name. */
export function dropDatabase(serverUrl: string, name = DATABASE): Promise<void> {
  return onServer(serverUrl, `DROP DATABASE IF EXISTS ${name} WITH (FORCE)`);
}

async function onServer(serverUrl: string, sql: string): Promise<void> {
  const client = new pg.Client(serverUrl);
  await client.connect();
  await client.query(sql).finally(() => client.end());
}

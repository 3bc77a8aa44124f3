import { PROVIDERS, type ProviderKind, type SpawnedProvider, spawnProvider } from '../providers';
import type { ServerPlan } from './plan-servers';

/** The servers of the two departments, each in a process of its own. */
export interface RunningServers {
  readonly servers: ReadonlyMap<ProviderKind, SpawnedProvider>;
  /** Ends those that still run. */
  close(): Promise<void>;
}

/** How large the city is that the servers make again, each for itself. */
export interface CitySize {
  readonly people: number;
  readonly companies: number;
  readonly seed: number;
}

/** Starts both servers; resolves when both answer. Rejects when one cannot start. */
export async function startServers(plan: ServerPlan, size: CitySize): Promise<RunningServers> {
  const { people, companies, seed } = size;
  const started = await Promise.allSettled(
    PROVIDERS.map(async ({ kind }) => {
      const options = { people, companies, seed, port: plan.ports[kind], apiKey: plan.apiKey };
      return [kind, await spawnProvider(kind, options)] as const;
    }),
  );
  const running = started.flatMap((entry) => (entry.status === 'fulfilled' ? [entry.value] : []));
  const servers = new Map(running);
  const close = async () => {
    await Promise.all(running.map(([, server]) => server.close()));
  };
  const failed = started.find((entry) => entry.status === 'rejected');
  if (!failed) return { servers, close };
  await close();
  throw failed.reason;
}

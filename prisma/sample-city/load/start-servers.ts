import { PROVIDERS, type ProviderKind, type SpawnedProvider, spawnProvider } from '../providers';
import type { ServerPlan } from './plan-servers';

/** The servers of the two departments, each in a process of its own. */
export interface RunningServers {
  readonly servers: ReadonlyMap<ProviderKind, SpawnedProvider>;
  /** Starts one anew that has ended, at its old place. Rejects when it cannot start. */
  restart(kind: ProviderKind): Promise<void>;
  /** Ends those that still run. */
  close(): Promise<void>;
}

/** How large the city is that the servers make again, each for itself. */
export interface CitySize {
  readonly people: number;
  readonly companies: number;
  readonly seed: number;
}

/**
 * Starts both servers, which wait so many milliseconds before each answer where that is said;
 * resolves when both answer. Rejects when one cannot start.
 */
export async function startServers(
  plan: ServerPlan,
  { people, companies, seed, delayMs = 0 }: CitySize & { readonly delayMs?: number },
): Promise<RunningServers> {
  const spawn = (kind: ProviderKind) => {
    const options = {
      people,
      companies,
      seed,
      delayMs,
      port: plan.ports[kind],
      apiKey: plan.apiKey,
    };
    return spawnProvider(kind, options);
  };
  const started = await Promise.allSettled(
    PROVIDERS.map(async ({ kind }) => [kind, await spawn(kind)] as const),
  );
  const running = started.flatMap((entry) => (entry.status === 'fulfilled' ? [entry.value] : []));
  const servers = new Map(running);
  const close = async () => {
    await Promise.all([...servers.values()].map((server) => server.close()));
  };
  const restart = async (kind: ProviderKind) => {
    servers.set(kind, await spawn(kind));
  };
  const failed = started.find((entry) => entry.status === 'rejected');
  if (!failed) return { servers, restart, close };
  await close();
  throw failed.reason;
}

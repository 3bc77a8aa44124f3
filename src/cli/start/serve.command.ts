import {
  type RunningServers,
  type SampleCity,
  type ServerPlan,
  startServers,
} from '../../../prisma/sample-city';
import type { Gateway } from '../../api';
import { listDepartments } from '../../identity';
import { say } from '../print';
import { loadCity } from '../sample/load-city';
import { requireFreePort } from './require-free-port';
import { sayCity, sayStop } from './say-city';
import { sayFirstSteps } from './say-first-steps';
import { untilStopped } from './until-stopped';

/**
 * Serves until it is told to stop; with a plan, the sample city. It answers its first request
 * before the sample servers are up. Before it listens a signal simply ends the process: what was
 * begun is finished by the next start.
 */
export async function serve(gateway: Gateway, plan: ServerPlan | null): Promise<void> {
  await requireFreePort(gateway.runtime.config);
  const city = plan && (await loadCity(gateway, plan, (line) => say(`  ${line}`)));
  const address = await gateway.listen();
  const stopped = untilStopped();
  say(`Listening on ${address}`);
  const servers = city && plan && (await serversOf(city, plan));
  try {
    if (city) await sayCity(gateway.runtime.config, address, city);
    else if ((await listDepartments(gateway.runtime)).length === 0) sayFirstSteps();
    sayStop();
    await stopped;
    say('stopping: running requests may finish');
    await gateway.close();
  } finally {
    await servers?.close();
  }
}

/** A server that cannot start takes nothing else down: its department just does not answer. */
async function serversOf(city: SampleCity, plan: ServerPlan): Promise<RunningServers | null> {
  try {
    return await startServers(plan, city);
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    say(`The sample servers of 市场监督管理局 and 税务局 did not start: ${reason}`);
    return null;
  }
}

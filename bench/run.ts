import { signClientToken } from '../src/identity';
import type { Job } from './load/job';
import { checkAnswer, type Measurement, measure } from './measure';
import type { Options } from './options';
import { type LoadProcess, startLoad } from './processes';
import type { Scenario, ServerName } from './scenarios';
import type { Stage } from './stage';
import type { World } from './world/world';

/** Seconds of load before each later measurement, so that pools and caches are not cold. */
const AGAIN_WARM_SECONDS = 0.5;

/** The usual audience, and as long as a token may live. */
const AUDIENCE = 'once-gateway';
const TOKEN_SECONDS = 300;

type Say = (line: string) => void;

/**
 * Measures every scenario on every server in turn, round after round, so that whatever else the
 * machine does meanwhile falls on all of them alike. Round 0 warms up and is thrown away.
 */
export async function run(stage: Stage, options: Options, say: Say): Promise<Measurement[]> {
  const load = startLoad();
  const taken: Measurement[] = [];
  try {
    for (let round = 0; round <= options.rounds; round += 1) {
      say(round === 0 ? 'warming up' : `round ${round} of ${options.rounds}`);
      for (const scenario of options.scenarios) {
        taken.push(...(await runScenario({ stage, load, options, round }, scenario)));
      }
    }
  } finally {
    load.stop();
  }
  return taken.filter(({ round }) => round > 0);
}

interface Round {
  readonly stage: Stage;
  readonly load: LoadProcess;
  readonly options: Options;
  readonly round: number;
}

/** Another server begins in each round. */
async function runScenario(turn: Round, scenario: Scenario): Promise<Measurement[]> {
  const { stage, load, options, round } = turn;
  const taken: Measurement[] = [];
  const { servers } = options;
  for (let place = 0; place < servers.length; place += 1) {
    const name = servers[(place + round) % servers.length];
    const server = name && stage.servers.get(name);
    if (!server) continue;
    const asked = await questions(name, scenario, stage.world);
    if (round === 0) await checkAnswer(server, scenario, asked);
    const timed = timing(options, round);
    const job: Job = { url: server.url, connections: scenario.connections, ...asked, ...timed };
    const measured = await measure(load, server, job);
    taken.push({ scenario: scenario.name, server: name, round, ...measured });
  }
  return taken;
}

function timing(options: Options, round: number): Pick<Job, 'warmSeconds' | 'seconds'> {
  if (round === 0) return { warmSeconds: AGAIN_WARM_SECONDS, seconds: options.warmSeconds };
  return { warmSeconds: AGAIN_WARM_SECONDS, seconds: options.seconds };
}

/** Only the gateway asks who is there. A new token each time, for it lives five minutes at most. */
async function questions(
  server: ServerName,
  scenario: Scenario,
  world: World,
): Promise<Pick<Job, 'headers' | 'bodies'>> {
  const headers: Record<string, string> = { 'content-type': 'application/json' };
  if (server !== 'raw' && server !== 'apollo')
    headers.authorization = `Bearer ${await tokenOf(world)}`;
  return { headers, bodies: scenario.bodies(server, world) };
}

function tokenOf({ client: { id: clientId, privateJwk } }: World): Promise<string> {
  const now = new Date();
  return signClientToken({
    clientId,
    privateJwk,
    audience: AUDIENCE,
    seconds: TOKEN_SECONDS,
    now,
  });
}

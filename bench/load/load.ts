import { setTimeout as sleep } from 'node:timers/promises';
import autocannon, { type Client } from 'autocannon';
import type { Job, LoadTold, Outcome } from './job';

/** Time for the last answers to come in, in seconds: autocannon looks at the clock in steps. */
const REST_SECONDS = 0.3;
const STEP_MS = 100;

/** Runs one job: the load goes on through warming up and counting, so that nothing starts cold. */
async function run(job: Job): Promise<Outcome> {
  const cannon = autocannon({
    url: job.url,
    connections: job.connections,
    duration: job.warmSeconds + job.seconds + REST_SECONDS,
    sampleInt: STEP_MS,
    setupClient: sharesOf(job),
    verifyBody: (body) => !body.includes('"errors"'),
  });
  const times: number[] = [];
  let counting = false;
  cannon.on('response', (_client: object, _status: number, _bytes: number, ms: number) => {
    if (counting) times.push(ms);
  });
  await sleep(job.warmSeconds * 1000);
  tell('counting');
  counting = true;
  const begun = performance.now();
  await sleep(job.seconds * 1000);
  counting = false;
  tell('counted');
  const seconds = (performance.now() - begun) / 1000;
  const { errors, timeouts, mismatches, non2xx } = await cannon;
  const bad = errors + timeouts + mismatches + non2xx;
  return { requests: times.length, seconds, bad, ...percentilesOf(times) };
}

/** Deals the bodies out to the connections, one by one. */
function sharesOf({ bodies, connections, headers }: Job) {
  let next = 0;
  return (client: Client): void => {
    const place = next % connections;
    next += 1;
    const own = bodies.filter((_body, index) => index % connections === place);
    client.setRequests(own.map((body) => ({ method: 'POST', headers, body })));
  };
}

function percentilesOf(times: number[]): Pick<Outcome, 'p50' | 'p99'> {
  const sorted = Float64Array.from(times).sort();
  const at = (share: number): number =>
    sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;
  return { p50: at(0.5), p99: at(0.99) };
}

function tell(told: LoadTold): void {
  process.send?.(told);
}

process.on('disconnect', () => process.exit());
process.on('message', (job: Job) => void run(job).then(tell));

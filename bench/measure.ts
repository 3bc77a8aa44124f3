import type { Job, Outcome } from './load/job';
import type { LoadProcess, ServerProcess } from './processes';
import type { Scenario, ServerName } from './scenarios';
import type { Usage } from './servers/serve';

/** One measurement of one server. */
export interface Measurement {
  readonly scenario: string;
  readonly server: ServerName;
  readonly round: number;
  readonly requestsPerSecond: number;
  /** Milliseconds. */
  readonly p50: number;
  readonly p99: number;
  /** Processor time of the server's own process for each request, in milliseconds. */
  readonly cpuMs: number;
  /** Of it that of the thread which answers. */
  readonly answeringMs: number;
  readonly residentMb: number;
}

/** Makes sure that a server answers a scenario as it should, before anything is measured. */
export async function checkAnswer(
  server: ServerProcess,
  { name, rows }: Scenario,
  { headers, bodies }: Pick<Job, 'headers' | 'bodies'>,
): Promise<void> {
  const response = await fetch(server.url, { method: 'POST', headers, body: bodies[0] ?? '' });
  const text = await response.text();
  const found = text.split('"citizenNumber":').length - 1;
  if (response.status === 200 && found === rows && !text.includes('"errors"')) return;
  const got = `${response.status} with ${found}: ${text.slice(0, 500)}`;
  throw new Error(`${name}: expected 200 with ${rows} rows, got ${got}`);
}

/** Runs one job and reads what the server used of the processor meanwhile. */
export async function measure(
  load: LoadProcess,
  server: ServerProcess,
  job: Job,
): Promise<Omit<Measurement, 'scenario' | 'server' | 'round'>> {
  const marks: Promise<Usage>[] = [];
  const outcome = await load.run(job, () => marks.push(server.usage()));
  const [begun, ended] = await Promise.all(marks);
  if (!begun || !ended) throw new Error('expected two readings of the processor time');
  refuseBad(outcome);
  return {
    requestsPerSecond: outcome.requests / outcome.seconds,
    p50: outcome.p50,
    p99: outcome.p99,
    cpuMs: (ended.cpuMs - begun.cpuMs) / outcome.requests,
    answeringMs: (ended.answeringMs - begun.answeringMs) / outcome.requests,
    residentMb: ended.residentMb,
  };
}

function refuseBad({ bad, requests }: Outcome): void {
  if (bad === 0 && requests > 0) return;
  throw new Error(`expected good answers only, got ${bad} bad ones beside ${requests}`);
}

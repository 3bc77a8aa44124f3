import { parseArgs } from 'node:util';
import { SCENARIOS, type Scenario, SERVERS, type ServerName } from './scenarios';

/** What is measured in another way than the scenarios. */
const ALONE = ['search', 'decision', 'cases', 'audit-search', 'audit-log', 'audit-cost'] as const;

/** See ALONE. */
export type Alone = (typeof ALONE)[number];

/** How the benchmark is run. */
export interface Options {
  readonly rounds: number;
  /** Seconds of each measurement, and before the first of each pair of server and scenario. */
  readonly seconds: number;
  readonly warmSeconds: number;
  /** Rows of the resource of 20 items. */
  readonly rows: number;
  readonly servers: readonly ServerName[];
  readonly scenarios: readonly Scenario[];
  /** What is measured alone, in another way than the scenarios; null for the scenarios. */
  readonly alone: Alone | null;
  /** Whether the gateway writes a processor profile. */
  readonly profile: boolean;
}

/** Printed for `--help` and for what cannot be understood. */
export const USAGE = `npm run bench [-- options] [a,b]
  --long           7 rounds of 8 s instead of 3 rounds of 2.5 s
  --rounds N       so many rounds
  --seconds N      so many seconds a measurement
  --rows N         so many rows of 20 items (100,000 on PostgreSQL, 20,000 on the embedded database)
  --only a,b       (or just a,b) of ${SCENARIOS.map(({ name }) => name).join(', ')}
                   or search: the search of a catalogue of 10,000 resources, and nothing else
                   or cases: fifty clerks who open cases at once, and nothing else
                   or audit-search: searches of an audit log of AUDIT_ROWS records (1,000,000; 50,000 embedded)
                   or audit-log: writing, sequencing, verifying and proving AUDIT_ROWS records (200,000; 20,000 embedded)
                   or audit-cost: the scenarios with and without records; audit-cost=a,b some of them
                   or decision: decisions among 1,000,000 grants (50,000 on the embedded database)
  --profile        the gateway writes a profile to bench/results/profiles (read it in Chrome DevTools)
The database is a new one on the server of DATABASE_URL, or the embedded one.
`;

const KNOWN = {
  long: { type: 'boolean', default: false },
  rounds: { type: 'string' },
  seconds: { type: 'string' },
  rows: { type: 'string' },
  only: { type: 'string' },
  profile: { type: 'boolean', default: false },
  help: { type: 'boolean', default: false },
} as const;

/** Reads the command line; null when help is asked for. Throws for anything unknown. */
export function readOptions(args: string[], onPostgres: boolean): Options | null {
  const { values, positionals } = parseArgs({ args, options: KNOWN, allowPositionals: true });
  if (values.help) return null;
  const [only, some] = (values.only ?? positionals[0])?.split('=') ?? [];
  const alone = ALONE.find((name) => name === only) ?? null;
  return {
    rounds: numberOf('rounds', values.rounds, values.long ? 7 : 3),
    seconds: numberOf('seconds', values.seconds, values.long ? 8 : 2.5),
    warmSeconds: 2,
    rows: numberOf('rows', values.rows, onPostgres ? 100_000 : 20_000),
    servers: alone === 'audit-cost' ? ['gateway', 'unrecorded'] : SERVERS,
    scenarios: scenariosOf(alone === null ? only : some),
    alone,
    profile: values.profile,
  };
}

function numberOf(name: string, text: string | undefined, otherwise: number): number {
  const number = text === undefined ? otherwise : Number(text);
  if (number > 0) return number;
  throw new Error(`--${name}: expected a number above 0`);
}

function scenariosOf(only: string | undefined): readonly Scenario[] {
  if (only === undefined) return SCENARIOS;
  return only.split(',').map((name) => {
    const scenario = SCENARIOS.find((known) => known.name === name);
    if (scenario) return scenario;
    throw new Error(`--only: there is no scenario ${name}`);
  });
}

import { rm } from 'node:fs/promises';
import { SAMPLE_PASSWORD, STAFF } from '../../prisma/sample-city';
import { generateCity } from '../../prisma/sample-city/generate';
import { startServer } from '../processes';
import { dropDatabase, freshDatabase } from '../stage';
import { askCity, type OpenedCase } from './ask-city';

const DATABASE = 'once_gateway_bench_cases';
const SIZE = { people: 2_000, companies: 100 };
const CLERKS = 50;
const CASES = 500;

/** Every tenth request is sent twice at once, as by somebody who presses twice. */
const TWICE = 10;

/** States of what some department holds; what none holds is asked of the applicant. */
const SUPPLIED = ['fetched', 'toConfirm', 'pending'];

/** What fifty clerks opening cases at once came to. */
export interface CaseFigures {
  readonly cases: number;
  readonly perSecond: number;
  readonly p50: number;
  readonly p99: number;
  /** Materials that some department holds, and those of them that came with the first answer. */
  readonly fetchable: number;
  readonly fetched: number;
}

type Say = (line: string) => void;

/** Measures how fifty clerks open cases at once. Throws where a case is lost or doubled. */
export async function measureCases(
  databaseUrl: string | undefined,
  folder: string,
  say: Say,
): Promise<CaseFigures> {
  await rm(folder, { recursive: true, force: true });
  const url = databaseUrl && (await freshDatabase(databaseUrl, DATABASE));
  const settings = {
    ...(url ? { DATABASE_URL: url } : {}),
    ...{ ONCE_DATA_DIR: folder, ONCE_PORT: '0', ONCE_SAMPLE_CITY: 'on' },
    ...{ ONCE_SAMPLE_PEOPLE: `${SIZE.people}`, ONCE_SAMPLE_COMPANIES: `${SIZE.companies}` },
  };
  const server = await startServer('city', { settings });
  try {
    say(`a city of ${SIZE.people} people stands; ${CLERKS} clerks sign in`);
    return await openAll(server.url);
  } finally {
    await server.stop();
    if (databaseUrl) await dropDatabase(databaseUrl, DATABASE);
  }
}

async function openAll(url: string): Promise<CaseFigures> {
  const clerk = STAFF.find(({ department, role }) => department === 'housing' && role === 'clerk');
  const credentials = { account: clerk?.account ?? '', password: SAMPLE_PASSWORD };
  const tokens: string[] = [];
  for (let one = 0; one < CLERKS; one += 1) tokens.push(await askCity(url).signIn(credentials));
  const { people } = generateCity(SIZE);
  const waiting = people.slice(-CASES).map(({ citizenNumber: code, name }) => ({ code, name }));
  const answers: { readonly opened: readonly OpenedCase[]; readonly ms: number }[] = [];
  const started = performance.now();
  const work = async (token: string): Promise<void> => {
    for (let next = waiting.pop(); next; next = waiting.pop()) {
      const asked = performance.now();
      const times = answers.length % TWICE === 0 ? 2 : 1;
      const opened = await askCity(url, token).open(next, times);
      answers.push({ opened, ms: performance.now() - asked });
    }
  };
  await Promise.all(tokens.map(work));
  const seconds = (performance.now() - started) / 1000;
  checkWhole(answers.map(({ opened }) => opened));
  await checkKept(url, tokens[0] ?? '');
  return figuresOf(answers, seconds);
}

/** Throws where one request made two cases, or two made one. */
function checkWhole(answers: readonly (readonly OpenedCase[])[]): void {
  const numbers = answers.map((opened) => new Set(opened.map(({ number }) => number)));
  if (numbers.some(({ size }) => size !== 1))
    throw new Error('a request sent twice made two cases');
  const all = new Set(numbers.flatMap((one) => [...one]));
  if (all.size !== CASES) throw new Error(`expected ${CASES} cases, got ${all.size}`);
}

/** Throws where the gateway holds fewer or more cases than were opened; the sample city has one of its own. */
async function checkKept(url: string, token: string): Promise<void> {
  const kept = await askCity(url, token).countCases();
  if (kept < CASES || kept > CASES + 3)
    throw new Error(`expected ${CASES} cases to be kept, got ${kept}`);
}

function figuresOf(
  answers: readonly { readonly opened: readonly OpenedCase[]; readonly ms: number }[],
  seconds: number,
): CaseFigures {
  const times = answers.map(({ ms }) => ms).sort((one, other) => one - other);
  const at = (share: number): number => times[Math.ceil(times.length * share) - 1] ?? 0;
  const states = answers.flatMap(({ opened: [first] }) => first?.materials ?? []);
  const fetchable = states.filter(({ state }) => SUPPLIED.includes(state));
  const fetched = fetchable.filter(({ state }) => state !== 'pending');
  return {
    ...{ cases: answers.length, perSecond: answers.length / seconds, p50: at(0.5), p99: at(0.99) },
    ...{ fetchable: fetchable.length, fetched: fetched.length },
  };
}

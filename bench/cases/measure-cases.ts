import { rm } from 'node:fs/promises';
import { generateCity } from '../../prisma/sample-city/generate';
import { SERVICE } from '../../src/cli/demo/tour';
import { type ServerProcess, startServer } from '../processes';
import type { Expectation } from '../report';
import { dropDatabase, freshDatabase } from '../stage';
import { type Ask, signedIn } from './ask-city';
import { type Before, checkKept, materialsOfGuide, numbersKept } from './check-kept';
import { type AloneFigures, openAlone } from './open-alone';
import { type Applicant, type Opening, openCases, shareOf } from './open-cases';
import { clerkOf, takeOnClerks } from './take-on-clerks';

const DATABASE = 'once_gateway_bench_cases';
const SIZE = { people: 2_000, companies: 100 };
const CLERKS = 50;
const CASES = 500;

/** Cases that one clerk opens while nobody else does anything: once before the others, once where a source is slow. */
const ALONE = 300;

/** How long the departments that answer over HTTP wait in the second city, in milliseconds. */
const SLOW_MS = 50;

/** Longest time of a whole checklist beyond its slowest source, in milliseconds. */
const MOST_BEYOND_MS = 15;

/** States of what some department holds; what none holds is asked of the applicant. */
const SUPPLIED = ['fetched', 'toConfirm', 'pending'];

/** What opening cases came to: by one clerk alone, and by fifty at once. */
export interface CaseFigures {
  readonly cases: number;
  readonly perSecond: number;
  readonly p50: number;
  readonly p99: number;
  /** One clerk alone, with sources as quick as they are, and with a slow one among them. */
  readonly quick: AloneFigures;
  readonly slow: AloneFigures;
  /** Materials that some department holds, and those of them that came with the first answer. */
  readonly fetchable: number;
  readonly fetched: number;
  readonly expected: readonly Expectation[];
}

type Say = (line: string) => void;

/** What a city is started with, so often as it is. */
interface Place {
  readonly databaseUrl: string | undefined;
  readonly folder: string;
}

/**
 * Measures how long one clerk alone waits for a checklist, and how fifty open cases at once. Throws where a case, a material
 * or a record is lost or doubled.
 */
export async function measureCases(
  databaseUrl: string | undefined,
  folder: string,
  say: Say,
): Promise<CaseFigures> {
  await rm(folder, { recursive: true, force: true });
  const url = databaseUrl && (await freshDatabase(databaseUrl, DATABASE));
  const { people } = generateCity(SIZE);
  const applicants = people
    .slice(-CASES - 2 * ALONE)
    .map(({ citizenNumber: code, name }) => ({ code, name }));
  try {
    const place = { databaseUrl: url, folder };
    const usual = await inCity(place, 0, (city) => openAll(city, applicants.splice(ALONE), say));
    say(`the city again, with departments that answer over HTTP after ${SLOW_MS} ms`);
    const slow = await inCity(place, SLOW_MS, (city) => openSlowly(city, applicants));
    const expected = [
      ...expectedOf('quick sources', usual.quick),
      ...expectedOf('a slow source', slow),
    ];
    return { ...usual, slow, expected };
  } finally {
    if (databaseUrl) await dropDatabase(databaseUrl, DATABASE);
  }
}

function expectedOf(sources: string, { beyond: got }: AloneFigures): readonly Expectation[] {
  const expected = `${sources}: the whole checklist at most ${MOST_BEYOND_MS} ms after the slowest`;
  return [{ expected, got, reached: got <= MOST_BEYOND_MS }];
}

/** Starts the city, where it was left or anew, whose servers wait so many milliseconds before each answer. */
async function inCity<Result>(
  { databaseUrl, folder }: Place,
  delayMs: number,
  work: (city: ServerProcess) => Promise<Result>,
): Promise<Result> {
  const settings = {
    ...(databaseUrl ? { DATABASE_URL: databaseUrl } : {}),
    ...{ ONCE_DATA_DIR: folder, ONCE_PORT: '0', ONCE_SAMPLE_CITY: 'on' },
    ...{ ONCE_SAMPLE_PEOPLE: `${SIZE.people}`, ONCE_SAMPLE_COMPANIES: `${SIZE.companies}` },
  };
  const city = await startServer('city', { settings, delayMs });
  try {
    return await work(city);
  } finally {
    await city.stop();
  }
}

async function before(url: string, clerk: Ask): Promise<Before> {
  const numbers = await numbersKept(clerk);
  return { numbers, materials: await materialsOfGuide(url, SERVICE.rental), from: new Date() };
}

async function openAll(
  city: ServerProcess,
  applicants: Applicant[],
  say: Say,
): Promise<Omit<CaseFigures, 'slow' | 'expected'>> {
  const { url } = city;
  say(`a city of ${SIZE.people} people stands; ${CLERKS} clerks are taken on`);
  const clerks = await takeOnClerks(url, CLERKS);
  const [clerk] = clerks;
  if (!clerk) throw new Error('expected clerks');
  say(
    `${clerks.length} clerks signed in; one of them alone, then each opens one case after the other`,
  );
  const known = await before(url, clerk);
  const alone = await openAlone(clerk, city, applicants.splice(0, ALONE));
  const started = performance.now();
  const openings = await openCases(clerks, applicants);
  const seconds = (performance.now() - started) / 1000;
  if (openings.length !== CASES) throw new Error(`expected ${CASES} cases, got ${openings.length}`);
  say('all are open; looking whether each is there once, with its materials and records');
  await checkKept(url, clerk, [...alone.openings, ...openings], known);
  return { ...figuresOf(openings, seconds), quick: alone.figures };
}

/** One clerk alone again, where a source is slow. */
async function openSlowly(
  city: ServerProcess,
  applicants: readonly Applicant[],
): Promise<AloneFigures> {
  const clerk = await signedIn(city.url, clerkOf(1));
  const known = await before(city.url, clerk);
  const { openings, figures } = await openAlone(clerk, city, applicants);
  await checkKept(city.url, clerk, openings, known);
  return figures;
}

function figuresOf(openings: readonly Opening[], seconds: number) {
  const states = openings.flatMap(({ answers: [first] }) => first?.materials ?? []);
  const fetchable = states.filter(({ state }) => SUPPLIED.includes(state));
  const fetched = fetchable.filter(({ state }) => state !== 'pending');
  const times = openings.map(({ ms }) => ms);
  return {
    ...{ cases: openings.length, perSecond: openings.length / seconds },
    ...{ p50: shareOf(times, 0.5), p99: shareOf(times, 0.99) },
    ...{ fetchable: fetchable.length, fetched: fetched.length },
  };
}

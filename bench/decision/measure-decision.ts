import { rm } from 'node:fs/promises';
import { createCatalog, type ResourceModel } from '../../src/catalog';
import {
  createLogger,
  type Database,
  loadConfig,
  migrate,
  openDatabase,
  systemClock,
  watchEpoch,
} from '../../src/platform';
import { createSharing, type DecisionRequest, decide, decideNow } from '../../src/sharing';
import type { Expectation } from '../report';
import { fillCatalogue } from '../search/catalogue.store';
import { dropDatabase, freshDatabase } from '../stage';
import { fillCity, type GrantedSize, pairAt } from './grants.store';

const DATABASE = 'once_gateway_bench_decision';

/** A large city on PostgreSQL; on the embedded database one that it can hold in a minute. */
const LARGE: Plan = {
  ...{ grants: 1_000_000, departments: 1000, resources: 10_000, items: 30, kinds: 100_000 },
};
const SMALL: Plan = {
  ...{ grants: 50_000, departments: 1000, resources: 2000, items: 30, kinds: 5000 },
};

/** Cold decisions that are timed one by one, and calls that are timed warm. */
const COLD = 2000;
const WARM = 500_000;
const WARM_KINDS = 10_000;

/** As many at a time as a busy gateway has. */
const AT_ONCE = 8;

/** What is expected of decisions. */
const MOST_WARM_US = 20;
const MOST_COLD_MS = 5;
const MOST_MB = 300;

interface Plan extends GrantedSize {
  /** Different decisions that are made for the sake of the memory they take. */
  readonly kinds: number;
}

/** What was measured. */
export interface DecisionFigures {
  readonly size: Plan;
  readonly warmUs: Quantiles;
  readonly coldMs: Quantiles;
  readonly residentMb: { readonly before: number; readonly after: number };
  readonly expected: readonly Expectation[];
}

interface Quantiles {
  readonly median: number;
  readonly p99: number;
}

type Say = (line: string) => void;

/** A place where decisions are made: a database and the sharing service over it. */
interface Ground {
  readonly ctx: Parameters<typeof decide>[0];
  readonly requestAt: (at: number) => DecisionRequest;
}

/** Measures decisions in this process: cold, then warm, then the memory of very many. */
export async function measureDecision(
  databaseUrl: string | undefined,
  folder: string,
  say: Say,
): Promise<DecisionFigures> {
  await rm(folder, { recursive: true, force: true });
  const url = databaseUrl && (await freshDatabase(databaseUrl, DATABASE));
  const db = await openDatabase(
    url === undefined ? { dataDir: folder } : { databaseUrl: url, poolSize: 10 },
  );
  try {
    await migrate(db);
    return await measureOn(db, url === undefined ? SMALL : LARGE, say);
  } finally {
    await db.close();
    if (databaseUrl !== undefined) await dropDatabase(databaseUrl, DATABASE);
    await rm(folder, { recursive: true, force: true });
  }
}

async function measureOn(db: Database, size: Plan, say: Say): Promise<DecisionFigures> {
  const start = performance.now();
  await fillCatalogue(db, size);
  await fillCity(db, size);
  const seconds = ((performance.now() - start) / 1000).toFixed(0);
  say(`${size.grants} grants of ${size.resources} resources × ${size.items} items in ${seconds} s`);
  const epoch = await watchEpoch(db);
  try {
    const ground = await groundOn(db, epoch, size);
    const coldMs = quantiles(await timeCold(ground));
    const warmUs = quantiles(await timeWarm(ground));
    const before = residentMb();
    await makeMany(ground, size.kinds);
    const memory = { before, after: residentMb() };
    const figures = { size, warmUs, coldMs, residentMb: memory };
    return { ...figures, expected: expectations(figures) };
  } finally {
    await epoch.close();
  }
}

async function groundOn(
  db: Database,
  epoch: Awaited<ReturnType<typeof watchEpoch>>,
  size: Plan,
): Promise<Ground> {
  const log = createLogger(loadConfig({ ONCE_LOG_LEVEL: 'warn' }));
  const sharing = createSharing({ db, epoch, clock: systemClock, log });
  const models = await createCatalog({ db, epoch }).published();
  const byId = new Map(models.map((model) => [model.id, model]));
  const reader = { network: 'unzoned', oversees: false, person: null } as const;
  return {
    ctx: { db, clock: systemClock, epoch, sharing },
    requestAt: (at) => {
      const { departmentId, serviceItem, resource } = pairAt(at, size);
      return { departmentId, serviceItem, reader, resource: found(byId, `r${resource}`) };
    },
  };
}

function found(models: ReadonlyMap<string, ResourceModel>, id: string): ResourceModel {
  const model = models.get(id);
  if (model) return model;
  throw new Error(`expected resource ${id} to be published`);
}

/** A decision that must allow: a refusal would be measured for nothing. */
async function allow({ ctx, requestAt }: Ground, at: number): Promise<void> {
  const { effect, refusal } = await decide(ctx, requestAt(at));
  if (effect !== 'allow')
    throw new Error(`expected pair ${at} to be allowed, got ${refusal?.code}`);
}

/** Milliseconds of decisions that nobody asked for before, one after the other. */
async function timeCold(ground: Ground): Promise<number[]> {
  for (let at = 0; at < WARM_UP; at += 1) await allow(ground, at);
  const times: number[] = [];
  for (let at = WARM_UP; at < WARM_UP + COLD; at += 1) {
    const start = performance.now();
    await allow(ground, at);
    times.push(performance.now() - start);
  }
  return times;
}

/** Decisions before the first that is timed. */
const WARM_UP = 200;

/** Microseconds of asking again for decisions that are known, in turn. */
async function timeWarm(ground: Ground): Promise<number[]> {
  await makeMany(ground, WARM_KINDS);
  const requests = Array.from({ length: WARM_KINDS }, (_, at) => ground.requestAt(at));
  const times: number[] = [];
  for (let call = 0; call < WARM; call += 1) {
    const request = requests[call % WARM_KINDS] as DecisionRequest;
    const start = process.hrtime.bigint();
    const decision = decideNow(ground.ctx, request);
    times.push(Number(process.hrtime.bigint() - start) / 1000);
    if (!decision) throw new Error('expected a decision that is known');
  }
  return times;
}

/** Makes so many different decisions, several at a time. */
async function makeMany(ground: Ground, count: number): Promise<void> {
  let next = 0;
  const work = async (): Promise<void> => {
    while (next < count) {
      next += 1;
      await allow(ground, next - 1);
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, work));
}

function residentMb(): number {
  return Math.round(process.memoryUsage().rss / 2 ** 20);
}

function quantiles(times: readonly number[]): Quantiles {
  const sorted = [...times].sort((one, other) => one - other);
  const at = (share: number): number =>
    sorted[Math.floor(share * (sorted.length - 1))] ?? Number.NaN;
  return { median: at(0.5), p99: at(0.99) };
}

function expectations({
  warmUs,
  coldMs,
  residentMb: { before, after },
  size,
}: Omit<DecisionFigures, 'expected'>): readonly Expectation[] {
  const aims: readonly [what: string, got: number, most: number][] = [
    [`a known decision: at most ${MOST_WARM_US} µs (median)`, warmUs.median, MOST_WARM_US],
    [`a new decision: at most ${MOST_COLD_MS} ms (median)`, coldMs.median, MOST_COLD_MS],
    [`${size.kinds} different decisions: at most ${MOST_MB} MB more`, after - before, MOST_MB],
  ];
  return aims.map(([expected, got, most]) => ({ expected, got, reached: got <= most }));
}

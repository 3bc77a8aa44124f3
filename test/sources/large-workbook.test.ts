import { Readable } from 'node:stream';
import { setTimeout as sleep } from 'node:timers/promises';
import { createHostedDataset, loadDataset, type SourcesContext } from '../../src/sources';
import { xlsxRows } from '../../src/sources/loading/xlsx-rows';
import { PEOPLE } from './people-file';
import { peopleWorkbook } from './workbook-file';
import { aSource, codeOf, openWorld, type World } from './world';

/** So many rows of three cells each take half a second or more to parse. */
const ROWS = 30_000;
const WORKBOOK = peopleWorkbook(ROWS);

const LIMITS = { memoryMb: 512, signal: new AbortController().signal };

const worlds: World[] = [];

afterAll(async () => {
  for (const world of worlds) await world.close();
});

/** A dataset of two people on a gateway of its own. */
async function twoPeople() {
  const world = await openWorld();
  worlds.push(world);
  const { id: sourceId } = await aSource(world, { kind: 'hosted', settings: {} });
  const dataset = { sourceId, name: 'people', columns: PEOPLE };
  await world.steward.db.transaction(() => createHostedDataset(world.steward, dataset));
  const load = (workbook: Buffer, ctx: SourcesContext = world.steward) =>
    loadDataset(ctx, {
      sourceId,
      dataset: 'people',
      format: 'xlsx',
      stream: Readable.from([workbook]),
    });
  await load(peopleWorkbook(2));
  return { ...world, load };
}

/** What is there: the rows that readers see, and the tables of all loads. */
async function standing({ db }: SourcesContext): Promise<unknown> {
  const [found] = await db.query(
    `SELECT rows::int, (SELECT count(*)::int FROM pg_tables WHERE schemaname = 'hosted') AS tables
     FROM hosted_dataset WHERE name = 'people'`,
  );
  return found;
}

/** How long this process did nothing else at the longest, in milliseconds. */
async function longestStall(work: () => Promise<unknown>): Promise<number> {
  let longest = 0;
  let last = performance.now();
  const look = (): void => {
    const now = performance.now();
    longest = Math.max(longest, now - last);
    last = now;
  };
  const timer = setInterval(look, 5);
  await work().finally(() => clearInterval(timer));
  look();
  return longest;
}

/** Processes that this one has started and that have not ended; it hears of an end a turn later. */
async function children(): Promise<number> {
  await sleep(10);
  return process.getActiveResourcesInfo().filter((name) => name === 'ProcessWrap').length;
}

it('lets everything else go on while a large workbook is read', async () => {
  let rows = 0;
  const before = performance.now();
  const stall = await longestStall(async () => {
    for await (const _ of xlsxRows(Readable.from([WORKBOOK]), LIMITS)) rows += 1;
  });
  const took = performance.now() - before;
  expect(rows).toBe(ROWS + 1);
  // Parsed on this thread it would be nearly all of the time, on a machine however busy.
  expect(stall).toBeLessThan(took / 4);
  expect(await children()).toBe(0);
}, 60_000);

it('reads no further than it is wanted, and leaves no process behind', async () => {
  for await (const { row } of xlsxRows(Readable.from([WORKBOOK]), LIMITS)) {
    if (row === 5_000) break;
  }
  expect(await children()).toBe(0);
}, 60_000);

it('refuses a workbook that takes more memory than one may, and leaves all that was there', async () => {
  const { steward, load } = await twoPeople();
  const before = await standing(steward);
  const config = { ...steward.config, workbookMemoryMb: 24 };
  const error = await load(WORKBOOK, { ...steward, config }).catch((thrown: unknown) => thrown);
  expect(error).toMatchObject({
    code: 'LOAD_TOO_LARGE',
    facts: { expected: { en: 'one that is read in 24 MiB of memory' } },
  });
  expect(await standing(steward)).toEqual(before);
  expect(before).toEqual({ rows: 2, tables: 1 });
  expect(await children()).toBe(0);
}, 60_000);

it('ends a load when the gateway stops, and leaves all that was there', async () => {
  const { steward, load, office } = await twoPeople();
  const before = await standing(steward);
  const ends = [codeOf(load(WORKBOOK))];
  await sleep(300);
  await steward.sources.close();
  expect(await Promise.all(ends)).toEqual(['SHUTTING_DOWN']);
  expect(await standing(steward)).toEqual(before);
  expect(await children()).toBe(0);
  const last = (await office.records()).at(-1);
  expect(last).toMatchObject({ event: 'dataset.loaded', reasons: ['SHUTTING_DOWN'] });
  expect(await codeOf(load(peopleWorkbook(1)))).toBe('SHUTTING_DOWN');
}, 60_000);

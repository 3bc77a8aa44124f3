import { rm } from 'node:fs/promises';
import { openGateway } from '../../src/api';
import { makeSearchable, searchResources, summarizeSearch, suppliersOf } from '../../src/catalog';
import { loadConfig } from '../../src/platform';
import { dropDatabase, freshDatabase } from '../stage';
import { fillCatalogue } from './catalogue.store';

const DATABASE = 'once_gateway_bench_search';
const SIZE = { resources: 10_000, items: 30 };
const ROUNDS = 30;

/** Texts of every kind: rare and frequent, one character, long, pinyin, initials, several words. */
const TEXTS = [
  '婚姻',
  '婚姻登记信息',
  '信息',
  '登',
  '公积金缴费',
  'hunyin',
  'hydj',
  'z',
  '社保 金额',
  '第7业务局 许可',
  '301003/',
  '',
];
const ITEMS = ['婚姻状况', '公积金', '编号', 'hyzk'];

type Say = (line: string) => void;

/** Measures the search of the catalogue in this process, one question after the other. */
export async function measureSearch(
  databaseUrl: string | undefined,
  folder: string,
  say: Say,
): Promise<void> {
  await rm(folder, { recursive: true, force: true });
  const url = databaseUrl && (await freshDatabase(databaseUrl, DATABASE));
  const place = url ? { DATABASE_URL: url } : { ONCE_DATA_DIR: folder };
  const settings = { ...place, ONCE_SAMPLE_CITY: 'off', ONCE_LOG_LEVEL: 'warn' };
  const gateway = await openGateway(loadConfig(settings));
  try {
    const ctx = gateway.systemContext();
    await fillCatalogue(ctx.db, SIZE);
    const start = performance.now();
    await makeSearchable(ctx.db);
    await ctx.db.script('ANALYZE resource_search');
    const seconds = ((performance.now() - start) / 1000).toFixed(1);
    say(`${SIZE.resources} resources × ${SIZE.items} items made searchable in ${seconds} s`);
    say('question                          hits     p50 ms  p99 ms');
    for (const text of TEXTS) {
      const { totalCount } = await summarizeSearch(ctx, { text });
      await time(
        `search ${text}`,
        totalCount,
        () => searchResources(ctx, { text, first: 20 }),
        say,
      );
      await time(`facets ${text}`, totalCount, () => summarizeSearch(ctx, { text }), say);
    }
    for (const item of ITEMS) {
      await time(`supply ${item}`, '', () => suppliersOf(ctx, { item, first: 20 }), say);
    }
  } finally {
    await gateway.close();
    if (databaseUrl !== undefined) await dropDatabase(databaseUrl, DATABASE);
    await rm(folder, { recursive: true, force: true });
  }
}

async function time(
  name: string,
  hits: number | string,
  ask: () => Promise<unknown>,
  say: Say,
): Promise<void> {
  for (let round = 0; round < 2; round += 1) await ask();
  const times: number[] = [];
  for (let round = 0; round < ROUNDS; round += 1) {
    const start = performance.now();
    await ask();
    times.push(performance.now() - start);
  }
  times.sort((one, other) => one - other);
  const at = (share: number) =>
    (times[Math.floor(share * (ROUNDS - 1))] ?? 0).toFixed(1).padStart(7);
  say(`${name.padEnd(28)} ${String(hits).padStart(6)}    ${at(0.5)} ${at(0.99)}`);
}

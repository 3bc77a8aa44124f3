import { Readable } from 'node:stream';
import type { ResourceModel } from '../../src/catalog';
import {
  createHostedDataset,
  type HostedColumnInput,
  loadDataset,
  type Source,
} from '../../src/sources';
import { toCsv } from '../sources/citizens';
import { aSource, openWorld, type World } from '../sources/world';
import type { City, Rows } from './city';
import { prove } from './prove';

const QUERIES = 400;
const SEED = Number(process.env.LEAKS_SEED ?? Math.floor(Math.random() * 1e8));

let world: World;
beforeAll(async () => {
  world = await openWorld({ timeoutMs: 30_000 });
}, 120_000);
afterAll(() => world.close());

function columnsOf({ items }: ResourceModel): HostedColumnInput[] {
  return items.map(({ field, type, lookup, required }) => ({
    ...{ header: `列${field}`, field, type, required },
    ...{ unique: lookup !== null, lookup },
  }));
}

/** So often cities are drawn until one gives rows. */
const MOST_TURNS = 5;

/** Loads a world into hosted datasets of a source of its own. */
async function hosted({ resources, rows: first }: City, rows: Rows): Promise<Source> {
  const { steward } = world;
  const { id: sourceId } = await aSource(world, { kind: 'hosted', settings: {} });
  for (const resource of resources) {
    const columns = columnsOf(resource);
    const { dataset } = resource.source;
    const { tableName } = await steward.db.transaction(() =>
      createHostedDataset(steward, { sourceId, name: dataset, columns }),
    );
    const held = rows.get(resource.apiName) ?? [];
    // A file without rows is refused, so where none are left those of the first world go in and out again.
    const loaded = held.length > 0 ? held : (first.get(resource.apiName) ?? []);
    if (loaded.length === 0) continue;
    const stream = Readable.from([Buffer.from(toCsv(loaded, columns))]);
    await loadDataset(steward, { sourceId, dataset, format: 'csv', stream });
    if (held.length === 0) await steward.db.query(`DELETE FROM hosted.${tableName}`);
  }
  return steward.sources.open(sourceId);
}

describe('two worlds in a database', () => {
  it('answer every query the same, with conditions, order and pages in SQL', async () => {
    let withData = 0;
    // Of four cities all may give little or nothing; then others are asked, for refusals alone prove nothing of rows.
    for (let more = 0; withData === 0 && more < MOST_TURNS; more += 1) {
      const tally = await prove({ queries: QUERIES, seed: SEED + more, sourceOf: hosted });
      expect(tally.queries).toBe(QUERIES);
      withData = tally.share('data');
    }
    expect(withData).toBeGreaterThan(0);
  }, 300_000);
});

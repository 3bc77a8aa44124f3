import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { projectRoot } from '../../src/platform';
import { createHostedDataset, type LoadReport, loadDataset } from '../../src/sources';
import { PEOPLE, peopleFile } from './people-file';
import { aSource, openWorld } from './world';

/** The file has 33 MB and its rows as objects ten times that: neither would fit. */
const HEAP_MB = 64;
const FLAT_BYTES = 130 * 1024 * 1024;

const BAD_LINE = 900_001;

interface Outcome {
  readonly report: LoadReport | null;
  readonly grownBytes: number;
}

async function stageMillion(): Promise<Outcome> {
  const hook = join(projectRoot, 'test/support/typescript.cjs');
  const script = join(projectRoot, 'test/sources/stage-a-million.ts');
  const args = [`--max-old-space-size=${HEAP_MB}`, '-r', hook, script, String(BAD_LINE)];
  const { stdout } = await promisify(execFile)(process.execPath, args);
  return JSON.parse(stdout) as Outcome;
}

it('finds a bad date on line 900,001 of a million without holding the file', async () => {
  const { report, grownBytes } = await stageMillion();
  expect(report).toMatchObject({
    rows: 1_000_000,
    badCells: 1,
    cells: [{ row: BAD_LINE, column: '日期', got: { en: 'a day that does not exist' } }],
  });
  expect(grownBytes).toBeLessThan(FLAT_BYTES);
}, 120_000);

it('loads many rows and says how it gets on', async () => {
  const world = await openWorld();
  const { steward } = world;
  const { id: sourceId } = await aSource(world, { kind: 'hosted', settings: {} });
  const dataset = 'people';
  await steward.db.transaction(() =>
    createHostedDataset(steward, { sourceId, name: dataset, columns: PEOPLE }),
  );
  const steps: number[] = [];
  const load = await loadDataset(steward, {
    sourceId,
    dataset,
    format: 'csv',
    stream: peopleFile(30_000),
    onProgress: ({ rows }) => steps.push(rows),
  });
  expect(load.rows).toBe(30_000);
  expect(steps.length).toBeGreaterThan(10);
  expect(steps).toEqual([...steps].sort((one, other) => one - other));
  const source = await steward.sources.open(sourceId);
  const { rows } = await source.readByKeys({
    dataset,
    fields: [{ field: 'name', type: 'C' }],
    key: { field: 'number', type: 'C' },
    keys: ['K-2', 'K-30001', 'K-30002'],
    condition: null,
  });
  expect(rows.map((row) => row?.name ?? null)).toEqual(['张三2', '张三1', null]);
  await world.close();
}, 60_000);

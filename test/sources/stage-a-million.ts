import type { Database } from '../../src/platform';
import { LoadRefused } from '../../src/sources';
import { hostedColumns } from '../../src/sources/hosted/columns';
import { csvRows } from '../../src/sources/loading/csv-rows';
import { stageRows } from '../../src/sources/loading/stage-rows';
import { PEOPLE, peopleFile } from './people-file';

/** Checks a file of a million rows, one of them bad, and prints the report and the memory it took. */
async function stageMillion(badLine: number): Promise<void> {
  const columns = hostedColumns.parse(PEOPLE);
  // What is looked at here is the reading and checking; statements do nothing.
  const db = { query: async () => [] } as unknown as Database;
  const onProgress = (): void => undefined;
  const { signal } = new AbortController();
  const staging = { db, dataset: 'people', table: 'people', columns, onProgress, signal };
  const before = process.resourceUsage().maxRSS;
  const error = await stageRows(staging, csvRows(peopleFile(1_000_000, badLine), 'auto')).catch(
    (thrown: unknown) => thrown,
  );
  const report = error instanceof LoadRefused ? error.report : null;
  const grownBytes = (process.resourceUsage().maxRSS - before) * 1024;
  process.stdout.write(JSON.stringify({ report, grownBytes }));
}

void stageMillion(Number(process.argv[2]));

import { openDatabase } from '../../src/platform/database/open-database';
import { embeddedTemplate } from './database';

/** Opens the folder and inserts rows one by one, printing each number once its commit is known. */
async function writeUntilKilled(dataDir: string): Promise<void> {
  const database = await openDatabase({ dataDir, template: await embeddedTemplate() });
  await database.query('CREATE TABLE IF NOT EXISTS written (n int PRIMARY KEY, filler text)');
  const [row] = await database.query<{ n: number }>('SELECT coalesce(max(n), 0) AS n FROM written');
  for (let n = (row?.n ?? 0) + 1; ; n += 1) {
    await database.query('INSERT INTO written VALUES ($1, $2)', [n, 'x'.repeat(500)]);
    process.stdout.write(`${n}\n`);
  }
}

void writeUntilKilled(process.argv[2] ?? '');

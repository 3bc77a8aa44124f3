import type { Database } from '../../src/platform/database/database';
import { bumpEpoch, type EpochWatch, watchEpoch } from '../../src/platform/database/epoch';
import { openDatabase } from '../../src/platform/database/open-database';
import { createTestDatabase, databaseKind } from '../support/database';

const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

describe('the change number', () => {
  let db: Database;
  let other: Database | null = null;
  let dispose: () => Promise<void>;
  let watch: EpochWatch;

  beforeAll(async () => {
    const created = await createTestDatabase();
    dispose = created.dispose;
    db = await openDatabase(created.options);
    if (databaseKind === 'postgres') other = await openDatabase(created.options);
  });
  afterAll(async () => {
    await other?.close();
    await db.close();
    await dispose();
  });
  beforeEach(async () => {
    watch = await watchEpoch(db, 50);
  });
  afterEach(() => watch.close());

  it('grows with each change and is known here as soon as it is committed', async () => {
    const before = watch.current;
    await db.transaction(async () => {
      expect(await bumpEpoch(db)).toBe(before + 1);
      expect(watch.current).toBe(before);
    });
    expect(watch.current).toBe(before + 1);
  });

  it('stays when the change is rolled back', async () => {
    const before = watch.current;
    const change = db.transaction(async () => {
      await bumpEpoch(db);
      throw new Error('back');
    });
    await expect(change).rejects.toThrow('back');
    await pause(120);
    expect(watch.current).toBe(before);
  });

  it('is told once to whoever asked, until they stop', async () => {
    const seen: number[] = [];
    const stop = watch.onChange((value) => seen.push(value));
    const first = await bumpEpoch(db);
    await pause(120);
    stop();
    await bumpEpoch(db);
    await pause(120);
    expect(seen).toEqual([first]);
  });

  it('can be told from elsewhere and never goes back', () => {
    const ahead = watch.current + 5;
    watch.observe(ahead);
    watch.observe(ahead - 1);
    watch.observe(Number.NaN);
    expect(watch.current).toBe(ahead);
  });

  const onPostgres = databaseKind === 'postgres' ? it : it.skip;

  onPostgres('is learnt from another process by notification', async () => {
    await watch.close();
    watch = await watchEpoch(db, 60_000);
    const value = await bumpEpoch(other as Database);
    await pause(100);
    expect(watch.current).toBe(value);
  });

  onPostgres('is learnt by looking when no notification came', async () => {
    await (other as Database).execute('UPDATE change_epoch SET value = value + 7');
    const [row] = await db.query<{ value: string }>('SELECT value FROM change_epoch');
    await pause(150);
    expect(watch.current).toBe(Number(row?.value));
  });
});

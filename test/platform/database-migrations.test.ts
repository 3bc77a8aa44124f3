import { cp, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Database } from '../../src/platform/database/database';
import { migrate } from '../../src/platform/database/migrate';
import { openSchemaEngine } from '../../src/platform/database/schema-engine';
import { projectRoot } from '../../src/platform/paths';
import { databaseKind, openTestDatabase } from '../support/database';

describe('migrations', () => {
  let db: Database;
  let folder: string;

  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'once-migrations-'));
    await cp(join(projectRoot, 'prisma/migrations'), folder, { recursive: true });
    db = await openTestDatabase();
  });
  afterEach(async () => {
    await db.close();
    await rm(folder, { recursive: true, force: true });
  });

  async function write(name: string, sql: string): Promise<void> {
    await mkdir(join(folder, name), { recursive: true });
    await writeFile(join(folder, name, 'migration.sql'), sql);
  }

  const tables = async () => {
    const sql = `SELECT table_name AS name FROM information_schema.tables
      WHERE table_name IN ('left_behind', 'pond') ORDER BY 1`;
    return (await db.query<{ name: string }>(sql)).map(({ name }) => name);
  };

  // The engine cannot read back every PostgreSQL catalogue through a driver, so one kind must do.
  const onEmbedded = databaseKind === 'embedded' ? it : it.skip;

  onEmbedded('make exactly what schema.prisma says', async () => {
    const content = await readFile(join(projectRoot, 'prisma/schema.prisma'), 'utf8');
    const schema = { path: 'schema.prisma', content };
    const engine = await openSchemaEngine(db.prismaAdapter());
    const { stdout } = await engine.diff({
      from: { tag: 'schemaDatasource', files: [schema], configDir: projectRoot },
      to: { tag: 'schemaDatamodel', files: [schema] },
      script: true,
      exitCode: null,
      filters: { externalTables: [], externalEnums: [] },
    });
    expect(stdout?.trim()).toBe('-- This is an empty migration.');
  });

  it('are applied once, in order, whole scripts with functions in them', async () => {
    await write('9000_pond', 'CREATE TABLE pond (id int)');
    await write(
      '9001_function',
      `CREATE FUNCTION pond_size() RETURNS bigint LANGUAGE plpgsql AS $$
       DECLARE n bigint; BEGIN SELECT count(*) INTO n FROM pond; RETURN n; END $$;
       INSERT INTO pond VALUES (1), (2);`,
    );
    expect(await migrate(db, folder)).toEqual(['9000_pond', '9001_function']);
    expect(await migrate(db, folder)).toEqual([]);
    expect(await db.query('SELECT pond_size() AS size')).toEqual([{ size: '2' }]);
  });

  it('are applied once by two that start together', async () => {
    await write('9000_pond', 'CREATE TABLE pond (id int)');
    const both = await Promise.all([migrate(db, folder), migrate(db, folder)]);
    expect(both.flat()).toEqual(['9000_pond']);
  });

  it('that fail leave nothing and are tried again when mended', async () => {
    await write('9000_pond', 'CREATE TABLE left_behind (id int); CREATE TABEL pond (id int);');
    await expect(migrate(db, folder)).rejects.toMatchObject({
      code: 'MIGRATION_FAILED',
      facts: { migration: '9000_pond', reason: { en: expect.stringContaining('undone') } },
    });
    expect(await tables()).toEqual([]);
    await write('9000_pond', 'CREATE TABLE pond (id int);');
    expect(await migrate(db, folder)).toEqual(['9000_pond']);
    expect(await tables()).toEqual(['pond']);
  });

  it('that were edited after they were applied stop the start', async () => {
    await write('9000_pond', 'CREATE TABLE pond (id int)');
    await migrate(db, folder);
    await write('9000_pond', 'CREATE TABLE pond (id bigint)');
    await expect(migrate(db, folder)).rejects.toMatchObject({
      code: 'MIGRATION_FAILED',
      facts: { migration: '9000_pond', reason: { en: expect.stringContaining('changed') } },
    });
  });

  it('of a newer gateway stop an older one', async () => {
    await write('9000_pond', 'CREATE TABLE pond (id int)');
    await migrate(db, folder);
    await rm(join(folder, '9000_pond'), { recursive: true });
    await expect(migrate(db, folder)).rejects.toMatchObject({
      code: 'MIGRATION_FAILED',
      facts: { migration: '9000_pond', reason: { en: expect.stringContaining('not know') } },
    });
  });
});

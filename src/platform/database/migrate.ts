import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type { MigrationList, SchemaEngine } from '@prisma/schema-engine-wasm';
import { GatewayError } from '../errors/gateway-error';
import type { Words } from '../errors/words';
import { projectRoot } from '../paths';
import type { Database, Release } from './database';
import { openSchemaEngine } from './schema-engine';

const MIGRATIONS = join(projectRoot, 'prisma/migrations');
const FILTERS = { externalTables: [], externalEnums: [] };

/** Why a migration cannot be applied. */
const REASONS = {
  failed: {
    zh: '执行出错，已撤销，可再试',
    en: 'it met an error; it was undone and may be tried again',
  },
  edited: { zh: '应用之后文件被改动', en: 'its file was changed after it had been applied' },
  unfinished: { zh: '曾经中断，未完成', en: 'it was interrupted earlier and is not complete' },
  unknown: { zh: '此版本网关没有该迁移', en: 'this version of the gateway does not know it' },
  locked: { zh: '另一进程正在迁移', en: 'another process is still migrating' },
} satisfies Record<string, Words>;

const LOCK_RETRY_MS = 200;
const LOCK_TRIES = 300;

interface Migration {
  readonly name: string;
  readonly sql: string;
}

interface AppliedMigration {
  readonly name: string;
  readonly checksum: string;
  readonly finished: boolean;
}

/**
 * Applies the migrations that the database has not seen, and answers their names. One process at a
 * time: others wait up to a minute. When nothing is to be done the schema engine is not even loaded.
 *
 * Errors: `MIGRATION_FAILED` {migration, reason}: a migration failed (it is undone and may be tried
 * again), was edited after it was applied, or is unknown to this version of the gateway.
 */
export async function migrate(database: Database, folder = MIGRATIONS): Promise<string[]> {
  const migrations = await readMigrations(folder);
  if ((await pending(database, migrations)).length === 0) return [];
  const unlock = await lock(database);
  try {
    const names = await pending(database, migrations);
    return names.length === 0 ? [] : await apply(database, folder, migrations, names);
  } finally {
    await unlock();
  }
}

/** The names that `migrate` would apply, in order. Errors as there. */
export async function pendingMigrations(database: Database): Promise<string[]> {
  return pending(database, await readMigrations(MIGRATIONS));
}

async function readMigrations(folder: string): Promise<Migration[]> {
  const entries = await readdir(folder, { withFileTypes: true });
  const names = entries.filter((entry) => entry.isDirectory()).map(({ name }) => name);
  return Promise.all(
    names.sort().map(async (name) => ({
      name,
      sql: await readFile(join(folder, name, 'migration.sql'), 'utf8'),
    })),
  );
}

async function pending(database: Database, migrations: readonly Migration[]): Promise<string[]> {
  const applied = new Map((await readApplied(database)).map((row) => [row.name, row]));
  for (const { name, sql } of migrations) {
    const row = applied.get(name);
    if (row !== undefined && row.checksum !== checksum(sql)) throw failed(name, 'edited');
    if (row !== undefined && !row.finished) throw failed(name, 'unfinished');
  }
  const known = new Set(migrations.map(({ name }) => name));
  const unknown = [...applied.keys()].find((name) => !known.has(name));
  if (unknown !== undefined) throw failed(unknown, 'unknown');
  return migrations.map(({ name }) => name).filter((name) => !applied.has(name));
}

async function readApplied(database: Database): Promise<AppliedMigration[]> {
  const table = await database.query<{ found: string | null }>(
    `SELECT to_regclass('_prisma_migrations')::text AS found`,
  );
  if ((table[0]?.found ?? null) === null) return [];
  return database.query<AppliedMigration>(
    `SELECT migration_name AS name, checksum, finished_at IS NOT NULL AS finished
     FROM _prisma_migrations WHERE rolled_back_at IS NULL`,
  );
}

/** As Prisma computes it. */
function checksum(sql: string): string {
  return createHash('sha256').update(sql).digest('hex');
}

async function lock(database: Database): Promise<Release> {
  for (let tries = 0; tries < LOCK_TRIES; tries += 1) {
    const unlock = await database.tryLock('once_migrate');
    if (unlock !== null) return unlock;
    await sleep(LOCK_RETRY_MS);
  }
  throw failed('', 'locked');
}

async function apply(
  database: Database,
  folder: string,
  migrations: readonly Migration[],
  names: readonly string[],
): Promise<string[]> {
  const engine = await openSchemaEngine(database.prismaAdapter());
  try {
    const migrationsList = listOf(folder, migrations);
    const done = await engine.applyMigrations({ migrationsList, filters: FILTERS });
    return done.appliedMigrationNames;
  } catch (error) {
    throw await undone(database, engine, names, error);
  } finally {
    engine.free();
  }
}

function listOf(folder: string, migrations: readonly Migration[]): MigrationList {
  return {
    baseDir: folder,
    lockfile: { path: 'migration_lock.toml', content: 'provider = "postgresql"\n' },
    shadowDbInitScript: '',
    migrationDirectories: migrations.map(({ name, sql }) => ({
      path: name,
      migrationFile: { path: 'migration.sql', content: { tag: 'ok', value: sql } },
    })),
  };
}

/**
 * A script of several statements is one transaction, so a failed one left nothing behind: marked as
 * rolled back, it is tried again at the next start (when the disk has room, or with a mended file).
 */
async function undone(
  database: Database,
  engine: SchemaEngine,
  names: readonly string[],
  error: unknown,
): Promise<GatewayError> {
  const rows = await readApplied(database);
  const unfinished = rows.find(({ name, finished }) => !finished && names.includes(name));
  if (unfinished === undefined) return failed(names[0] ?? '', 'failed', error);
  await engine.markMigrationRolledBack({ migrationName: unfinished.name });
  return failed(unfinished.name, 'failed', error);
}

function failed(migration: string, reason: keyof typeof REASONS, cause?: unknown): GatewayError {
  return new GatewayError('MIGRATION_FAILED', { migration, reason: REASONS[reason] }, { cause });
}

import { execFile } from 'node:child_process';
import { createHash, randomBytes } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { PGlite } from '@electric-sql/pglite';
import { Client } from 'pg';
import { AmbientDatabase } from '../../src/platform/database/ambient-database';
import type { Database, DatabaseKind } from '../../src/platform/database/database';
import { EmbeddedEngine } from '../../src/platform/database/embedded-engine';
import { migrate } from '../../src/platform/database/migrate';
import { type DatabaseOptions, openDatabase } from '../../src/platform/database/open-database';
import { projectRoot } from '../../src/platform/paths';
import { lendEngine } from './lent-engine';

const serverUrl = process.env.DATABASE_URL;
const cache = join(projectRoot, 'node_modules/.cache/once-gateway');

/** The engine that this run of the tests is on: PostgreSQL when DATABASE_URL is set. */
export const databaseKind: DatabaseKind = serverUrl === undefined ? 'embedded' : 'postgres';

/** A fresh migrated database, alone for the caller; closing it throws it away. */
export async function openTestDatabase(): Promise<Database> {
  if (serverUrl === undefined) return new AmbientDatabase(await lendEngine(embeddedTemplate));
  const { options, dispose } = await createTestDatabase();
  const database = await openDatabase(options);
  const close = database.close.bind(database);
  database.close = async () => {
    await close();
    await dispose();
  };
  return database;
}

/** The same before opening: on PostgreSQL it can be opened several times, as by several processes. */
export async function createTestDatabase(): Promise<{
  options: DatabaseOptions;
  dispose: () => Promise<void>;
}> {
  if (serverUrl === undefined) {
    return { options: { template: await embeddedTemplate() }, dispose: async () => undefined };
  }
  const name = `once_test_${randomBytes(6).toString('hex')}`;
  const template = await postgresTemplate(serverUrl);
  await onServer(serverUrl, `CREATE DATABASE ${name} TEMPLATE ${template}`);
  return {
    options: { databaseUrl: withDatabase(serverUrl, name), poolSize: 4 },
    dispose: () => onServer(serverUrl, `DROP DATABASE ${name} WITH (FORCE)`),
  };
}

/** Templates are named by what they hold, so that a changed migration makes a new one. */
function migrationsHash(): string {
  const folder = join(projectRoot, 'prisma/migrations');
  const hash = createHash('sha256');
  hash.update(readFileSync(__filename));
  hash.update(readFileSync(join(projectRoot, 'node_modules/@electric-sql/pglite/package.json')));
  for (const name of readdirSync(folder).sort()) {
    const file = join(folder, name, 'migration.sql');
    if (existsSync(file)) hash.update(name).update(readFileSync(file));
  }
  return hash.digest('hex').slice(0, 16);
}

let template: Promise<Blob> | undefined;

/** A migrated cluster of the embedded engine, made once and kept. */
export function embeddedTemplate(): Promise<Blob> {
  template ??= readTemplate(templatePath());
  return template;
}

function templatePath(): string {
  return join(cache, `template-${migrationsHash()}.tar`);
}

/** Puts the same into a gateway's folder as its first start leaves it there; opening it takes seconds. */
export async function layDatabase(dataDir: string): Promise<void> {
  await embeddedTemplate();
  const folder = join(dataDir, 'db');
  await mkdir(folder, { recursive: true });
  await promisify(execFile)('tar', ['-xf', templatePath(), '-C', folder]);
  await writeFile(join(dataDir, 'db.complete'), '');
}

async function readTemplate(path: string): Promise<Blob> {
  if (!existsSync(path)) await writeTemplate(path);
  return wholeBlob(await readFile(path));
}

async function writeTemplate(path: string): Promise<void> {
  const engine = await EmbeddedEngine.open({ template: await smallCluster() });
  const database = new AmbientDatabase(engine);
  await migrate(database);
  await dropSpareDatabases(database);
  const dump = await engine.dump();
  await database.close();
  await mkdir(cache, { recursive: true });
  const unfinished = `${path}.${process.pid}`;
  await writeFile(unfinished, Buffer.from(await dump.arrayBuffer()));
  await rename(unfinished, path);
}

/** A fresh cluster whose log begins with one megabyte and not sixteen, to be copied by each test. */
async function smallCluster(): Promise<Blob> {
  const cluster = await PGlite.create({ initDbStartParams: ['--wal-segsize=1'] });
  const dump = await cluster.dumpDataDir('none');
  await cluster.close();
  return dump;
}

/** A cluster has three databases and the gateway one: without the others it is a third of the size. */
async function dropSpareDatabases(database: Database): Promise<void> {
  await database.execute('UPDATE pg_database SET datistemplate = false');
  await database.execute('DROP DATABASE template0');
  await database.execute('DROP DATABASE template1');
}

/** Shows its bytes to every reader; a plain one copies them, piece by piece. */
function wholeBlob({ buffer, byteOffset, byteLength }: Buffer): Blob {
  const bytes = buffer.slice(byteOffset, byteOffset + byteLength);
  return Object.assign(new Blob([]), { arrayBuffer: async () => bytes });
}

/** Made under a lock, because several test workers start at once. */
async function postgresTemplate(url: string): Promise<string> {
  const name = `once_template_${migrationsHash()}`;
  const client = new Client(url);
  await client.connect();
  try {
    await client.query(`SELECT pg_advisory_lock(hashtext('once_template'))`);
    const { rowCount } = await client.query('SELECT 1 FROM pg_database WHERE datname = $1', [name]);
    if (rowCount === 0) await makePostgresTemplate(client, url, name);
  } finally {
    await client.end();
  }
  return name;
}

async function makePostgresTemplate(client: Client, url: string, name: string): Promise<void> {
  const unfinished = `${name}_${randomBytes(4).toString('hex')}`;
  await client.query(`CREATE DATABASE ${unfinished}`);
  const database = await openDatabase({ databaseUrl: withDatabase(url, unfinished) });
  await migrate(database);
  await database.close();
  await client.query(`ALTER DATABASE ${unfinished} RENAME TO ${name}`);
}

async function onServer(url: string, sql: string): Promise<void> {
  const client = new Client(url);
  await client.connect();
  await client.query(sql).finally(() => client.end());
}

function withDatabase(url: string, name: string): string {
  const changed = new URL(url);
  changed.pathname = `/${name}`;
  return changed.href;
}

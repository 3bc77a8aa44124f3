/**
 * Writes the next migration: what must change from prisma/migrations to prisma/schema.prisma.
 *   node .ci/migration.mjs <name>            e.g. 0002_cases
 *   node .ci/migration.mjs <name> --replace  rewrites that folder (only before it was released)
 */
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const require = createRequire(join(root, 'package.json'));
const { PGlite } = require('@electric-sql/pglite');
const { bindMigrationAwareSqlAdapterFactory } = require('@prisma/driver-adapter-utils');
const { PrismaPGlite } = require('pglite-prisma-adapter');

const [name, flag] = process.argv.slice(2);
const migrations = join(root, 'prisma/migrations');
const schema = {
  path: 'schema.prisma',
  content: readFileSync(join(root, 'prisma/schema.prisma'), 'utf8'),
};
const noFilters = { externalTables: [], externalEnums: [] };

async function openEngine(database) {
  const folder = dirname(require.resolve('@prisma/schema-engine-wasm/schema_engine_bg'));
  const glue = await import(join(folder, 'schema_engine_bg.js'));
  const wasm = readFileSync(join(folder, 'schema_engine_bg.wasm'));
  const { instance } = await WebAssembly.instantiate(wasm, { './schema_engine_bg.js': glue });
  glue.__wbg_set_wasm(instance.exports);
  instance.exports.__wbindgen_start();
  const adapter = bindMigrationAwareSqlAdapterFactory(new PrismaPGlite(database));
  return glue.SchemaEngine.new({ datamodels: [[schema.path, schema.content]] }, () => {}, adapter);
}

/** The database as the migrations before this one leave it. */
async function databaseBefore() {
  const database = await PGlite.create();
  for (const folder of readdirSync(migrations).sort()) {
    const file = join(migrations, folder, 'migration.sql');
    if (folder < name && existsSync(file)) await database.exec(readFileSync(file, 'utf8'));
  }
  return database;
}

async function difference() {
  const engine = await openEngine(await databaseBefore());
  const from = { tag: 'schemaDatasource', files: [schema], configDir: root };
  const to = { tag: 'schemaDatamodel', files: [schema] };
  const { stdout } = await engine.diff({
    from,
    to,
    script: true,
    exitCode: null,
    filters: noFilters,
  });
  return stdout ?? '';
}

if (!/^\d{4}_[a-z0-9_]+$/.test(name ?? '')) {
  process.stderr.write('usage: node .ci/migration.mjs 0002_name [--replace]\n');
  process.exit(2);
}
const folder = join(migrations, name);
if (existsSync(folder) && flag !== '--replace') {
  process.stderr.write(`${folder} exists\n`);
  process.exit(2);
}
const sql = await difference();
rmSync(folder, { recursive: true, force: true });
mkdirSync(folder, { recursive: true });
writeFileSync(join(folder, 'migration.sql'), sql);
writeFileSync(join(migrations, 'migration_lock.toml'), 'provider = "postgresql"\n');
process.stdout.write(`${join('prisma/migrations', name, 'migration.sql')}: ${sql.length} bytes\n`);
process.exit(0);

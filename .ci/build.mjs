/**
 * Builds `dist/` when something changed, and returns at once when nothing did.
 *   node .ci/build.mjs                  Prisma client and compiled code
 *   node .ci/build.mjs --generate-only  the Prisma client alone (lint, types, tests)
 */
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  chmodSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const generated = join(root, 'src/platform/prisma');
const generatedStamp = join(generated, '.stamp');
const distStamp = join(root, 'dist/.stamp');
const singles = ['tsconfig.json', 'tsconfig.build.json', 'package-lock.json', '.ci/build.mjs'];

/** Every input of the build as [path, mtime]; the generated client follows from schema.prisma. */
function inputs() {
  const found = singles.map((name) => join(root, name));
  for (const folder of ['src', 'prisma']) collect(join(root, folder), found);
  return found.map((path) => [path, statSync(path).mtimeMs]);
}

function collect(folder, found) {
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name);
    if (path === generated) continue;
    if (entry.isDirectory()) collect(path, found);
    else found.push(path);
  }
}

function schemaHash() {
  const schema = readFileSync(join(root, 'prisma/schema.prisma'));
  const version = readFileSync(join(root, 'node_modules/prisma/package.json'));
  return createHash('sha256').update(schema).update(version).digest('hex');
}

function read(path) {
  return existsSync(path) ? readFileSync(path, 'utf8') : '';
}

/** Any existing file serves as the engine: generating needs none, and nothing may be downloaded. */
function generate() {
  const hash = schemaHash();
  if (read(generatedStamp) === hash) return;
  rmSync(generated, { recursive: true, force: true });
  run('node_modules/prisma/build/index.js', ['generate', '--schema', 'prisma/schema.prisma'], {
    PRISMA_SCHEMA_ENGINE_BINARY: join(root, 'package.json'),
    CHECKPOINT_DISABLE: '1',
    PRISMA_HIDE_UPDATE_MESSAGE: '1',
  });
  writeFileSync(generatedStamp, hash);
}

function run(script, args, env = {}) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [join(root, script), ...args], {
    cwd: root,
    encoding: 'utf8',
    env: { ...process.env, ...env },
  });
  if (status === 0) return;
  process.stderr.write(`${stdout}${stderr}\n${script} failed\n`);
  process.exit(1);
}

/** The stamp lists the files that were built; a file that is gone means a clean build. */
function build() {
  const files = inputs();
  const names = files.map(([path]) => path);
  const built = existsSync(distStamp) ? JSON.parse(readFileSync(distStamp, 'utf8')) : null;
  const newest = Math.max(...files.map(([, mtime]) => mtime));
  const complete = built !== null && built.names.length === names.length;
  if (complete && newest <= built.newest && existsSync(generatedStamp)) return;
  const known = new Set(names);
  if (built?.names.some((name) => !known.has(name)) ?? true) {
    rmSync(join(root, 'dist'), { recursive: true, force: true });
  } else {
    rmSync(distStamp, { force: true });
  }
  generate();
  run('node_modules/typescript-native/bin/tsc', ['-p', 'tsconfig.build.json']);
  chmodSync(join(root, 'dist/src/cli/main.js'), 0o755);
  mkdirSync(join(root, 'dist'), { recursive: true });
  writeFileSync(distStamp, JSON.stringify({ newest, names }));
}

if (process.argv.includes('--generate-only')) generate();
else build();

/**
 * Runs the tests. A single file needs longer to load the gateway than to test it, and what one file has
 * made quick the next finds slow again, so all of them are run in a few bundles, each with one copy of
 * the modules. Files named on the command line run by themselves, as jest runs them.
 *   node .ci/test.mjs [--database] [file…] [option of jest…]
 * --database runs only those that open a database.
 */
import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const bundles = join(root, 'dist/together');
const jest = join(root, 'node_modules/jest/bin/jest.js');
const BUNDLES = 12;

/** How many usual files a file weighs: loads of a million rows and of requests, then those that start processes, load cities or ask many thousand queries. */
const WEIGHTS = [
  [/test\/(sources\/large-load|load\/|sample-city\/load)/, 10],
  [/test\/(cli|leaks|sample-city|bad-input\/password-flood|api\/lifecycle)/, 4],
];
const weightOf = (file) => WEIGHTS.find(([pattern]) => pattern.test(file))?.[1] ?? 1;

const all = process.argv.slice(2);
const isDatabase = all.includes('--database');
const asked = all.filter((word) => word !== '--database');
const hasFiles = asked.some((word) => !word.startsWith('-'));

function testFiles() {
  const related = isDatabase ? ['--findRelatedTests', 'test/support/database.ts'] : [];
  const { stdout, stderr, status } = spawnSync(
    process.execPath,
    [jest, '--listTests', ...related],
    { cwd: root, encoding: 'utf8' },
  );
  if (status !== 0) throw new Error(stderr);
  return stdout.split('\n').filter(Boolean).sort();
}

/** Puts the heaviest file into the lightest bundle, again and again. */
function bundled(files) {
  const made = Array.from({ length: BUNDLES }, () => ({ weight: 0, files: [] }));
  for (const file of files.sort((one, other) => weightOf(other) - weightOf(one))) {
    const lightest = made.reduce((least, one) => (one.weight < least.weight ? one : least));
    lightest.weight += weightOf(file);
    lightest.files.push(file);
  }
  return made.map((bundle) => bundle.files).filter(({ length }) => length > 0);
}

function writeBundles() {
  rmSync(bundles, { recursive: true, force: true });
  mkdirSync(bundles, { recursive: true });
  const support = JSON.stringify(relative(bundles, join(root, 'test/support/lent-engine.ts')));
  for (const [place, files] of bundled(testFiles()).entries()) {
    const lines = files.map((file) => {
      const [name, path] = [relative(root, file), relative(bundles, file)].map((one) =>
        JSON.stringify(one),
      );
      return `describe(${name}, () => { require(${path}); });\n`;
    });
    const text = [
      `// Its databases serve the whole bundle.\nrequire(${support});\n`,
      ...lines,
    ].join('');
    writeFileSync(join(bundles, `${String(place + 1).padStart(2, '0')}.test.ts`), text);
  }
  return ['--roots', bundles];
}

const child = spawn(process.execPath, [jest, ...(hasFiles ? [] : writeBundles()), ...asked], {
  cwd: root,
  stdio: 'inherit',
  env: { ...process.env, NODE_OPTIONS: '--experimental-vm-modules' },
});
const [code] = await once(child, 'close');
process.exitCode = code ?? 1;

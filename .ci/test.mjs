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

/**
 * What part of all each bundle takes. Each loads the gateway anew, so there are few; they become
 * smaller, so that both processors end at nearly the same time.
 */
const PARTS = [24, 24, 16, 16, 10, 10];

/** How many usual files a file weighs, by the processor time it was seen to take. */
const WEIGHTS = [
  [/test\/leaks\/two-worlds/, 17],
  [/test\/cli\/(start|demo)/, 13],
  [/test\/(audit\/mutants|cli\/source|load\/swap-over-http|sample-city\/load)/, 9],
  [/test\/(api\/lifecycle|cases\/archive|sharing\/decide)/, 8],
  [/test\/(bad-input\/password-flood|catalog\/transfer|leaks\/holes|platform\/database-folder)/, 6],
  [/test\/(sharing\/grant-life|sources\/large-)/, 5],
  [/test\/(audit\/log-tree|cases\/seal\.|cli\/(policy|client)|platform\/database-migrations)/, 4],
  [/test\/(api\/live|exchange\/release|leaks\/hosted|services\/guide-workbook)/, 3],
  [/test\/(cases\/materials|cli\/documents|exchange\/(quotas|swap)|sharing\/ending)/, 3],
];

/** The same by the time it was seen to take on PostgreSQL, where some run longer or only there. */
const WEIGHTS_THERE = [
  [/test\/(audit\/log-tree|load\/swap-over-http)/, 24],
  [/test\/bad-input\/files/, 16],
  [/test\/audit\/log-killed/, 8 + Number(process.env.LOG_KILLS ?? 3) / 2],
  [/test\/bad-input\/(audit-locked|database-restart)/, 10],
  [/test\/(audit\/(locked-table|log-store)|sources\/postgres)/, 5],
];

const all = process.argv.slice(2);
const isDatabase = all.includes('--database');
const asked = all.filter((word) => word !== '--database');
const hasFiles = asked.some((word) => !word.startsWith('-'));

const weights = isDatabase ? [...WEIGHTS_THERE, ...WEIGHTS] : WEIGHTS;
const weightOf = (file) => weights.find(([pattern]) => pattern.test(file))?.[1] ?? 1;

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

/** Puts the heaviest file into the bundle that is least full, again and again. */
function bundled(files) {
  const made = PARTS.map((part) => ({ part, weight: 0, files: [] }));
  const fullness = ({ weight, part }, more) => (weight + more) / part;
  for (const file of files.sort((one, other) => weightOf(other) - weightOf(one))) {
    const more = weightOf(file);
    const emptiest = made.reduce((least, one) =>
      fullness(one, more) < fullness(least, more) ? one : least,
    );
    emptiest.weight += more;
    emptiest.files.push(file);
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

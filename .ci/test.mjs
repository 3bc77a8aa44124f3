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
 * What part of all each bundle takes. Each loads the gateway anew, so there are few; the later ones are
 * smaller, so that both processors end at nearly the same time.
 */
const PARTS = [32, 32, 18, 18];

/** How many usual files a file weighs, by the time it was seen to take. */
const WEIGHTS = [
  [/test\/leaks\/two-worlds/, 20],
  [/test\/cli\/(start|demo)/, 17],
  [/test\/cli\/operator/, 13],
  [/test\/(audit\/months\.|leaks\/holes|sharing\/grant-life)/, 11],
  [/test\/(api\/(lifecycle|live)|audit\/mutants|cases\/(archive|random-walks))/, 9],
  [/test\/(catalog\/transfer|platform\/database-folder|sharing\/(decide|ending))/, 7],
  [/test\/(audit\/log-tree|bad-input\/every-mutation|load\/swap-over-http|sources\/large-)/, 6],
  [/test\/(audit\/killed|cases\/(materials|seal\.)|exchange\/swap|platform\/database-migr)/, 5],
  [/test\/sample-city\/(load|providers-spawn)/, 5],
  [/test\/(api\/witnesses|bad-input\/password-flood|cli\/(documents|source))/, 4],
  [/test\/(exchange\/(quotas|release)|leaks\/hosted|services\/guide-workbook)/, 4],
  [/test\/sources\/failing/, 4],
  [
    /test\/(audit\/(independent|log-store|months-migr|sm3)|cases\/seal-sm2|cli\/(client|policy))/,
    3,
  ],
  [/test\/(sharing\/(grant-walks|publish-policies)|sources\/xlsx)/, 3],
];

/** The same by the time it was seen to take on PostgreSQL, where some run longer or only there. */
const WEIGHTS_THERE = [
  [/test\/audit\/log-killed/, 8 + Number(process.env.LOG_KILLS ?? 3) / 2],
  [/test\/load\/swap-over-http/, 30],
  [/test\/(audit\/log-tree|bad-input\/every-mutation|cases\/killed)/, 12],
  [/test\/(audit\/writer-thread|bad-input\/(database-restart|files|password-flood))/, 10],
  [/test\/audit\/months-migr/, 6],
  [/test\/(audit\/locked-table|bad-input\/audit-locked|platform\/database-outage)/, 4],
  [/test\/sources\/postgres/, 4],
];

/** What keeps the whole machine busy for minutes: beside one another each would take several times as long. */
const LASTING = /test\/(audit\/log-killed|load\/swap-over-http)/;

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

/** Puts the heaviest file into the bundle that is least full, again and again; what lasts goes into the first. */
function bundled(files) {
  const made = PARTS.map((part) => ({ part, weight: 0, files: [] }));
  const fullness = ({ weight, part }, more) => (weight + more) / part;
  for (const file of files.sort((one, other) => weightOf(other) - weightOf(one))) {
    const more = weightOf(file);
    const bundle = LASTING.test(file)
      ? made[0]
      : made.reduce((least, one) => (fullness(one, more) < fullness(least, more) ? one : least));
    bundle.weight += more;
    bundle.files.push(file);
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

/**
 * Most code of a test runs a few times only: compiled at once and without much thought, and with room for what lives
 * for a moment, all of it takes a fifth less; and a seventh less where what collects garbage has no threads of its own,
 * since both processors are busy.
 */
const ENGINE = ['--always-sparkplug', '--max-semi-space-size=64', '--single-threaded-gc'];

const what = [...(hasFiles ? [] : writeBundles()), ...asked];
const child = spawn(process.execPath, [...ENGINE, jest, ...what], {
  cwd: root,
  stdio: 'inherit',
  env: { ...process.env, NODE_OPTIONS: '--experimental-vm-modules' },
});
const [code] = await once(child, 'close');
process.exitCode = code ?? 1;

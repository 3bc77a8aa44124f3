/** Runs all checks of the code side by side: most of them use one processor each. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';

const checks = ['style', 'types', 'rooms', 'unused'];

/** Tells what a check says once it has ended, so that no two mix. */
async function run(check) {
  const child = spawn(`npm run --silent lint:${check}`, {
    shell: true,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let said = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (text) => (said += text));
  const [code] = await once(child, 'close');
  process.stdout.write(said);
  if (code !== 0) process.stderr.write(`lint:${check} failed\n`);
  return code === 0;
}

const results = await Promise.all(checks.map(run));
process.exitCode = results.every(Boolean) ? 0 : 1;

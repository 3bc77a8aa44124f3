import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { projectRoot } from '../../src/platform';

const HOOK = join(projectRoot, 'test/support/typescript.cjs');
const SCRIPT = join(projectRoot, 'test/sharing/take-back-during-call.ts');

it('the process outlives that a function is taken back while it calls the policy engine', async () => {
  const run = promisify(execFile)(process.execPath, ['-r', HOOK, SCRIPT]);
  expect((await run).stdout).toBe('2');
}, 30_000);

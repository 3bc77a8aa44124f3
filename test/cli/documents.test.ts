import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { DOCUMENTS } from '../../src/cli/documents/documents.command';
import { projectRoot } from '../../src/platform';
import { runCli } from './cli';

it.each(DOCUMENTS)('`npm run docs` writes $path as it stands', async ({ path, make }) => {
  expect(await make()).toBe(readFileSync(join(projectRoot, path), 'utf8'));
});

const OPERATIONS = ['src/cli/demo/operations/generated.ts', 'test/support/operations/generated.ts'];

/** Runs a script of node's on some input; answers what it printed. */
function run(script: string, args: readonly string[] = [], input = ''): string {
  return execFileSync(process.execPath, [join(projectRoot, script), ...args], {
    cwd: projectRoot,
    encoding: 'utf8',
    input,
    maxBuffer: 64 * 1024 * 1024,
    stdio: 'pipe',
  });
}

it('the typed operations are fresh; renew them with `npm run codegen`', () => {
  const made: { filename: string; content: string }[] = JSON.parse(
    run('test/cli/generate-operations.mjs'),
  );
  expect(made.map(({ filename }) => filename).sort()).toEqual(OPERATIONS);
  for (const { filename, content } of made) {
    const asWritten = ['check', '--write', `--stdin-file-path=${filename}`];
    const formatted = run('node_modules/@biomejs/biome/bin/biome', asWritten, content);
    expect(formatted).toBe(readFileSync(join(projectRoot, filename), 'utf8'));
  }
}, 60_000);

it('schema prints the office half', async () => {
  const { code, stdout } = await runCli(['schema'], process.env);
  expect(code).toBe(0);
  expect(stdout).toContain('type Mutation {');
}, 60_000);

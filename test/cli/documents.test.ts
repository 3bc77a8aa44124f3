import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { DOCUMENTS } from '../../src/cli/documents/documents.command';
import { projectRoot } from '../../src/platform';
import { runCli } from './cli';

it.each(DOCUMENTS)('`npm run docs` writes $path as it stands', async ({ path, make }) => {
  expect(await make()).toBe(readFileSync(join(projectRoot, path), 'utf8'));
});

it('the typed operations are fresh; renew them with `npm run codegen`', () => {
  const path = 'src/cli/demo/operations/generated.ts';
  const before = readFileSync(join(projectRoot, path), 'utf8');
  const made = execFileSync(
    process.execPath,
    [join(projectRoot, 'test/cli/generate-operations.mjs')],
    { cwd: projectRoot, encoding: 'utf8', maxBuffer: 64 * 1024 * 1024 },
  );
  const biome = join(projectRoot, 'node_modules/@biomejs/biome/bin/biome');
  const formatted = execFileSync(
    process.execPath,
    [biome, 'check', '--write', `--stdin-file-path=${path}`],
    {
      cwd: projectRoot,
      encoding: 'utf8',
      input: made,
      stdio: ['pipe', 'pipe', 'ignore'],
    },
  );
  expect(formatted).toBe(before);
}, 60_000);

it('schema prints the office half', async () => {
  const { code, stdout } = await runCli(['schema'], process.env);
  expect(code).toBe(0);
  expect(stdout).toContain('type Mutation {');
}, 60_000);

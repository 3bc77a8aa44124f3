import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { spawnToEnd } from './cli';

it('the demo does the main job as it should and leaves nothing behind', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'demo-'));
  const { DATABASE_URL: _, ...env } = process.env;
  const { code, stdout, stderr } = await spawnToEnd(['demo'], { ...env, TMPDIR: folder });
  expect(stderr).toBe('');
  expect(code).toBe(0);
  expect(stdout).not.toContain('✗');
  for (const code of ['NOT_GRANTED', 'ITEM_NOT_GRANTED', 'PURPOSE_NOT_GRANTED']) {
    expect(stdout).toContain(`${code}`);
  }
  expect(stdout).toMatch(/SOURCE_UNAVAILABLE at shared\.taxSummary: .*税务局/);
  expect(stdout).toMatch(/leader: broughtInstead, correction C-\d{4}-\d{6}/);
  expect(stdout).toMatch(/食品经营许可证: a signed PDF/);
  expect(stdout).toContain('every step was as it should be');
  expect(await readdir(folder)).toEqual([]);
  await rm(folder, { recursive: true });
}, 120_000);

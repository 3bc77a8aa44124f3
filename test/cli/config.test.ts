import { runCli } from './cli';

describe('settings at the command line', () => {
  it('a bad one stops every command with exit 2 and the list of all problems', async () => {
    const env = { ...process.env, ONCE_PORT: 'x', ONCE_POTR: '1', ONCE_SECRET_KEY: 'hunter2' };
    const { code, stderr, stdout } = await runCli(['start'], env);
    expect(code).toBe(2);
    expect(stdout).toBe('');
    expect(stderr.trim().split('\n')).toEqual([
      'CONFIG_INVALID:',
      expect.stringContaining('ONCE_POTR: expected a known setting (did you mean ONCE_PORT?)'),
      expect.stringMatching(/ONCE_SECRET_KEY: expected 32 bytes in base64 .*not shown/),
      expect.stringContaining('ONCE_PORT: expected a whole number'),
    ]);
    expect(stderr).not.toContain('hunter2');
  }, 30_000);

  it('config shows each with its meaning and masks secrets', async () => {
    const secret = Buffer.alloc(32, 9).toString('base64');
    const env = { ...process.env, ONCE_SECRET_KEY: secret, ONCE_PORT: '4321' };
    const { code, stdout } = await runCli(['config'], env);
    expect(code).toBe(0);
    expect(stdout).toContain('ONCE_PORT = 4321   (default 4000)');
    expect(stdout).toContain('ONCE_SECRET_KEY = (set)');
    expect(stdout).toContain('    Port to listen on');
    expect(stdout).not.toContain(secret);
  }, 30_000);
});

import { Turnstile, TurnstileFull } from '../../src/identity/sessions/turnstile';

const settled = () => new Promise((resolve) => setImmediate(resolve));

describe('the turnstile', () => {
  it('lets a few in, keeps the next waiting in order, and turns the rest away', async () => {
    const turnstile = new Turnstile(2, 2);
    const inside: string[] = [];
    const leave = new Map<string, () => void>();
    const enter = (name: string) =>
      turnstile.pass(() => {
        inside.push(name);
        return new Promise<string>((resolve) => leave.set(name, () => resolve(name)));
      });
    const people = ['a', 'b', 'c', 'd'].map(enter);
    await expect(enter('e')).rejects.toBeInstanceOf(TurnstileFull);
    await settled();
    expect(inside).toEqual(['a', 'b']);
    leave.get('b')?.();
    await settled();
    expect(inside).toEqual(['a', 'b', 'c']);
    people.push(enter('f'));
    for (const name of ['a', 'c', 'd', 'f']) {
      leave.get(name)?.();
      await settled();
    }
    expect(await Promise.all(people)).toEqual(['a', 'b', 'c', 'd', 'f']);
  });

  it('gives the place back when work fails', async () => {
    const turnstile = new Turnstile(1, 0);
    await expect(turnstile.pass(() => Promise.reject(new Error('no')))).rejects.toThrow('no');
    expect(await turnstile.pass(() => Promise.resolve('in'))).toBe('in');
  });
});

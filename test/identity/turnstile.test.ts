import { Turnstile, TurnstileFull } from '../../src/identity/sessions/turnstile';

const settled = () => new Promise((resolve) => setImmediate(resolve));

describe('the turnstile', () => {
  it('lets a few in, keeps the next waiting in order, and turns the rest away', async () => {
    const turnstile = new Turnstile({ places: 2, waiting: 2, ofOnePeer: 9 });
    const inside: string[] = [];
    const leave = new Map<string, () => void>();
    const enter = (name: string) =>
      turnstile.pass('peer', () => {
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
    const turnstile = new Turnstile({ places: 1, waiting: 0, ofOnePeer: 1 });
    await expect(turnstile.pass('peer', () => Promise.reject(new Error('no')))).rejects.toThrow(
      'no',
    );
    expect(await turnstile.pass('peer', () => Promise.resolve('in'))).toBe('in');
  });

  it('gives a peer its share, and again when that is through', async () => {
    const turnstile = new Turnstile({ places: 1, waiting: 9, ofOnePeer: 2 });
    let open = (): void => undefined;
    const held = new Promise<void>((resolve) => {
      open = resolve;
    });
    const flood = [1, 2].map(() => turnstile.pass('flood', () => held));
    await expect(turnstile.pass('flood', () => held)).rejects.toBeInstanceOf(TurnstileFull);
    const others = ['another', null].map((peer) => turnstile.pass(peer, async () => peer));
    open();
    expect(await Promise.all(others)).toEqual(['another', null]);
    await Promise.all(flood);
    expect(await turnstile.pass('flood', async () => 'in')).toBe('in');
  });
});

import { randomBytes } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { revokeClient, revokeClientKey, signIn, signOut } from '../../src/identity';
import { LoadingCache } from '../../src/identity/tokens/loading-cache';
import { openDatabase } from '../../src/platform';
import { createTestDatabase, databaseKind } from '../support/database';
import { ownTime } from '../support/own-time';
import { aClient, aDepartment, aPerson, codeOf, type Office, openOffice, PASSWORD } from './office';

/** One database has two processes on PostgreSQL; the embedded one belongs to a single process. */
const onTwoProcesses = databaseKind === 'postgres' ? describe : describe.skip;

onTwoProcesses('revocation on another process (needs DATABASE_URL)', () => {
  let here: Office;
  let there: Office;
  let dispose: () => Promise<void>;

  beforeAll(async () => {
    const { options, dispose: drop } = await createTestDatabase();
    dispose = drop;
    const key = randomBytes(32);
    here = await openOffice({ db: await openDatabase(options), key });
    there = await openOffice({ db: await openDatabase(options), key, node: 'gateway-2' });
  });

  afterAll(async () => {
    await here.close();
    await there.close();
    await dispose();
  });

  const says = (office: Office, header: string) =>
    codeOf(office.runtime.identity.authenticate(header));

  /** How long the other process goes on taking a token it knew. */
  async function revokedAfter(header: string, code: string): Promise<number> {
    return ownTime(async () => {
      while ((await says(there, header)) !== code) await sleep(5);
    });
  }

  it('holds within a second for a client, a key and a session', async () => {
    const [one, two] = [await aClient(here), await aClient(here, 'ES256')];
    const person = await aPerson(here, (await aDepartment(here)).id);
    const session = await signIn(here.as(null), { account: person.account, password: PASSWORD });
    const headers = [await one.header(), await two.header(), `Bearer ${session.token}`] as const;
    for (const header of headers) expect(await says(there, header)).toHaveProperty('answered');
    await revokeClient(here.system, one.id);
    expect(await revokedAfter(headers[0], 'CLIENT_REVOKED')).toBeLessThan(1000);
    await revokeClientKey(here.system, two.pair.kid);
    expect(await revokedAfter(headers[1], 'KEY_REVOKED')).toBeLessThan(1000);
    const actor = await here.runtime.identity.authenticate(headers[2]);
    await signOut(here.as(actor));
    expect(await revokedAfter(headers[2], 'SESSION_EXPIRED')).toBeLessThan(1000);
  });
});

describe('a revocation while a token is being verified', () => {
  it('is not undone by what was read before it', async () => {
    const cache = new LoadingCache<{ revoked: boolean }>(10);
    const finish: ((value: { revoked: boolean }) => void)[] = [];
    const slow = () => new Promise<{ revoked: boolean }>((resolve) => finish.push(resolve));
    const before = cache.load('token', slow);
    cache.clear();
    const after = cache.load('token', slow);
    finish[0]?.({ revoked: false });
    expect(await before).toEqual({ revoked: false });
    expect(cache.peek('token')).toBeUndefined();
    finish[1]?.({ revoked: true });
    expect(await after).toEqual({ revoked: true });
    expect(cache.peek('token')).toEqual({ revoked: true });
  });

  it('keeps no failure and no absence', async () => {
    const cache = new LoadingCache<object>(10);
    await expect(cache.load('a', () => Promise.reject(new Error('no')))).rejects.toThrow('no');
    expect(await cache.load('a', () => Promise.resolve(null))).toBeNull();
    const value = {};
    expect(await cache.load('a', () => Promise.resolve(value))).toBe(value);
    expect(
      await cache
        .load('a', () => Promise.reject(new Error('joined nothing')))
        .catch((error: Error) => error.message),
    ).toBe('joined nothing');
  });

  it('remembers a bounded number', async () => {
    const cache = new LoadingCache<object>(2);
    for (const key of ['a', 'b', 'c']) await cache.load(key, () => Promise.resolve({}));
    expect(cache.peek('a')).toBeUndefined();
    expect(cache.peek('c')).toBeDefined();
  });
});

import { createRefusedSums } from '../../src/identity';
import { PASSWORD } from '../api/test-gateway';
import { type Answer, ask, dataOf } from '../support/ask';
import { MeDocument, SignInDocument, type SignInMutation } from '../support/operations/generated';
import { type City, openCity } from './city';
import { safeAnswer } from './safe-answer';

let city: City;

beforeAll(async () => {
  city = await openCity({ ONCE_TRUST_PROXY: '127.0.0.1' });
}, 60_000);
afterAll(() => city.close());

let addresses = 0;

/** An address that nobody had before. */
function anAddress(): string {
  addresses += 1;
  return `10.0.${Math.floor(addresses / 250)}.${addresses % 250}`;
}

const signIn = (
  account: string,
  password: string,
  address = anAddress(),
): Promise<Answer<SignInMutation>> =>
  ask(city.gateway, SignInDocument, {
    variables: { account, password },
    headers: { 'x-forwarded-for': address },
  });

/** How often each code was the answer, once each was made sure to be safe. */
function counted(
  answers: readonly Answer<unknown>[],
  ...hidden: readonly string[]
): Map<string, number> {
  const counts = new Map<string, number>();
  for (const answer of answers) {
    const { status, errors } = safeAnswer(answer, ...hidden);
    const [error, ...more] = errors;
    expect(more).toEqual([]);
    const code = `${status} ${error?.code}`;
    counts.set(code, (counts.get(code) ?? 0) + 1);
  }
  return counts;
}

describe('a password flood', () => {
  it('of guesses at one account gets five looks at the most, and then only how long to wait', async () => {
    const account = await known();
    const guesses = Array.from({ length: 30 }, (_, at) => signIn(account, `guess-number-${at}`));
    const counts = counted(await Promise.all(guesses), account, 'guess-number');
    expect([...counts.keys()].sort()).toEqual(['401 SIGN_IN_FAILED', '429 SIGN_IN_LOCKED']);
    expect(counts.get('401 SIGN_IN_FAILED')).toBe(5);
    const right = await signIn(account, PASSWORD);
    expect(safeAnswer(right, account, 'ogs_')).toMatchObject({
      status: 429,
      data: null,
      errors: [
        {
          code: 'SIGN_IN_LOCKED',
          facts: { retryAfterSeconds: expect.any(Number) },
          path: 'signIn',
        },
      ],
    });
  });

  it('at an account that is none is answered no differently', async () => {
    const guesses = Array.from({ length: 30 }, (_, at) => signIn('nobody', `guess-number-${at}`));
    const counts = counted(await Promise.all(guesses), 'nobody', 'guess-number');
    expect(counts.get('401 SIGN_IN_FAILED')).toBe(5);
    expect(counts.get('429 SIGN_IN_LOCKED')).toBe(25);
  });

  it('at many accounts at once is turned away beyond those who may wait, while others are served', async () => {
    const session = await city.signedIn(city.police, 'clerk');
    const flood = Promise.all(
      Array.from({ length: 200 }, (_, at) => signIn(`stranger-${at}`, 'guess-number')),
    );
    const served = ask(city.gateway, MeDocument, { token: session });
    const first = await Promise.race([served.then(() => 'served'), flood.then(() => 'flood')]);
    const counts = counted(await flood, 'stranger', 'guess-number');
    expect(first).toBe('served');
    expect(dataOf(await served).me?.department?.name).toBe('公安局');
    expect([...counts.keys()].sort()).toEqual(['401 SIGN_IN_FAILED', '429 SIGN_IN_BUSY']);
    expect(counts.get('429 SIGN_IN_BUSY')).toBeGreaterThan(100);
  });

  it.each([
    ['address', (_at: number) => '192.0.2.1'],
    ['network of IPv6', (at: number) => `2001:db8:1:2::${at.toString(16)}`],
  ])(
    'from one %s at many accounts leaves room for those who sign in elsewhere',
    async (_what, from) => {
      const account = await known();
      const flood = Array.from({ length: 40 }, (_, at) =>
        signIn(`crowd-${at}`, 'guess-number', from(at)),
      );
      const real = await signIn(account, PASSWORD);
      expect(dataOf(real).signIn.token).toMatch(/^ogs_/);
      const counts = counted(await Promise.all(flood), 'crowd', 'guess-number');
      expect(Object.fromEntries(counts)).toEqual({
        '401 SIGN_IN_FAILED': 8,
        '429 SIGN_IN_BUSY': 32,
      });
    },
  );

  it('from one address is summed up in one record, made-up accounts too, and none is lost', async () => {
    const sums = createRefusedSums(city.gateway.runtime);
    await sums.close();
    const before = (await city.records()).length;
    const address = '192.0.2.77';
    const accounts = Array.from({ length: 25 }, (_, at) => `made-up-${at % 5}`);
    const badly = Array.from({ length: 20 }, (_, at) => `没有${at}`);
    for (const account of [...accounts, ...badly]) await signIn(account, 'guess-number', address);
    const own = (await city.records()).slice(before);
    expect(own).toHaveLength(10);
    await sums.close();
    const [sum, ...more] = (await city.records()).slice(before + own.length);
    expect(more).toEqual([]);
    expect(sum).toMatchObject({
      ...{ event: 'session.refused', decision: 'denied', actor: null },
      reasons: expect.arrayContaining(['INPUT_INVALID', 'SIGN_IN_FAILED']),
      facts: { refused: 35, accounts: 25, peer: expect.not.stringContaining(address) },
    });
    await sums.close();
    expect(await city.records()).toHaveLength(before + own.length + 1);
  });

  it('leaves a record of each refusal, with neither account nor password in it', async () => {
    const refusals = (await city.records()).filter(({ event }) => event === 'session.refused');
    const reasons = new Map<string, number>();
    for (const { reasons: [reason = ''] = [], decision, actor } of refusals) {
      expect([decision, actor]).toEqual(['denied', null]);
      reasons.set(reason, (reasons.get(reason) ?? 0) + 1);
    }
    expect(reasons.get('SIGN_IN_FAILED')).toBeGreaterThanOrEqual(10);
    const text = JSON.stringify(refusals);
    expect(text).not.toMatch(/guess-number|nobody|stranger|civil-servant|made-up|没有/);
  });
});

/** The account of somebody who exists. */
async function known(): Promise<string> {
  const token = await city.signedIn(city.housing, 'clerk');
  const { me } = dataOf(await ask(city.gateway, MeDocument, { token }));
  const sql = 'SELECT account FROM person WHERE id = $1';
  const [person] = await city.gateway.runtime.db.query<{ account: string }>(sql, [me?.id]);
  return person?.account ?? '';
}

import argon2 from '@node-rs/argon2';
import { assignRoles, disablePerson, type PersonRecord, signIn, signOut } from '../../src/identity';
import { aDepartment, aPerson, codeOf, type Office, openOffice, PASSWORD } from './office';

const WRONG = 'not-the-password-1';

let office: Office;

beforeAll(async () => {
  office = await openOffice();
});

afterAll(() => office.close());

const attempt = (account: string, password = PASSWORD) =>
  signIn(office.as(null), { account, password });

async function failTimes(count: number, account: string): Promise<void> {
  for (let time = 0; time < count; time += 1) {
    expect(await codeOf(attempt(account, WRONG))).toBe('SIGN_IN_FAILED');
  }
}

const bearer = (token: string) => office.runtime.identity.authenticate(`Bearer ${token}`);

async function someone(...roles: Parameters<typeof aPerson>[2] & object): Promise<PersonRecord> {
  const duties = ['sharingAuthority', 'leadership', 'operations'] as const;
  const department = await aDepartment(office, undefined, duties);
  return aPerson(office, department.id, roles);
}

describe('signing in', () => {
  it('opens a session that names the person, the department and the roles', async () => {
    const department = await aDepartment(office);
    const person = await aPerson(office, department.id, ['clerk', 'steward']);
    const session = await attempt(person.account);
    expect(session.token).toMatch(/^ogs_[\w-]{43}$/);
    expect(await bearer(session.token)).toEqual({
      kind: 'person',
      network: 'unzoned',
      id: person.id,
      name: person.name,
      department: { id: department.id, name: department.name, divisionCode: '110000' },
      roles: ['steward', 'clerk'],
      expiresAt: session.expiresAt.getTime(),
      session: session.id,
    });
  });

  it('takes the account in capitals and with blanks around', async () => {
    const { account } = await someone('clerk');
    expect(await attempt(` ${account.toUpperCase()} `)).toHaveProperty('token');
  });

  it('stores nothing that could be used as the token or the password', async () => {
    const { account } = await someone('clerk');
    const { token } = await attempt(account);
    const tables = ['person', 'session', 'sign_in_attempt', 'audit_record'];
    for (const table of tables) {
      const rows = JSON.stringify(await office.runtime.db.query(`SELECT * FROM ${table}`));
      expect(rows).not.toContain(token.slice(4));
      expect(rows).not.toContain(PASSWORD);
    }
  });

  it('ends by itself after the configured hours', async () => {
    const { account } = await someone('clerk');
    const { token } = await attempt(account);
    office.clock.advance(8 * 3_600_000 - 1);
    expect(await codeOf(bearer(token))).toHaveProperty('answered');
    office.clock.advance(1);
    expect(await codeOf(bearer(token))).toBe('SESSION_EXPIRED');
  });

  it.each(['ogs_', 'ogs_short', `ogs_${'a'.repeat(44)}`])(
    'TOKEN_MALFORMED for %s',
    async (token) => {
      expect(await codeOf(bearer(token))).toBe('TOKEN_MALFORMED');
    },
  );

  it('SESSION_EXPIRED for a token nobody was given', async () => {
    expect(await codeOf(bearer(`ogs_${'a'.repeat(43)}`))).toBe('SESSION_EXPIRED');
  });

  it('SESSION_EXPIRED at once after signing out, and only for that session', async () => {
    const { account } = await someone('clerk');
    const [one, other] = [await attempt(account), await attempt(account)];
    const actor = await bearer(one.token);
    await bearer(other.token);
    await signOut(office.as(actor));
    expect(await codeOf(bearer(one.token))).toBe('SESSION_EXPIRED');
    expect(await codeOf(bearer(other.token))).toHaveProperty('answered');
    expect(await codeOf(signOut(office.as(actor)))).toBe('SESSION_EXPIRED');
  });

  it('is no door for malformed accounts', async () => {
    for (const account of ['', 'a', 'x\u0000y', 'x'.repeat(65), "a' or 1=1", '王芳']) {
      expect(await codeOf(attempt(account))).toBe('INPUT_INVALID');
    }
  });
});

describe('roles of a session', () => {
  it('carries only the roles asked for', async () => {
    const { account } = await someone('clerk', 'steward');
    const credentials = { account, password: PASSWORD, roles: ['clerk'] as const };
    const { token } = await signIn(office.as(null), credentials);
    expect((await bearer(token))?.roles).toEqual(['clerk']);
  });

  it('refuses a role that is not held, and none at all', async () => {
    const { account } = await someone('clerk');
    const credentials = { account, password: PASSWORD };
    const asking = (...roles: ('operator' | 'clerk')[]) =>
      codeOf(signIn(office.as(null), { ...credentials, roles }));
    expect(await asking('operator')).toBe('INPUT_INVALID');
    expect(await asking('clerk', 'operator')).toBe('INPUT_INVALID');
    expect(await asking()).toBe('INPUT_INVALID');
  });

  it('makes a person choose between roles that may not be used together', async () => {
    const { account } = await someone('leadership', 'steward');
    await expect(attempt(account)).rejects.toMatchObject({
      code: 'SESSION_ROLES_CONFLICT',
      facts: { roles: ['steward', 'leadership'] },
    });
    const credentials = { account, password: PASSWORD, roles: ['leadership'] as const };
    expect((await signIn(office.as(null), credentials)).roles).toEqual(['leadership']);
  });
});

describe('failing to sign in', () => {
  it('answers an unknown account, a disabled one and a wrong password alike', async () => {
    const [known, disabled] = [await someone('clerk'), await someone('clerk')];
    await disablePerson(office.system, disabled.id);
    const refused = [
      attempt(known.account, WRONG),
      attempt(disabled.account, PASSWORD),
      attempt('no-such-account', PASSWORD),
    ].map((work) => work.catch((error: Error) => ({ ...error, message: error.message })));
    const [one, two, three] = await Promise.all(refused);
    expect(one).toMatchObject({ code: 'SIGN_IN_FAILED', http: 401, facts: {} });
    expect(two).toEqual(one);
    expect(three).toEqual(one);
  });

  it('does the same work for an unknown account as for a wrong password', async () => {
    const known = await someone('clerk');
    const verify = jest.spyOn(argon2, 'verify');
    const worked = async (account: string): Promise<string[]> => {
      verify.mockClear();
      await codeOf(attempt(account, WRONG));
      // Of a stored hash all that says how dear it is; salt and hash come behind it.
      return verify.mock.calls.map(([stored]) => String(stored).split('$').slice(0, 4).join('$'));
    };
    const work = await worked(known.account);
    expect(work).toEqual([expect.stringMatching(/^\$argon2id\$v=19\$m=\d+,t=\d+,p=\d+$/)]);
    expect(await worked('nobody-here')).toEqual(work);
    verify.mockRestore();
  });

  it.each([
    ['an account', async () => (await someone('clerk')).account],
    ['an account that does not exist', async () => `ghost-${performance.now().toFixed(0)}`],
  ])('locks %s after five failures, each time twice as long', async (_what, makeAccount) => {
    const account = await makeAccount();
    await failTimes(5, account);
    for (const seconds of [30, 60, 120]) {
      await expect(attempt(account)).rejects.toMatchObject({
        code: 'SIGN_IN_LOCKED',
        http: 429,
        facts: { retryAfterSeconds: seconds },
      });
      office.clock.advance(seconds * 1000 - 1);
      await expect(attempt(account)).rejects.toMatchObject({ facts: { retryAfterSeconds: 1 } });
      office.clock.advance(1);
      await failTimes(1, account);
    }
  });

  it('never locks for longer than an hour', async () => {
    const account = 'much-tried';
    await failTimes(5, account);
    for (let failure = 0; failure < 9; failure += 1) {
      office.clock.advance(3_600_000);
      await failTimes(1, account);
    }
    await expect(attempt(account)).rejects.toMatchObject({ facts: { retryAfterSeconds: 3600 } });
  });

  it('lets the right password in once the lock is over, and forgets the failures', async () => {
    const { account } = await someone('clerk');
    await failTimes(5, account);
    expect(await codeOf(attempt(account))).toBe('SIGN_IN_LOCKED');
    office.clock.advance(30_000);
    expect(await attempt(account)).toHaveProperty('token');
    await failTimes(4, account);
    expect(await attempt(account)).toHaveProperty('token');
  });

  it('forgets failures of the day before', async () => {
    const { account } = await someone('clerk');
    await failTimes(4, account);
    office.clock.advance(24 * 3_600_000 + 1);
    await failTimes(4, account);
    expect(await attempt(account)).toHaveProperty('token');
  });

  it('keeps its count in the table, so a restart does not help', async () => {
    const { account } = await someone('clerk');
    await failTimes(5, account);
    const counted = await office.runtime.db.query<{ failures: number }>(
      'SELECT failures FROM sign_in_attempt WHERE locked_until > $1 AND failures = 5',
      [office.clock.now()],
    );
    expect(counted.length).toBeGreaterThan(0);
  });

  it('lets through no more than five guesses made at once', async () => {
    const { account } = await someone('clerk');
    const guesses = Array.from({ length: 20 }, () => codeOf(attempt(account, WRONG)));
    const codes = await Promise.all(guesses);
    expect(codes.filter((code) => code === 'SIGN_IN_FAILED')).toHaveLength(5);
    expect(codes.filter((code) => code === 'SIGN_IN_LOCKED')).toHaveLength(15);
  });

  it('survives a password flood: most are turned away at once, and it ends', async () => {
    const before = process.cpuUsage();
    const flood = Array.from({ length: 1000 }, (_, n) => codeOf(attempt(`flood-${n}`, WRONG)));
    const codes = await Promise.all(flood);
    const cpu = process.cpuUsage(before);
    const busy = codes.filter((code) => code === 'SIGN_IN_BUSY').length;
    expect(busy).toBeGreaterThanOrEqual(960);
    expect(codes.filter((code) => code === 'SIGN_IN_FAILED')).toHaveLength(1000 - busy);
    expect((cpu.user + cpu.system) / 1e6).toBeLessThan(20);
    const { account } = await someone('clerk');
    expect(await attempt(account)).toHaveProperty('token');
  });
});

describe('the record of sign-ins', () => {
  const last = async (event: string) =>
    (await office.records()).filter((record) => record.event === event).at(-1);

  it('is there when the session is', async () => {
    const person = await someone('clerk');
    const session = await attempt(person.account);
    expect(await last('session.opened')).toMatchObject({
      decision: 'allowed',
      department: person.departmentId,
      actor: { kind: 'person', id: person.id },
      facts: { session: session.id, roles: 'clerk' },
    });
  });

  it('is there when the refusal is, naming nobody and nothing that was typed', async () => {
    const person = await someone('clerk');
    await failTimes(1, person.account);
    const record = await last('session.refused');
    expect(record).toMatchObject({
      decision: 'denied',
      department: null,
      actor: null,
      reasons: ['SIGN_IN_FAILED'],
    });
    const text = JSON.stringify(record);
    for (const secret of [person.account, person.id, WRONG]) expect(text).not.toContain(secret);
  });

  it('is the condition of an answer: without it there is no session', async () => {
    const person = await someone('clerk');
    const down = jest
      .spyOn(office.runtime.audit, 'recordWith')
      .mockRejectedValue(Object.assign(new Error('down'), { code: 'AUDIT_UNAVAILABLE' }));
    try {
      expect(await codeOf(attempt(person.account))).toBe('AUDIT_UNAVAILABLE');
    } finally {
      down.mockRestore();
    }
    const sessions = await office.runtime.db.query('SELECT 1 FROM session WHERE person_id = $1', [
      person.id,
    ]);
    expect(sessions).toEqual([]);
  });
});

describe('a person who is signed in', () => {
  it('loses roles that are taken away, though the token was known', async () => {
    const person = await someone('clerk');
    const { token } = await attempt(person.account);
    await bearer(token);
    await assignRoles(office.system, { personId: person.id, roles: ['developer'] });
    expect(await codeOf(bearer(token))).toBe('SESSION_EXPIRED');
    const again = await attempt(person.account);
    expect(again.roles).toEqual(['developer']);
    await disablePerson(office.system, person.id);
    expect(await codeOf(bearer(again.token))).toBe('SESSION_EXPIRED');
    expect(await codeOf(attempt(person.account))).toBe('SIGN_IN_FAILED');
  });

  it('is not let in by a session that was opened while they were shut out', async () => {
    const person = await someone('clerk');
    const { token } = await attempt(person.account);
    await disablePerson(office.system, person.id);
    await reopenSessions(person);
    expect(await codeOf(bearer(token))).toBe('SESSION_EXPIRED');
  });

  it('has no role by a session that was opened while it was taken away', async () => {
    const person = await someone('clerk', 'steward');
    const { token } = await attempt(person.account);
    await assignRoles(office.system, { personId: person.id, roles: ['clerk', 'developer'] });
    await reopenSessions(person);
    expect((await bearer(token))?.roles).toEqual(['clerk']);
  });
});

/** Leaves the sessions as a sign-in that commits just after their end would. */
async function reopenSessions({ id }: PersonRecord): Promise<void> {
  await office.runtime.db.query('UPDATE session SET ended_at = NULL WHERE person_id = $1', [id]);
}

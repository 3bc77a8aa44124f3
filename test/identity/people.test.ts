import {
  type Actor,
  assignRoles,
  changePassword,
  createPerson,
  type DepartmentRecord,
  disablePerson,
  listPeople,
  type Role,
  registerClient,
  signIn,
  signOut,
} from '../../src/identity';
import { DepartmentResolver } from '../../src/identity/departments/department.resolver';
import { aCaller, aDepartment, aPerson, codeOf, type Office, openOffice, PASSWORD } from './office';

let office: Office;
let plain: DepartmentRecord;
let charged: DepartmentRecord;

beforeAll(async () => {
  office = await openOffice();
  plain = await aDepartment(office);
  charged = await aDepartment(office, '政务服务管理局', [
    'sharingAuthority',
    'leadership',
    'operations',
  ]);
});

afterAll(() => office.close());

let numbers = 0;

function taking(roles: readonly Role[], department = charged, actor?: Actor) {
  numbers += 1;
  const ctx = actor ? office.as(actor) : office.system;
  const account = `taken-${numbers}`;
  const departmentId = department.id;
  return createPerson(ctx, { account, name: '王芳', departmentId, password: PASSWORD, roles });
}

describe('roles of a person', () => {
  it.each([
    [['operator', 'leadership']],
    [['leadership', 'clerk', 'operator']],
    [['operator', 'clerk']],
  ] as [Role[]][])('Parties: nobody holds %j together, taken on or assigned', async (roles) => {
    expect(await codeOf(taking(roles))).toBe('ROLES_CONFLICT');
    const person = await taking([]);
    const assigned = assignRoles(office.system, { personId: person.id, roles });
    expect(await codeOf(assigned)).toBe('ROLES_CONFLICT');
  });

  it('says which roles conflict', async () => {
    await expect(taking(['steward', 'leadership', 'operator'])).rejects.toMatchObject({
      facts: { roles: ['leadership', 'operator'] },
    });
  });

  it('does not let the second of two conflicting roles be added later', async () => {
    const person = await taking(['operator']);
    const both: Role[] = ['operator', 'leadership'];
    expect(await codeOf(assignRoles(office.system, { personId: person.id, roles: both }))).toBe(
      'ROLES_CONFLICT',
    );
    expect(
      await assignRoles(office.system, { personId: person.id, roles: ['leadership'] }),
    ).toMatchObject({ roles: ['leadership'] });
  });

  it.each([
    ['sharingAuthority', 'sharingAuthority'],
    ['leadership', 'leadership'],
    ['operator', 'operations'],
  ] as const)('gives %s only in a department with the duty %s', async (role, duty) => {
    await expect(taking([role], plain)).rejects.toMatchObject({
      code: 'ROLE_NEEDS_DUTY',
      facts: { role, duty },
    });
    const other = await aDepartment(office, undefined, [duty]);
    expect(await taking([role], other)).toMatchObject({ roles: [role] });
  });

  it('keeps each role once', async () => {
    expect(await taking(['clerk', 'clerk', 'steward'])).toMatchObject({
      roles: ['steward', 'clerk'],
    });
  });
});

describe('taking people on', () => {
  it('is for a sharing officer at home, as steward, clerk or developer', async () => {
    const officer = await aCaller(office, charged, 'sharingOfficer');
    expect(await taking(['steward', 'clerk', 'developer'], charged, officer)).toHaveProperty('id');
    expect(await taking([], charged, officer)).toHaveProperty('id');
    expect(await codeOf(taking(['clerk'], plain, officer))).toBe('FORBIDDEN');
    expect(await codeOf(taking(['leadership'], charged, officer))).toBe('FORBIDDEN');
    expect(await codeOf(taking(['sharingOfficer'], charged, officer))).toBe('FORBIDDEN');
  });

  it('is for an operator, as sharing officer anywhere or for a duty of the department', async () => {
    const operator = await aCaller(office, charged, 'operator');
    expect(await taking(['sharingOfficer'], plain, operator)).toHaveProperty('id');
    expect(await taking(['leadership'], charged, operator)).toHaveProperty('id');
    expect(await codeOf(taking(['leadership'], plain, operator))).toBe('ROLE_NEEDS_DUTY');
  });

  it.each([[['clerk']], [['steward']], [['developer']], [['sharingOfficer', 'clerk']], [[]]] as [
    Role[],
  ][])('Parties: an operator takes nobody on with %j, not even at home', async (roles) => {
    const operator = await aCaller(office, charged, 'operator');
    expect(await codeOf(taking(roles, plain, operator))).toBe('FORBIDDEN');
    expect(await codeOf(taking(roles, charged, operator))).toBe('FORBIDDEN');
  });

  it('Parties: an operator adds no role that leads to shared data, and may take any away', async () => {
    const operator = office.as(await aCaller(office, charged, 'operator'));
    const { id: personId } = await aPerson(office, plain.id, ['clerk', 'steward']);
    const give = (...roles: Role[]) => assignRoles(operator, { personId, roles });
    expect(await codeOf(give('clerk', 'steward', 'developer'))).toBe('FORBIDDEN');
    expect(await give('clerk', 'sharingOfficer')).toMatchObject({
      roles: ['sharingOfficer', 'clerk'],
    });
    expect(await codeOf(give('clerk', 'steward'))).toBe('FORBIDDEN');
    expect(await give()).toMatchObject({ roles: [] });
    expect(await codeOf(give('clerk'))).toBe('FORBIDDEN');
  });

  it('a sharing officer makes no other sharing officer by assigning roles', async () => {
    const officer = office.as(await aCaller(office, plain, 'sharingOfficer'));
    const { id: personId } = await aPerson(office, plain.id, ['clerk']);
    const both: Role[] = ['sharingOfficer', 'clerk'];
    expect(await codeOf(assignRoles(officer, { personId, roles: both }))).toBe('FORBIDDEN');
    expect(await assignRoles(officer, { personId, roles: ['steward'] })).toMatchObject({
      roles: ['steward'],
    });
  });

  it.each(['steward', 'clerk', 'developer', 'sharingAuthority', 'leadership'] as const)(
    'is not for a %s',
    async (role) => {
      const caller = await aCaller(office, charged, role);
      expect(await codeOf(taking(['clerk'], charged, caller))).toBe('FORBIDDEN');
    },
  );

  it('is not for nobody', async () => {
    const input = { account: 'nobody', name: '无', departmentId: plain.id, password: PASSWORD };
    expect(await codeOf(createPerson(office.as(null), { ...input, roles: [] }))).toBe(
      'UNAUTHENTICATED',
    );
  });

  it('lets nobody change their own roles or standing', async () => {
    const operator = await aCaller(office, charged, 'operator');
    const own = { personId: operator.id, roles: ['operator', 'steward'] as Role[] };
    expect(await codeOf(assignRoles(office.as(operator), own))).toBe('FORBIDDEN');
    expect(await codeOf(disablePerson(office.as(operator), operator.id))).toBe('FORBIDDEN');
  });

  it('does not let a sharing officer take a far-reaching role away', async () => {
    const officer = await aCaller(office, charged, 'sharingOfficer');
    const leader = await taking(['leadership']);
    const change = { personId: leader.id, roles: ['clerk'] as Role[] };
    expect(await codeOf(assignRoles(office.as(officer), change))).toBe('FORBIDDEN');
    expect(await codeOf(disablePerson(office.as(officer), leader.id))).toBe('FORBIDDEN');
  });

  it('refuses an account in use, in any letters', async () => {
    const { account } = await aPerson(office, plain.id);
    const again = { account: account.toUpperCase(), name: '王芳', departmentId: plain.id };
    expect(
      await codeOf(createPerson(office.system, { ...again, password: PASSWORD, roles: [] })),
    ).toBe('CONFLICT');
  });

  it.each([
    ['turns the writing around', '\u202E芳王'],
    ['isolates it', '王\u2066芳'],
    ['has no width', '王\u200B芳'],
    ['ends the line', '王\u2028芳'],
    ['is half a character', '王\uD800芳'],
  ])('refuses a name with a character that %s', async (_what, name) => {
    const input = { account: 'odd-name', departmentId: plain.id, password: PASSWORD, roles: [] };
    await expect(createPerson(office.system, { ...input, name })).rejects.toMatchObject({
      code: 'INPUT_INVALID',
      facts: { field: 'name' },
    });
  });

  it('refuses a department that does not exist', async () => {
    const nowhere = { ...plain, id: 'nowhere' };
    expect(await codeOf(taking([], nowhere))).toBe('NOT_FOUND');
  });

  it.each([
    ['too short', 'Aa1-Aa1-x', '9 characters'],
    ['too long', 'abcdefgh'.repeat(17), '136 characters'],
    ['of too few characters', 'ababababababab', 'too few different characters'],
    ['with the account in it', 'x-MY-ACCOUNT-x', "the account's name in it"],
  ])('refuses a password %s and does not repeat it', async (_what, password, got) => {
    const input = { account: 'my-account', name: '王芳', departmentId: plain.id, roles: [] };
    const refused = createPerson(office.system, { ...input, password });
    await expect(refused).rejects.toMatchObject({
      code: 'INPUT_INVALID',
      facts: { field: 'password', got: { en: got } },
    });
    await expect(refused).rejects.not.toThrow(password);
  });
});

describe('listing people', () => {
  it('shows the own department, and any to the operator and the leadership office', async () => {
    const home = await aDepartment(office);
    const clerk = await aCaller(office, home, 'clerk');
    const asked = { departmentId: home.id, first: 10 };
    expect(await listPeople(office.as(clerk), { first: 10 })).toHaveLength(1);
    expect(await listPeople(office.as(clerk), asked)).toHaveLength(1);
    const others = { departmentId: plain.id, first: 10 };
    expect(await codeOf(listPeople(office.as(clerk), others))).toBe('FORBIDDEN');
    for (const role of ['operator', 'leadership'] as const) {
      const caller = await aCaller(office, charged, role);
      expect(await listPeople(office.as(caller), asked)).toHaveLength(1);
    }
  });

  it('goes on after an account, so many at a time', async () => {
    const home = await aDepartment(office);
    const all = [];
    for (let count = 0; count < 3; count += 1) all.push((await aPerson(office, home.id)).account);
    all.sort();
    const departmentId = home.id;
    const [one, two] = await listPeople(office.system, { departmentId, first: 2 });
    expect([one?.account, two?.account]).toEqual(all.slice(0, 2));
    const rest = await listPeople(office.system, { departmentId, first: 2, after: all[1] ?? '' });
    expect(rest.map(({ account }) => account)).toEqual(all.slice(2));
    const page = (first: number) => codeOf(listPeople(office.system, { departmentId, first }));
    expect(await page(0)).toBe('INPUT_INVALID');
    expect(await page(-1)).toBe('INPUT_INVALID');
    expect(await page(1001)).toBe('LIMIT_ROWS');
    for (const after of ['', 'x', 'Zhang.San', 'a b c', "'; --", 'a'.repeat(65)]) {
      const bad = listPeople(office.system, { departmentId, first: 2, after });
      expect(await codeOf(bad)).toBe('CURSOR_INVALID');
    }
  });
});

describe('changing the own password', () => {
  const next = '另一个-更长的-口令-42';

  async function signedIn() {
    const person = await aPerson(office, plain.id);
    const credentials = { account: person.account, password: PASSWORD };
    const { token } = await signIn(office.as(null), credentials);
    const actor = await office.runtime.identity.authenticate(`Bearer ${token}`);
    return { ...credentials, token, ctx: office.as(actor) };
  }

  const alive = (token: string) => codeOf(office.runtime.identity.authenticate(`Bearer ${token}`));

  it('replaces it and ends the other sessions only', async () => {
    const { account, token, ctx } = await signedIn();
    const other = await signIn(office.as(null), { account, password: PASSWORD });
    await alive(other.token);
    await changePassword(ctx, { current: PASSWORD, next });
    expect(await alive(token)).toHaveProperty('answered');
    expect(await alive(other.token)).toBe('SESSION_EXPIRED');
    expect(await codeOf(signIn(office.as(null), { account, password: PASSWORD }))).toBe(
      'SIGN_IN_FAILED',
    );
    expect(await signIn(office.as(null), { account, password: next })).toHaveProperty('token');
    const record = (await office.records()).find(({ event }) => event === 'person.passwordChanged');
    expect(record).toMatchObject({ decision: 'allowed', actor: { id: ctx.actor?.id } });
  });

  it('counts wrong current passwords like failed sign-ins, and records them', async () => {
    const { account, ctx } = await signedIn();
    for (let time = 0; time < 5; time += 1) {
      expect(await codeOf(changePassword(ctx, { current: 'wrong-one-123', next }))).toBe(
        'SIGN_IN_FAILED',
      );
    }
    expect(await codeOf(changePassword(ctx, { current: PASSWORD, next }))).toBe('SIGN_IN_LOCKED');
    expect(await codeOf(signIn(office.as(null), { account, password: PASSWORD }))).toBe(
      'SIGN_IN_LOCKED',
    );
    const denied = (await office.records()).filter(
      ({ event, decision }) => event === 'person.passwordChanged' && decision === 'denied',
    );
    expect(denied.map(({ reasons }) => reasons[0])).toEqual([
      ...Array(5).fill('SIGN_IN_FAILED'),
      'SIGN_IN_LOCKED',
    ]);
  });

  it('refuses a weak one, and callers who have none', async () => {
    const { account, ctx } = await signedIn();
    const weak = changePassword(ctx, { current: PASSWORD, next: `${account}-12345` });
    await expect(weak).rejects.toMatchObject({ facts: { field: 'newPassword' } });
    expect(await codeOf(changePassword(office.system, { current: PASSWORD, next }))).toBe(
      'FORBIDDEN',
    );
    expect(await codeOf(changePassword(office.as(null), { current: PASSWORD, next }))).toBe(
      'UNAUTHENTICATED',
    );
  });
});

describe('a password that somebody else chose', () => {
  const next = '只有本人知道-的口令-9';

  async function takenOn() {
    const officer = await aCaller(office, charged, 'sharingOfficer');
    const { account } = await taking(['clerk', 'steward'], charged, officer);
    const opened = await signIn(office.as(null), { account, password: PASSWORD, roles: ['clerk'] });
    return { account, opened, ctx: office.as(await actorBehind(opened.token)) };
  }

  const actorBehind = (token: string) => office.runtime.identity.authenticate(`Bearer ${token}`);

  it('opens a session without roles, in which nothing but changing it works', async () => {
    const { opened, ctx } = await takenOn();
    expect(opened).toMatchObject({ mustChangePassword: true, roles: [] });
    expect(ctx.actor).toMatchObject({ mustChangePassword: true, roles: [] });
    const needed = 'PASSWORD_CHANGE_NEEDED';
    expect(await codeOf(listPeople(ctx, { first: 1 }))).toBe(needed);
    expect(await codeOf(registerClient(ctx, { name: '系统' }))).toBe(needed);
    expect(await codeOf(new DepartmentResolver().departments(ctx))).toBe(needed);
    expect(await codeOf(signOut(ctx))).toHaveProperty('answered');
  });

  it('is cleared by changing it, which ends the session; the next one has the roles', async () => {
    const { account, opened, ctx } = await takenOn();
    const same = changePassword(ctx, { current: PASSWORD, next: PASSWORD });
    await expect(same).rejects.toMatchObject({ facts: { field: 'newPassword' } });
    expect(await codeOf(changePassword(ctx, { current: PASSWORD, next }))).toHaveProperty(
      'answered',
    );
    expect(await codeOf(actorBehind(opened.token))).toBe('SESSION_EXPIRED');
    const again = await signIn(office.as(null), { account, password: next });
    expect(again).toMatchObject({ mustChangePassword: false, roles: ['steward', 'clerk'] });
    expect(await actorBehind(again.token)).toMatchObject({ roles: ['steward', 'clerk'] });
  });

  it('is good as it is when the gateway itself set it', async () => {
    const { account } = await aPerson(office, plain.id, ['clerk']);
    const opened = await signIn(office.as(null), { account, password: PASSWORD });
    expect(opened).toMatchObject({ mustChangePassword: false, roles: ['clerk'] });
  });
});

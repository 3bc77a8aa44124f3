import { isAllowed, refusalOf } from '../../src/api/permissions';
import { type Actor, SYSTEM_ACTOR } from '../../src/identity';

const department = { id: 'housing', name: '住建委', divisionCode: '110000' };
const base = { id: 'x', name: 'x', department, expiresAt: Number.MAX_SAFE_INTEGER };
const clerk: Actor = { ...base, kind: 'person', roles: ['clerk'] };
const client: Actor = { ...base, kind: 'client', roles: [] };

describe('a line of the permission table', () => {
  it('lets in anyone, known or not, where it says so', () => {
    expect(isAllowed(['anyone'], null)).toBe(true);
  });

  it('lets in by the kind of actor and by role', () => {
    expect(isAllowed(['person'], clerk)).toBe(true);
    expect(isAllowed(['clerk', 'client'], clerk)).toBe(true);
    expect(isAllowed(['client'], client)).toBe(true);
  });

  it('keeps out everyone it does not name', () => {
    expect(isAllowed(['steward'], clerk)).toBe(false);
    expect(isAllowed(['person'], client)).toBe(false);
    expect(isAllowed(['person', 'client'], null)).toBe(false);
    expect(isAllowed(['person', 'client', 'operator'], SYSTEM_ACTOR)).toBe(false);
  });

  it('says UNAUTHENTICATED to nobody and FORBIDDEN to somebody', () => {
    expect(refusalOf('me', ['steward'], { actor: null })).toMatchObject({
      code: 'UNAUTHENTICATED',
    });
    expect(refusalOf('me', ['steward'], { actor: clerk })).toMatchObject({
      code: 'FORBIDDEN',
      facts: { operation: 'me' },
    });
    expect(refusalOf('me', ['clerk'], { actor: clerk })).toBeNull();
  });
});

it('tells somebody whose password another chose what to do first, whatever the operation', () => {
  const actor = {
    kind: 'person' as const,
    id: 'p',
    name: '李雷',
    department: { id: 'd', name: '公安局', divisionCode: '110000' },
    roles: [],
    expiresAt: 0,
    mustChangePassword: true,
  };
  expect(refusalOf('sources', ['steward'], { actor })?.code).toBe('PASSWORD_CHANGE_NEEDED');
  expect(refusalOf('changePassword', ['person'], { actor })).toBeNull();
});

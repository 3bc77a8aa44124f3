import { judgeResources } from '../../src/cli/doctor/checks/resources';
import type { ExchangeContext } from '../../src/exchange';
import { problemOf } from '../../src/exchange/problem-of';
import type { Actor, Role } from '../../src/identity';
import { ACTOR } from './bare';

const PROBLEMS = [
  { resource: 'household', problem: 'link a: gone' },
  { resource: 'other', problem: 'it has no lookup key' },
  { resource: 'household', problem: 'link b: gone' },
];

/** What a person of that department is told about a resource of department `dep-9`. */
function told(departmentId: string, roles: readonly Role[], apiName = 'household') {
  const department = { ...ACTOR.department, id: departmentId };
  const actor: Actor = { ...ACTOR, kind: 'person', department, roles };
  const ctx = { actor, exchange: { problems: () => PROBLEMS } } as unknown as ExchangeContext;
  return problemOf(ctx, { apiName, provider: { id: 'dep-9' } });
}

describe('what keeps a resource from being served', () => {
  it.each<[string, string, readonly Role[]]>([
    ['its provider', 'dep-9', ['clerk']],
    ['the sharing authority', 'dep-1', ['sharingAuthority']],
    ['leadership', 'dep-1', ['leadership']],
    ['an operator', 'dep-1', ['operator']],
  ])('is told to %s', (_who, department, roles) => {
    expect(told(department, roles)).toBe('link a: gone; link b: gone');
    expect(told(department, roles, 'good')).toBeNull();
  });

  it('is told to nobody else', () => {
    expect(told('dep-1', ['sharingOfficer', 'steward', 'clerk', 'developer'])).toBeNull();
  });

  it('is a warning of the doctor each', () => {
    expect(judgeResources(PROBLEMS).map(({ level, about }) => [level, about])).toEqual([
      ['warn', 'resource household'],
      ['warn', 'resource other'],
      ['warn', 'resource household'],
    ]);
    expect(judgeResources([])).toMatchObject([{ level: 'ok' }]);
  });
});

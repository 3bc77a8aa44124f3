import type { Gateway } from '../../src/api';
import { ask, codeOf } from '../support/ask';
import {
  GuideChecklistDocument,
  SearchGuidesDocument,
  SignInDocument,
} from '../support/operations/generated';
import { listeningGateway, signedIn } from './test-gateway';

let gateway: Gateway;
beforeAll(async () => {
  gateway = await listeningGateway();
});
afterAll(() => gateway.close());

describe('a caller without identity', () => {
  it.each([
    ['introspection', '{ __schema { types { name } } }'],
    ['introspection of one type', '{ __type(name: "Household") { name } }'],
    ['introspection beside an open field', '{ me { id } __schema { types { name } } }'],
    ['a field that may not exist', '{ householdOfNobody { name } }'],
    [
      'a resource that may not exist',
      '{ shared(purpose: { serviceItem: "X" }) { ghost { name } } }',
    ],
    [
      'a type that may not exist, in a fragment',
      '{ me { ...F } } fragment F on Household { name }',
    ],
    ['a type that may not exist, in place', '{ me { ... on Household { name } } }'],
    ['a type that may not exist, in a variable', 'query ($w: HouseholdWhere) { me { id } }'],
    ['a fragment at the root', '{ ...F } fragment F on Query { me { id } }'],
    ['one operation of two', 'query A { me { id } } query B { __schema { types { name } } }'],
    ['an unknown mutation', 'mutation { dropEverything { id } }'],
  ])('learns nothing by %s', async (_what, query) => {
    const answer = await ask(gateway, query);
    expect([answer.status, codeOf(answer)]).toEqual([401, 'UNAUTHENTICATED']);
    expect(answer.body.data).toBeUndefined();
  });

  it('may ask who they are, and sign in', async () => {
    expect((await ask(gateway, '{ __typename me { id } }')).body).toEqual({
      data: { __typename: 'Query', me: null },
    });
    const variables = { account: 'nobody', password: 'x' };
    const answer = await ask(gateway, SignInDocument, { variables });
    expect([answer.status, codeOf(answer)]).toEqual([401, 'SIGN_IN_FAILED']);
  });

  it('may choose the roles to sign in with, in a variable of their type', async () => {
    const variables = { account: 'somebody', password: 'x', roles: ['clerk'] } as const;
    const answer = await ask(gateway, SignInDocument, { variables });
    expect([answer.status, codeOf(answer)]).toEqual([401, 'SIGN_IN_FAILED']);
  });
});

describe('a caller who wants to know what to bring', () => {
  it('GDE-12 reads guides without identity, with variables of the types they take', async () => {
    const variables = { served: 'naturalPerson', text: '住房' } as const;
    const found = await ask(gateway, SearchGuidesDocument, { variables });
    expect(found.body.data?.searchGuides.nodes).toEqual([]);
    const asked = { variables: { id: 'none', applicant: 'naturalPerson' } } as const;
    expect(codeOf(await ask(gateway, GuideChecklistDocument, asked))).toBe('NOT_FOUND');
    const draft = await ask(gateway, '{ guides { nodes { id } } }');
    expect([draft.status, codeOf(draft)]).toEqual([401, 'UNAUTHENTICATED']);
  });
});

describe('a caller with identity', () => {
  it('is told what is wrong with a query', async () => {
    const token = await signedIn(gateway, ['clerk']);
    const answer = await ask(gateway, '{ householdOfNobody { name } }', { token });
    expect([answer.status, codeOf(answer)]).toEqual([400, 'QUERY_INVALID']);
    const all = await ask(gateway, '{ __schema { types { name } } }', { token });
    expect(all.status).toBe(200);
  });
});

import type { GraphQLObjectType, GraphQLSchema } from 'graphql';
import { DATA_FIELDS } from '../../src/api/office-rules';
import { bareOfficeSchema } from '../../src/api/office-schema';
import { loadPermissions } from '../../src/api/permissions';
import { SELF_RECORDED } from '../../src/identity';

let schema: GraphQLSchema;
const table = loadPermissions();

beforeAll(async () => {
  schema = await bareOfficeSchema();
});

function fieldsOf(type: GraphQLObjectType | null | undefined): string[] {
  return Object.keys(type?.getFields() ?? {}).sort();
}

describe('policies/permissions.yaml', () => {
  it('has a line for every query, and no other', () => {
    const lines = Object.keys(table.Query).sort();
    expect(lines).toEqual([...fieldsOf(schema.getQueryType()), ...DATA_FIELDS].sort());
  });

  it('has a line with an audit event for every mutation, and no other', () => {
    expect(Object.keys(table.Mutation).sort()).toEqual(fieldsOf(schema.getMutationType()));
  });

  it('has a line with an audit event for every subscription, and no other', () => {
    const lines = Object.keys(table.Subscription).sort();
    expect(lines).toEqual(fieldsOf(schema.getSubscriptionType()));
  });

  it('opens nothing to anyone but signing in, asking who one is, the guides, how far one’s own case is, and who read one’s data', () => {
    const lines = Object.entries({ ...table.Query, ...table.Mutation, ...table.Subscription });
    const open = lines.filter(([, { allow }]) => allow.includes('anyone')).map(([name]) => name);
    const guides = ['searchGuides', 'guidePage', 'guideChecklist', 'lawChanges', 'retainedProofs'];
    const applicants = ['caseProgress', 'whoReadMyData'];
    expect(open).toEqual(['me', ...guides, ...applicants, 'signIn']);
  });

  it('lets leadership change nothing but what it found and who is forgotten, and operators read no shared data', () => {
    const mutations = Object.entries(table.Mutation).filter(
      ([name]) => !/Finding$|^forgetSubject$/.test(name),
    );
    for (const [name, { allow }] of mutations) {
      expect([name, allow]).not.toEqual([name, expect.arrayContaining(['leadership'])]);
    }
    expect(table.Query.shared?.allow).toEqual(['client', 'clerk']);
  });

  it('knows the mutations that record themselves', () => {
    expect(Object.keys(table.Mutation)).toEqual(expect.arrayContaining([...SELF_RECORDED]));
  });
});

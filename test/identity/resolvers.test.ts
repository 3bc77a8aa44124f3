import { type GraphQLSchema, graphql, isInputObjectType, isObjectType } from 'graphql';
import { buildSchema } from 'type-graphql';
import { createKeyPair, type IdentityContext, identityResolvers } from '../../src/identity';
import {
  aClient,
  aDepartment,
  aPerson,
  freshCreditCode,
  type Office,
  openOffice,
  PASSWORD,
} from './office';

let office: Office;
let schema: GraphQLSchema;

beforeAll(async () => {
  office = await openOffice();
  schema = await buildSchema({ resolvers: identityResolvers, validate: false });
});

afterAll(() => office.close());

async function ask(source: string, contextValue: IdentityContext, variableValues = {}) {
  const { data, errors } = await graphql({ schema, source, contextValue, variableValues });
  expect(errors).toBeUndefined();
  return data as Record<string, unknown>;
}

describe('the identity half of the office API', () => {
  it('describes everything it has', () => {
    const silent: string[] = [];
    for (const type of Object.values(schema.getTypeMap())) {
      if (type.name.startsWith('__') || ['Query', 'Mutation'].includes(type.name)) continue;
      if (!type.description) silent.push(type.name);
    }
    for (const type of Object.values(schema.getTypeMap())) {
      if (type.name.startsWith('__') || !(isObjectType(type) || isInputObjectType(type))) continue;
      for (const field of Object.values(type.getFields())) {
        if (!field.description) silent.push(`${type.name}.${field.name}`);
        const args = 'args' in field ? field.args : [];
        for (const arg of args)
          if (!arg.description) silent.push(`${type.name}.${field.name}.${arg.name}`);
      }
    }
    expect(silent).toEqual([]);
  });

  it('never shows a password, a hash or a token of a session that is open', () => {
    for (const name of ['Person', 'Me', 'Client', 'ClientKey', 'Department']) {
      const type = schema.getType(name);
      const fields = isObjectType(type) ? Object.keys(type.getFields()) : [];
      expect(fields.filter((field) => /password|hash|token|public/i.test(field))).toEqual([]);
    }
  });

  it('says who calls: nobody, a person with department and roles, a client', async () => {
    const query = '{ me { kind id name roles department { name } } }';
    expect(await ask(query, office.as(null))).toEqual({ me: null });
    const department = await aDepartment(office);
    const person = await aPerson(office, department.id, ['clerk']);
    const mutation = `mutation ($a: String!, $p: String!) {
      signIn(account: $a, password: $p, roles: [clerk]) { token roles expiresAt } }`;
    const variables = { a: person.account, p: PASSWORD };
    const { signIn } = await ask(mutation, office.as(null), variables);
    const { token } = signIn as { token: string };
    const actor = await office.runtime.identity.authenticate(`Bearer ${token}`);
    expect(await ask(query, office.as(actor))).toMatchObject({
      me: {
        kind: 'person',
        id: person.id,
        roles: ['clerk'],
        department: { name: department.name },
      },
    });
    expect(await ask('mutation { signOut }', office.as(actor))).toEqual({ signOut: true });
    const client = await aClient(office);
    const caller = await office.runtime.identity.authenticate(await client.header());
    expect(await ask(query, office.as(caller))).toMatchObject({
      me: {
        kind: 'client',
        id: client.id,
        roles: [],
        department: { name: client.department.name },
      },
    });
  });

  it('sets up a department, its people and its client from nothing', async () => {
    const { createDepartment } = await ask(
      `mutation ($code: String!) { createDepartment(input: {
        name: "住房和城乡建设委员会", creditCode: $code, level: city, divisionCode: "110000"
      }) { id level duties } }`,
      office.system,
      { code: freshCreditCode() },
    );
    const { id } = createDepartment as { id: string };
    expect(createDepartment).toEqual({ id, level: 'city', duties: [] });
    const { createPerson } = await ask(
      `mutation ($id: ID!, $password: String!) { createPerson(input: { account: "zhang.wei",
        name: "张伟", departmentId: $id, password: $password, roles: [developer] }) { id roles } }`,
      office.system,
      { id, password: PASSWORD },
    );
    const person = createPerson as { id: string };
    expect(createPerson).toEqual({ id: person.id, roles: ['developer'] });
    const { registerClient } = await ask(
      'mutation ($id: ID!) { registerClient(name: "公租房", departmentId: $id) { id keys { id } } }',
      office.system,
      { id },
    );
    const client = registerClient as { id: string };
    expect(registerClient).toEqual({ id: client.id, keys: [] });
    const pair = await createKeyPair('ES256');
    const added = await ask(
      `mutation ($input: NewClientKey!) { addClientKey(input: $input) { id algorithm } }`,
      office.system,
      { input: { clientId: client.id, publicKey: pair.publicJwk, algorithm: 'ES256' } },
    );
    expect(added).toEqual({ addClientKey: { id: pair.kid, algorithm: 'ES256' } });
    const listed = await ask(
      'query ($id: ID!) { clients(departmentId: $id) { id keys { id } } people(departmentId: $id) { account } departments { id } }',
      office.system,
      { id },
    );
    expect(listed).toMatchObject({
      clients: [{ id: client.id, keys: [{ id: pair.kid }] }],
      people: [{ account: 'zhang.wei' }],
    });
    const ends = `mutation ($kid: ID!, $client: ID!, $person: ID!) {
      revokeClientKey(id: $kid) { revokedAt } revokeClient(id: $client) { revokedAt }
      assignRoles(personId: $person, roles: [steward]) { roles }
      disablePerson(personId: $person) { disabledAt } }`;
    const variables = { kid: pair.kid, client: client.id, person: person.id };
    expect(await ask(ends, office.system, variables)).toMatchObject({
      revokeClientKey: { revokedAt: expect.anything() },
      revokeClient: { revokedAt: expect.anything() },
      assignRoles: { roles: ['steward'] },
      disablePerson: { disabledAt: expect.anything() },
    });
  });
});

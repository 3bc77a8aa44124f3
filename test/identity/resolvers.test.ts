import {
  type GraphQLSchema,
  isInputObjectType,
  isObjectType,
  type TypedQueryDocumentNode,
} from 'graphql';
import { buildSchema } from 'type-graphql';
import { type Actor, createKeyPair, identityResolvers } from '../../src/identity';
import { execute } from '../support/execute';
import {
  AddClientKeyDocument,
  AssignRolesDocument,
  ClientsDocument,
  CreateDepartmentDocument,
  CreatePersonDocument,
  DepartmentsDocument,
  DisablePersonDocument,
  MeDocument,
  PeopleDocument,
  RegisterClientDocument,
  RevokeClientDocument,
  RevokeClientKeyDocument,
  SignInDocument,
  SignOutDocument,
} from '../support/operations/generated';
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
    const me = (caller: Actor | null) => execute(schema, MeDocument, office.as(caller), {});
    expect(await me(null)).toEqual({ me: null });
    const department = await aDepartment(office);
    const person = await aPerson(office, department.id, ['clerk']);
    const credentials = { account: person.account, password: PASSWORD, roles: ['clerk'] } as const;
    const { signIn } = await execute(schema, SignInDocument, office.as(null), credentials);
    const actor = await office.runtime.identity.authenticate(`Bearer ${signIn.token}`);
    expect(await me(actor)).toMatchObject({
      me: {
        kind: 'person',
        id: person.id,
        roles: ['clerk'],
        department: { name: department.name },
      },
    });
    const { signOut } = await execute(schema, SignOutDocument, office.as(actor), {});
    expect(signOut).toBe(true);
    const client = await aClient(office);
    const caller = await office.runtime.identity.authenticate(await client.header());
    expect(await me(caller)).toMatchObject({
      me: {
        kind: 'client',
        id: client.id,
        roles: [],
        department: { name: client.department.name },
      },
    });
  });

  it('sets up a department, its people and its client from nothing', async () => {
    const ask = <Data, Variables extends Record<string, unknown>>(
      operation: TypedQueryDocumentNode<Data, Variables>,
      variables: Variables,
    ) => execute(schema, operation, office.system, variables);
    const name = '住房和城乡建设委员会';
    const place = { level: 'city', divisionCode: '110000', duties: [] } as const;
    const { createDepartment: department } = await ask(CreateDepartmentDocument, {
      input: { name, creditCode: freshCreditCode(), ...place },
    });
    const departmentId = department.id;
    expect(department).toEqual({ id: departmentId, level: 'city', duties: [] });
    const zhang = { account: 'zhang.wei', name: '张伟', departmentId, password: PASSWORD };
    const { createPerson: person } = await ask(CreatePersonDocument, {
      input: { ...zhang, roles: ['developer'] },
    });
    expect(person).toEqual({ id: person.id, roles: ['developer'] });
    const { registerClient: client } = await ask(RegisterClientDocument, {
      name: '公租房',
      departmentId,
    });
    expect(client).toEqual({ id: client.id, keys: [] });
    const pair = await createKeyPair('ES256');
    const added = await ask(AddClientKeyDocument, {
      input: { clientId: client.id, publicKey: { ...pair.publicJwk }, algorithm: 'ES256' },
    });
    expect(added).toEqual({ addClientKey: { id: pair.kid, algorithm: 'ES256' } });
    expect(await ask(ClientsDocument, { departmentId })).toEqual({
      clients: [{ id: client.id, keys: [{ id: pair.kid }] }],
    });
    expect(await ask(PeopleDocument, { departmentId })).toEqual({
      people: [{ id: person.id, account: 'zhang.wei' }],
    });
    expect((await ask(DepartmentsDocument, {})).departments).toContainEqual({
      id: departmentId,
      name,
    });
    const { revokeClientKey } = await ask(RevokeClientKeyDocument, { id: pair.kid });
    const { revokeClient } = await ask(RevokeClientDocument, { id: client.id });
    const personId = person.id;
    const { assignRoles } = await ask(AssignRolesDocument, { personId, roles: ['steward'] });
    const { disablePerson } = await ask(DisablePersonDocument, { personId });
    const now = office.clock.now().toISOString();
    expect([revokeClientKey.revokedAt, revokeClient.revokedAt]).toEqual([now, now]);
    expect([assignRoles.roles, disablePerson.disabledAt]).toEqual([['steward'], now]);
  });
});

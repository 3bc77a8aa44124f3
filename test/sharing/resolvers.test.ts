import {
  type GraphQLArgument,
  type GraphQLSchema,
  graphql,
  isEnumType,
  isInputObjectType,
  isObjectType,
} from 'graphql';
import { buildSchema, type NonEmptyArray } from 'type-graphql';
import { catalogResolvers } from '../../src/catalog';
import { type SharingContext, sharingResolvers } from '../../src/sharing';
import { anEntry, type City, OPENING, office, openCity } from '../catalog/city';

let city: City;
let schema: GraphQLSchema;

beforeAll(async () => {
  city = await openCity();
  const resolvers: NonEmptyArray<new () => object> = [...catalogResolvers, ...sharingResolvers];
  schema = await buildSchema({ resolvers, validate: false });
}, OPENING);

afterAll(() => city.close());

type Answer = Record<string, Record<string, unknown>>;

/** Asks as the API would: a mutation in one transaction with its record. */
async function ask(ctx: SharingContext, source: string, variableValues = {}): Promise<Answer> {
  const run = () => graphql({ schema, source, contextValue: ctx, variableValues });
  const { data, errors } = await (source.startsWith('mutation') ? office(ctx, run) : run());
  expect(errors).toBeUndefined();
  return data as Answer;
}

const types = () => Object.values(schema.getTypeMap()).filter(({ name }) => !name.startsWith('__'));

describe('the catalogue and sharing halves of the office API', () => {
  it('describe everything they have', () => {
    const silent: string[] = [];
    for (const type of types()) {
      if (!type.description && !['Query', 'Mutation'].includes(type.name)) silent.push(type.name);
      if (isEnumType(type)) {
        const values = type.getValues().filter(({ description }) => !description);
        silent.push(...values.map(({ name }) => `${type.name}.${name}`));
      }
      if (!isObjectType(type) && !isInputObjectType(type)) continue;
      for (const field of Object.values(type.getFields())) {
        if (!field.description) silent.push(`${type.name}.${field.name}`);
        const args: readonly GraphQLArgument[] = 'args' in field ? field.args : [];
        const bare = args.filter(({ description }) => !description);
        silent.push(...bare.map((arg) => `${type.name}.${field.name}.${arg.name}`));
      }
    }
    expect(silent).toEqual([]);
  });

  it('take an entry from registration to a grant that is read back by both sides', async () => {
    const { steward, officer: provider } = city.police;
    const suggested = await ask(steward, '{ suggestApiName(name: "人口库") }');
    const input = anEntry(city, { apiName: String(suggested.suggestApiName) });
    const { registerResource: made } = await ask(
      steward,
      `mutation ($input: RegisterResourceInput!) {
        registerResource(input: $input) { code versions { id number status } } }`,
      { input },
    );
    const [version] = (made?.versions ?? []) as { id: string }[];
    const versionId = version?.id;
    const submit = `mutation ($id: ID!) { submitResource(versionId: $id) { status } }`;
    await ask(steward, submit, { id: versionId });
    const review = `mutation ($id: ID!) {
      reviewResource(versionId: $id, outcome: publish) { status publishedAt code number } }`;
    expect(await ask(city.authority, review, { id: versionId })).toEqual({
      reviewResource: {
        status: 'published',
        publishedAt: city.office.clock.now().toISOString(),
        code: made?.code,
        number: 1,
      },
    });
    const enter = `mutation ($input: NewServiceItem!) { registerServiceItem(input: $input) { code } }`;
    const item = { code: 'RENT', name: '公租房', departments: [city.housing.record.id] };
    await ask(city.authority, enter, { input: item });
    const apply = `mutation ($input: NewApplication!) {
      applyForSharing(input: $input) {
        id status resource { code provider { name } } consumer { name } provider { name } rowScope rowsSentence
          cells { items condition sentence } } }`;
    const { applyForSharing: application } = await ask(city.housing.officer, apply, {
      input: {
        resource: input.apiName,
        items: ['name'],
        serviceItems: ['RENT'],
        basis: '某办法第八条',
        rowScope: { divisionUnder: { item: 'division', code: '110105' } },
        cells: [{ items: ['name'], condition: { not: { isNull: 'birthDate' } } }],
        mode: 'serviceInterface',
        expiresAt: '2027-03-02T00:00:00.000Z',
      },
    });
    expect(application).toMatchObject({
      status: 'submitted',
      resource: { code: made?.code, provider: { name: '公安局' } },
      consumer: { name: '住房和城乡建设委员会' },
      provider: { name: '公安局' },
      rowScope: { divisionUnder: { item: 'division', code: '110105' } },
      rowsSentence: '区划在朝阳区(110105)之内',
      cells: [
        {
          items: ['name'],
          condition: { not: { isNull: 'birthDate' } },
          sentence: '出生日期不为空',
        },
      ],
    });
    const approve = `mutation ($id: ID!) { approveApplication(id: $id, note: "同意") { id number status } }`;
    const { approveApplication: grant } = await ask(provider, approve, { id: application?.id });
    expect(grant).toMatchObject({ status: 'live' });
    const query = `{
      applications(status: approved) { nodes { id reasons } }
      grants { nodes { number status resource { apiName } consumer { name } provider { name } } }
      serviceItems { code name } }`;
    for (const ctx of [city.housing.clerk, provider]) {
      expect(await ask(ctx, query)).toEqual({
        applications: { nodes: [{ id: application?.id, reasons: '同意' }] },
        grants: {
          nodes: [
            {
              number: grant?.number,
              status: 'live',
              resource: { apiName: input.apiName },
              consumer: { name: '住房和城乡建设委员会' },
              provider: { name: '公安局' },
            },
          ],
        },
        serviceItems: [{ code: 'RENT', name: '公租房' }],
      });
    }
    const revoke = `mutation ($id: ID!) { revokeGrant(id: $id, reason: "整改") { status revokeReason } }`;
    expect(await ask(city.authority, revoke, { id: grant?.id })).toEqual({
      revokeGrant: { status: 'revoked', revokeReason: '整改' },
    });
  });

  it('refuse an application and list the catalogue', async () => {
    const list = `{ resources(filter: { text: "户籍" }, first: 5) {
      nodes { code classification { category section subject detail } published { name items { apiName type field } } }
      pageInfo { hasNextPage endCursor } } }`;
    const { resources } = await ask(city.market.clerk, list);
    expect(resources).toMatchObject({
      nodes: [
        {
          classification: { category: '3', section: '01', subject: '002', detail: '' },
          published: {
            items: expect.arrayContaining([{ apiName: 'name', type: 'C', field: null }]),
          },
        },
      ],
      pageInfo: { hasNextPage: false },
    });
  });
});

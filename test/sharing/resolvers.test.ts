import {
  type GraphQLArgument,
  type GraphQLSchema,
  getOperationAST,
  isEnumType,
  isInputObjectType,
  isObjectType,
  type TypedQueryDocumentNode,
} from 'graphql';
import { buildSchema, type NonEmptyArray } from 'type-graphql';
import { catalogResolvers } from '../../src/catalog';
import { type SharingContext, sharingResolvers } from '../../src/sharing';
import { anEntry, type City, OPENING, office, openCity } from '../catalog/city';
import { execute } from '../support/execute';
import {
  ApplicationsDocument,
  ApplyForSharingDocument,
  ApproveApplicationDocument,
  GrantsDocument,
  RegisterResourceDocument,
  RegisterServiceItemDocument,
  ResourcesDocument,
  ReviewResourceDocument,
  RevokeGrantDocument,
  ServiceItemsDocument,
  SubmitResourceDocument,
  SuggestApiNameDocument,
} from '../support/operations/generated';

let city: City;
let schema: GraphQLSchema;

beforeAll(async () => {
  city = await openCity();
  const resolvers: NonEmptyArray<new () => object> = [...catalogResolvers, ...sharingResolvers];
  schema = await buildSchema({ resolvers, validate: false });
}, OPENING);

afterAll(() => city.close());

/** Asks as the API would: a mutation in one transaction with its record. */
function ask<Data, Variables extends Record<string, unknown>>(
  ctx: SharingContext,
  operation: TypedQueryDocumentNode<Data, Variables>,
  variables: Variables,
): Promise<Data> {
  const run = () => execute(schema, operation, ctx, variables);
  return getOperationAST(operation)?.operation === 'mutation' ? office(ctx, run) : run();
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
    const { suggestApiName: apiName } = await ask(steward, SuggestApiNameDocument, {
      name: '人口库',
    });
    const input = anEntry(city, { apiName });
    const { registerResource: made } = await ask(steward, RegisterResourceDocument, { input });
    const versionId = made.versions[0]?.id ?? '';
    await ask(steward, SubmitResourceDocument, { versionId });
    const publish = { versionId, outcome: 'publish' } as const;
    expect(await ask(city.authority, ReviewResourceDocument, publish)).toEqual({
      reviewResource: {
        status: 'published',
        publishedAt: city.office.clock.now().toISOString(),
        code: made.code,
        number: 1,
      },
    });
    const item = { code: 'RENT', name: '公租房', departments: [city.housing.record.id] };
    await ask(city.authority, RegisterServiceItemDocument, { input: item });
    const { applyForSharing: application } = await ask(
      city.housing.officer,
      ApplyForSharingDocument,
      {
        input: {
          resource: apiName,
          items: ['name'],
          serviceItems: ['RENT'],
          basis: '某办法第八条',
          rowScope: { divisionUnder: { item: 'division', code: '110105' } },
          cells: [{ items: ['name'], condition: { not: { isNull: 'birthDate' } } }],
          mode: 'serviceInterface',
          expiresAt: '2027-03-02T00:00:00.000Z',
        },
      },
    );
    expect(application).toMatchObject({
      status: 'submitted',
      resource: { code: made.code, provider: { name: '公安局' } },
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
    const approval = { id: application.id, note: '同意' };
    const { approveApplication: grant } = await ask(provider, ApproveApplicationDocument, approval);
    expect(grant).toMatchObject({ status: 'live' });
    for (const ctx of [city.housing.clerk, provider]) {
      const approved = await ask(ctx, ApplicationsDocument, { status: 'approved' });
      expect(approved).toEqual({
        applications: { nodes: [{ id: application.id, reasons: '同意' }] },
      });
      expect(await ask(ctx, GrantsDocument, {})).toEqual({
        grants: {
          nodes: [
            {
              number: grant.number,
              status: 'live',
              resource: { apiName },
              consumer: { name: '住房和城乡建设委员会' },
              provider: { name: '公安局' },
            },
          ],
        },
      });
      expect(await ask(ctx, ServiceItemsDocument, {})).toEqual({
        serviceItems: [{ code: 'RENT', name: '公租房' }],
      });
    }
    const revocation = { id: grant.id, reason: '整改' };
    expect(await ask(city.authority, RevokeGrantDocument, revocation)).toEqual({
      revokeGrant: { status: 'revoked', revokeReason: '整改' },
    });
  });

  it('refuse an application and list the catalogue', async () => {
    const asked = { filter: { text: '户籍' }, first: 5 };
    const { resources } = await ask(city.market.clerk, ResourcesDocument, asked);
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

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
import { dutiesResolvers } from '../../src/duties';
import { type SharingContext, sharingResolvers } from '../../src/sharing';
import { anEntry, type City, OPENING, office, openCity, published } from '../catalog/city';

let city: City;
let schema: GraphQLSchema;

beforeAll(async () => {
  city = await openCity();
  const resolvers: NonEmptyArray<new () => object> = [
    ...dutiesResolvers,
    ...catalogResolvers,
    ...sharingResolvers,
  ];
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

describe('the duties, catalogue and sharing halves of the office API', () => {
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
        id status resource { code provider { name } } consumer { name } provider { name } rowScope { item prefix } } }`;
    const { applyForSharing: application } = await ask(city.housing.officer, apply, {
      input: {
        resource: input.apiName,
        items: ['name'],
        serviceItems: ['RENT'],
        basis: '某办法第八条',
        rowScope: [{ item: 'division', prefix: '110105' }],
        mode: 'serviceInterface',
        expiresAt: '2027-03-02T00:00:00.000Z',
      },
    });
    expect(application).toMatchObject({
      status: 'submitted',
      resource: { code: made?.code, provider: { name: '公安局' } },
      consumer: { name: '住房和城乡建设委员会' },
      provider: { name: '公安局' },
      rowScope: [{ item: 'division', prefix: '110105' }],
    });
    const approve = `mutation ($id: ID!) { approveApplication(id: $id, note: "同意") { id number status } }`;
    const { approveApplication: grant } = await ask(provider, approve, { id: application?.id });
    expect(grant).toMatchObject({ status: 'live' });
    const query = `{
      applications(status: active) { nodes { id reasons } }
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

  it('show both sides every step, what is due, and how what was granted differs', async () => {
    const { steward, officer: consumer } = city.housing;
    const { officer: provider } = city.police;
    const { apiName: resource } = await published(city, { name: '婚姻信息' });
    const enter = `mutation ($input: NewServiceItem!) { registerServiceItem(input: $input) { code } }`;
    const item = { code: 'LEASE', name: '公租房', departments: [city.housing.record.id] };
    await ask(city.authority, enter, { input: item });
    const input = {
      ...{ resource, items: ['citizenNumber', 'name'], serviceItems: ['LEASE'], basis: '某办法' },
      ...{ mode: 'serviceInterface', expiresAt: '2027-03-02T00:00:00.000Z' },
    };
    const draft = `mutation ($input: NewApplication!) { draftApplication(input: $input) { id status notice allowedSteps } }`;
    const { draftApplication: made } = await ask(steward, draft, { input });
    expect(made).toMatchObject({
      status: 'draft',
      notice: [],
      allowedSteps: ['consent', 'withdraw'],
    });
    const step = (ctx: SharingContext, text: string, more = {}) =>
      ask(ctx, `mutation ($id: ID!) { step: ${text} { id } }`, { id: made?.id, ...more });
    await step(consumer, 'consentToApplication(id: $id)');
    await step(consumer, 'submitApplication(id: $id)');
    await step(provider, 'askForSupplement(id: $id, missing: ["保存期限"])');
    await step(consumer, 'supplementApplication(id: $id, input: { text: "三年" })');
    await step(provider, 'askForExtension(id: $id, days: 3, reasons: "会签")');
    await step(city.authority, 'consentToExtension(id: $id)');
    await step(provider, 'approveApplication(id: $id, granted: { items: ["name"] })');
    const query = `{ applications(first: 1) { nodes {
      status notice extensionDays items granted { items } narrowings { part text }
      steps { position step from to by why }
      deadlines { kind state dueOn extendedDays department { name } waiting { name } } } } }`;
    for (const ctx of [consumer, provider, city.authority, city.leadership]) {
      const { applications } = await ask({ ...ctx, locale: 'en' }, query);
      expect(applications).toMatchObject({
        nodes: [
          {
            ...{ status: 'active', notice: ['保存期限'], extensionDays: 3 },
            ...{ items: ['citizenNumber', 'name'], granted: { items: ['name'] } },
            narrowings: [
              {
                part: 'items',
                text: 'items: 2 asked for, 1 granted; not granted: citizenNumber',
              },
            ],
            steps: [
              { position: 1, step: 'draft', from: null, to: 'draft', by: steward.actor?.id },
              { step: 'consent' },
              { step: 'submit' },
              { step: 'askSupplement', why: '保存期限' },
              { step: 'supplement', why: '三年' },
              { step: 'askExtension', why: '会签' },
              { step: 'consentExtension', to: 'extended' },
              { step: 'agree', to: 'delivering', by: provider.actor?.id },
              { position: 9, step: 'serve', to: 'active', by: null },
            ],
            deadlines: [
              {
                ...{ kind: 'applicationAnswer', state: 'met', extendedDays: 3 },
                ...{ dueOn: '2026-03-19', department: { name: '公安局' } },
                waiting: { name: '住房和城乡建设委员会' },
              },
              { kind: 'applicationDelivery', state: 'met', dueOn: '2026-03-30' },
            ],
          },
        ],
      });
    }
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

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
import { dutiesResolvers } from '../../src/duties';
import { type SharingContext, sharingResolvers } from '../../src/sharing';
import { anEntry, type City, OPENING, office, openCity, published } from '../catalog/city';
import { execute } from '../support/execute';
import {
  AcceptMendingDocument,
  AgreeToEndingDocument,
  ApplicationsDocument,
  ApplyForSharingDocument,
  ApproveApplicationDocument,
  AskForExtensionDocument,
  AskForSupplementDocument,
  AskForUpdateExtensionDocument,
  BringDisputeDocument,
  ConfirmDisposalDocument,
  ConfirmEndingDocument,
  ConsentToApplicationDocument,
  ConsentToExtensionDocument,
  ConsentToUpdateExtensionDocument,
  DecideEndingDocument,
  DeclarePurposeEndedDocument,
  DisputesDocument,
  DraftApplicationDocument,
  EndingsDocument,
  EndSourceDepartmentDocument,
  FileDisposalReceiptDocument,
  GrantsDocument,
  InstructDisposalDocument,
  NameSourceDepartmentDocument,
  NewestApplicationDocument,
  ObjectToEndingDocument,
  OpenDisputeDocument,
  ProposeEndingDocument,
  RecordLawChangeDocument,
  RefuseUpdateExtensionDocument,
  RegisterResourceDocument,
  RegisterServiceItemDocument,
  ReportBreachDocument,
  ResourceLifeDocument,
  ResourcesDocument,
  ReviewResourceDocument,
  ReviseResourceDocument,
  RevokeGrantDocument,
  ServiceItemsDocument,
  SourceDepartmentsDocument,
  StateMendingDocument,
  SubmitApplicationDocument,
  SubmitResourceDocument,
  SuggestApiNameDocument,
  SupplementApplicationDocument,
  VersionChangesDocument,
  WithdrawEndingDocument,
} from '../support/operations/generated';

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
    const limit = { measure: 'calls', span: 'total', most: 500 } as const;
    const approval = { id: application.id, note: '同意', quota: [limit] };
    const { approveApplication: grant } = await ask(provider, ApproveApplicationDocument, approval);
    expect(grant).toMatchObject({ status: 'live' });
    for (const ctx of [city.housing.clerk, provider]) {
      const approved = await ask(ctx, ApplicationsDocument, { status: 'active' });
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
              quota: [{ ...limit, used: 0, resetsAt: null }],
            },
          ],
        },
      });
      expect(await ask(ctx, ServiceItemsDocument, {})).toEqual({
        serviceItems: [{ code: 'RENT', name: '公租房', ceiling: 4, forMinors: false }],
      });
    }
    const revocation = { id: grant.id, reason: '整改' };
    expect(await ask(city.authority, RevokeGrantDocument, revocation)).toEqual({
      revokeGrant: { status: 'revoked', revokeReason: '整改' },
    });
  });

  it('show both sides every step, what is due, and how what was granted differs', async () => {
    const { steward, officer: consumer } = city.housing;
    const { officer: provider } = city.police;
    const { apiName: resource } = await published(city, { name: '婚姻信息' });
    const item = { code: 'LEASE', name: '公租房', departments: [city.housing.record.id] };
    await ask(city.authority, RegisterServiceItemDocument, { input: item });
    const input = {
      ...{ resource, items: ['citizenNumber', 'name'], serviceItems: ['LEASE'], basis: '某办法' },
      mode: 'serviceInterface' as const,
      expiresAt: '2027-03-02T00:00:00.000Z',
    };
    const { draftApplication: made } = await ask(steward, DraftApplicationDocument, { input });
    expect(made).toMatchObject({
      status: 'draft',
      notice: [],
      allowedSteps: ['edit', 'consent', 'withdraw'],
    });
    const { id } = made;
    await ask(consumer, ConsentToApplicationDocument, { id });
    await ask(consumer, SubmitApplicationDocument, { id });
    await ask(provider, AskForSupplementDocument, { id, missing: ['保存期限'] });
    await ask(consumer, SupplementApplicationDocument, { id, input: { text: '三年' } });
    await ask(provider, AskForExtensionDocument, { id, days: 3, reasons: '会签' });
    await ask(city.authority, ConsentToExtensionDocument, { id });
    await ask(provider, ApproveApplicationDocument, { id, granted: { items: ['name'] } });
    for (const ctx of [consumer, provider, city.authority, city.leadership]) {
      const { applications } = await ask({ ...ctx, locale: 'en' }, NewestApplicationDocument, {});
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

  it('CAT-7 CAT-8 CAT-9 SHR-7 lead an entry from a change of law to its end, told to who may know', async () => {
    const { steward, officer: provider } = city.police;
    const { officer: consumer } = city.housing;
    const { code, apiName: resource } = await published(city, { name: '低保信息' });
    const item = { code: 'AID', name: '临时救助', departments: [city.housing.record.id] };
    await ask(city.authority, RegisterServiceItemDocument, { input: item });
    const input = {
      ...{ resource, items: ['name'], serviceItems: ['AID'], basis: '某办法' },
      ...{ mode: 'serviceInterface' as const, expiresAt: '2027-03-02T00:00:00.000Z' },
    };
    const { applyForSharing: made } = await ask(consumer, ApplyForSharingDocument, { input });
    const { approveApplication: grant } = await ask(provider, ApproveApplicationDocument, made);

    const datum = { datum: '姓名', departmentId: city.market.record.id, aliases: ['名字'] };
    const { nameSourceDepartment: naming } = await ask(
      city.authority,
      NameSourceDepartmentDocument,
      { input: datum },
    );
    expect(await ask(consumer, SourceDepartmentsDocument, {})).toEqual({
      sourceDepartments: [{ datum: '姓名', department: { name: '市场监督管理局' } }],
    });

    const { apiName: _, classification: __, ...entry } = anEntry(city, { name: '低保信息' });
    const items = entry.items.map((one) =>
      one.apiName === 'name' ? { ...one, sensitivity: 4, takenOver: true } : one,
    );
    const { reviseResource: revised } = await ask(steward, ReviseResourceDocument, {
      input: { ...entry, code, items },
    });
    const [resourceId, versionId] = [revised.id, revised.versions[0]?.id ?? ''];
    const law = { resourceId, what: '《社会救助法》施行', effectiveOn: '2026-03-01' };
    const { recordLawChange: change } = await ask(city.authority, RecordLawChangeDocument, {
      input: law,
    });
    expect(change.deadline).toEqual({ kind: 'resourceUpdate', dueOn: '2026-03-16' });
    const more = { id: change.id, days: 2, reasons: '系统改造' };
    await ask(provider, AskForUpdateExtensionDocument, more);
    expect(await ask(city.authority, ConsentToUpdateExtensionDocument, change)).toEqual({
      consentToUpdateExtension: {
        ...{ extensionAnswer: 'consented', deadline: { dueOn: '2026-03-18', extendedDays: 2 } },
      },
    });
    const refusal = { id: change.id, reasons: '已答复' };
    await expect(ask(city.authority, RefuseUpdateExtensionDocument, refusal)).rejects.toThrow();
    await ask(steward, SubmitResourceDocument, { versionId });
    const compared = await ask({ ...provider, locale: 'en' }, VersionChangesDocument, {
      resourceId,
    });
    expect(compared.resourceVersionChanges).toMatchObject({
      ...{ code, from: 1, to: 2 },
      affected: { yours: false, count: 1, departments: [{ name: '住房和城乡建设委员会' }] },
      changes: [
        {
          ...{ kind: 'changed', part: 'sensitivity', item: 'name', before: '2', after: '4' },
          ...{ restricts: true, sentence: 'item name (姓名): sensitivity changed from 2 to 4' },
        },
        { part: 'takenOver', before: 'no', after: 'yes', restricts: false },
      ],
    });
    await ask(city.authority, ReviewResourceDocument, { versionId, outcome: 'publish' });
    const shown = await ask(consumer, VersionChangesDocument, { resourceId, from: 1, to: 2 });
    expect(shown.resourceVersionChanges.affected).toEqual({
      ...{ yours: true, count: null, departments: null },
    });

    const proposal = { grantId: grant.id, reasons: '改由他处提供', endsOn: '2026-03-02' };
    const propose = async (what: object) =>
      (await ask(provider, ProposeEndingDocument, { input: { ...proposal, ...what } }))
        .proposeEnding;
    const { id } = await propose({});
    await ask(consumer, ObjectToEndingDocument, { id, reasons: '仍在使用' });
    const goOn = { id, outcome: 'goOn' as const, reasons: '继续' };
    expect(await ask(city.authority, DecideEndingDocument, goOn)).toEqual({
      decideEnding: { status: 'refused', takesEffectAt: null },
    });
    const second = await propose({ grantId: null, resourceId });
    expect(second).toMatchObject({
      ...{ status: 'negotiating', waitsFor: [{ name: '住房和城乡建设委员会' }] },
      allowedSteps: ['agree', 'object', 'withdraw', 'decideEnd', 'decideGoOn', 'file'],
    });
    await ask(provider, WithdrawEndingDocument, { id: second.id, reasons: '日期有误' });
    const third = await propose({ grantId: null, resourceId });
    await ask(consumer, AgreeToEndingDocument, third);
    expect(await ask(city.authority, ConfirmEndingDocument, third)).toEqual({
      confirmEnding: { status: 'ended' },
    });
    const { endings } = await ask(consumer, EndingsDocument, { open: false });
    expect(endings.nodes[0]).toMatchObject({
      ...{ status: 'ended', subjectNumber: code, endsOn: '2026-03-02', resource: { code } },
      ...{
        provider: { name: '公安局' },
        steps: [{ step: 'propose', why: '改由他处提供' }, {}, {}, {}, {}],
      },
    });
    const now = city.office.clock.now().toISOString();
    expect(await ask(consumer, ResourceLifeDocument, { code })).toEqual({
      resource: { endedAt: now, published: null, lawChanges: [] },
    });
    const { resource: own } = await ask(steward, ResourceLifeDocument, { code });
    expect(own?.lawChanges).toEqual([{ what: law.what, extensionDays: 2, metByVersion: 2 }]);
    const other = await published(city, { name: '救助信息', items });
    const { resource: taken } = await ask(consumer, ResourceLifeDocument, { code: other.code });
    expect(taken?.published?.items[1]).toEqual({
      ...{ name: '姓名', takenOver: true, sourceDepartment: { name: '市场监督管理局' } },
    });
    await ask(city.authority, EndSourceDepartmentDocument, naming);
  });

  it('SHR-6 SHR-8 SHR-9 take a grant from a breach to the receipt of its disposal, and a dispute', async () => {
    const { officer: consumer } = city.housing;
    const { officer: provider } = city.police;
    const { apiName: resource } = await published(city, { name: '低保信息' });
    const item = { code: 'HOUSE', name: '公租房', departments: [city.housing.record.id] };
    await ask(city.authority, RegisterServiceItemDocument, { input: item });
    const input = {
      ...{ resource, items: ['name'], serviceItems: ['HOUSE'], basis: '某办法' },
      mode: 'serviceInterface' as const,
      expiresAt: '2027-03-02T00:00:00.000Z',
    };
    const { applyForSharing: application } = await ask(consumer, ApplyForSharingDocument, {
      input,
    });
    const { approveApplication: grant } = await ask(provider, ApproveApplicationDocument, {
      id: application.id,
    });
    const { id } = grant;
    const seen = { kind: 'passedOn' as const, seen: '转交第三方', records: [], days: 3 };
    expect(await ask(provider, ReportBreachDocument, { input: { grant: id, ...seen } })).toEqual({
      reportBreach: {
        ...{ status: 'suspended', suspendedFor: 'breach', breaches: [seen] },
        allowedSteps: [
          ...['stateMending', 'liftSuspension', 'revoke', 'declarePurposeEnded'],
          'instructDisposal',
        ],
        deadlines: [{ kind: 'breachMending', state: 'running' }],
      },
    });
    expect(await ask(consumer, StateMendingDocument, { id, mended: '已追回' })).toEqual({
      stateMending: { status: 'mendingStated' },
    });
    expect(await ask(provider, AcceptMendingDocument, { id })).toEqual({
      acceptMending: { status: 'live', suspendedFor: null },
    });
    const dispute = { grant: id, about: 'breach' as const, reasons: '并未转交' };
    const { openDispute } = await ask(consumer, OpenDisputeDocument, { input: dispute });
    expect(openDispute).toMatchObject({ about: 'breach', grant: { id }, application: null });
    expect(
      await ask(provider, BringDisputeDocument, { id: openDispute.id, text: '请认定' }),
    ).toEqual({ bringDispute: { status: 'mediation' } });
    for (const ctx of [consumer, provider, city.authority, city.leadership]) {
      expect(await ask(ctx, DisputesDocument, { status: 'mediation' })).toMatchObject({
        disputes: {
          nodes: [
            {
              ...{ id: openDispute.id, allowedSteps: ['state', 'settle', 'decide'] },
              ...{ consumer: { name: '住房和城乡建设委员会' }, provider: { name: '公安局' } },
              steps: [
                { step: 'open', why: '并未转交' },
                { step: 'bring', why: '请认定' },
              ],
            },
          ],
        },
      });
    }
    const ended = { id, end: 'gone' as const, explanation: '事项取消' };
    expect(await ask(consumer, DeclarePurposeEndedDocument, ended)).toEqual({
      declarePurposeEnded: { status: 'purposeEnded', purposeEnd: 'gone', disposal: 'destroy' },
    });
    const instruction = { id, method: 'archive' as const, text: '封存三年' };
    expect(await ask(provider, InstructDisposalDocument, instruction)).toEqual({
      instructDisposal: { disposal: 'archive', disposalText: '封存三年' },
    });
    const receipt = { method: 'archive' as const, responsible: '档案科', copies: 1 };
    const disposedAt = city.office.clock.now().toISOString();
    const filed = { input: { grant: id, disposedAt, ...receipt } };
    expect(await ask(consumer, FileDisposalReceiptDocument, filed)).toEqual({
      fileDisposalReceipt: {
        ...{ status: 'disposed', endedAt: disposedAt, disposalReceipts: [receipt] },
      },
    });
    const { confirmDisposal } = await ask(provider, ConfirmDisposalDocument, { id });
    expect(confirmDisposal.status).toBe('disposalConfirmed');
    expect(confirmDisposal.steps.map(({ step }) => step)).toEqual([
      ...['issue', 'suspend', 'stateMending', 'acceptMending', 'declarePurposeEnded'],
      ...['instructDisposal', 'fileReceipt', 'confirmDisposal'],
    ]);
    expect(confirmDisposal.steps[1]).toEqual({
      ...{ position: 2, step: 'suspend', from: 'active', to: 'suspended' },
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

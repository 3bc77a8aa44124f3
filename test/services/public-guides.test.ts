import { type GraphQLSchema, getOperationAST, type TypedQueryDocumentNode } from 'graphql';
import { buildSchema, type NonEmptyArray } from 'type-graphql';
import { dutiesResolvers } from '../../src/duties';
import { servicesResolvers } from '../../src/services';
import type { WrittenGuide } from '../../src/services/guide/write-guide';
import { guideChecklist } from '../../src/services/public/checklist';
import { guidePage } from '../../src/services/public/guide-page';
import { qrCode, qrCodePng } from '../../src/services/public/qr-code';
import { searchGuides } from '../../src/services/public/search-guides';
import { importGuides } from '../../src/services/transfer/import-guides';
import { type SharingContext, sharingResolvers } from '../../src/sharing';
import { failure, OPENING, office } from '../catalog/city';
import { execute } from '../support/execute';
import {
  AnnounceLawChangeDocument,
  CheckGuideDocument,
  CompareGuidesDocument,
  DraftApplicationForMaterialDocument,
  ExportGuidesDocument,
  FileProofDocument,
  GuideChecklistDocument,
  GuidePageDocument,
  GuidesDocument,
  ImportGuidesDocument,
  LawChangesDocument,
  PublishGuideDocument,
  RetainedProofsDocument,
  ReturnGuideDocument,
  SearchGuidesDocument,
  SubmitGuideDocument,
  type WriteGuide,
  WriteGuideDocument,
} from '../support/operations/generated';
import {
  aGuide,
  aMaterial,
  aRegister,
  type GuideWorld,
  openGuideWorld,
  SERVICE,
} from './guide-world';

let world: GuideWorld;
let schema: GraphQLSchema;
let anybody: SharingContext;
let id: string;

const HOUSEHOLD = {
  ...{ alias: 'household', resource: 'household', keyItem: 'citizenNumber' },
  key: { from: 'applicant' },
} as const;

const MARRIAGE = { ...HOUSEHOLD, alias: 'marriage', resource: 'marriage' };

const MARRIED = { read: 'marriage', item: 'status', equals: ['已婚'] };

const register = aRegister({
  ...{ way: 'fetch', confirm: true },
  supplies: [{ uses: [{ read: 'household', items: ['name'], maxAgeDays: 30 }] }],
});

const marriage = aRegister({
  ...{ key: 'marriage', name: '结婚证', way: 'fetch', when: MARRIED },
  supplies: [{ uses: [{ read: 'marriage', items: ['status'] }] }],
});

const licence = aMaterial({
  ...{ key: 'licence', name: '单位集体申请函', when: { applicant: 'legalPerson' } },
});

const CONTENT = aGuide({
  served: ['naturalPerson', 'legalPerson'],
  reads: [HOUSEHOLD, MARRIAGE],
  materials: [aMaterial(), register, marriage, licence],
});

/** Asks as the API would: a mutation in one transaction with its record. */
function ask<Data, Variables extends Record<string, unknown>>(
  ctx: SharingContext,
  operation: TypedQueryDocumentNode<Data, Variables>,
  variables: Variables,
): Promise<Data> {
  const run = () => execute(schema, operation, ctx, variables);
  return getOperationAST(operation)?.operation === 'mutation' ? office(ctx, run) : run();
}

beforeAll(async () => {
  world = await openGuideWorld();
  anybody = world.city.as(null);
  const resolvers: NonEmptyArray<new () => object> = [
    ...dutiesResolvers,
    ...sharingResolvers,
    ...servicesResolvers,
  ];
  schema = await buildSchema({ resolvers, validate: false });
  await world.granted('household', ['citizenNumber', 'name']);
  await world.granted('marriage', ['citizenNumber', 'status']);
}, OPENING);

afterAll(() => world.city.close());

describe('the services half of the office API', () => {
  it('takes a guide from a refused draft to publication', async () => {
    const { steward, officer, city } = world;
    const demanded = { ...marriage, way: 'submit' as const };
    const uses = [{ read: 'household', items: ['birthDate'] }];
    const birth = aRegister({ key: 'birth', name: '出生登记', supplies: [{ uses }] });
    const faulty = { ...CONTENT, materials: [demanded, birth] };
    const write = (content: typeof CONTENT) =>
      ask(steward, WriteGuideDocument, { input: { serviceItem: 'RENT', content } });
    const { writeGuide: draft } = await write(faulty);
    const versionId = draft.id;
    const { checkGuide: findings } = await ask(steward, CheckGuideDocument, { versionId });
    expect(findings).toMatchObject([
      { rule: 'GDE-9', severity: 'error', place: 'materials[0].way', applications: [] },
      { place: 'materials[1].way', applications: [{ provider: '公安局', items: ['birthDate'] }] },
    ]);
    const asked = { versionId, material: 'birth' };
    expect(await ask(steward, DraftApplicationForMaterialDocument, asked)).toEqual({
      draftApplicationForMaterial: [
        {
          ...{ status: 'draft', items: ['birthDate'], serviceItems: ['RENT'] },
          provider: { name: '公安局' },
        },
      ],
    });
    const { writeGuide: right } = await write(CONTENT);
    expect(right).toMatchObject({ id: versionId, number: 1, status: 'draft' });
    id = right.guideId;
    await ask(officer, SubmitGuideDocument, { versionId });
    const reasons = '请核对';
    const returned = await ask(city.authority, ReturnGuideDocument, { versionId, reasons });
    expect(returned.returnGuide).toEqual({ status: 'returned', reviewReasons: reasons });
    expect(await failure(guidePage(anybody, id))).toMatchObject({ code: 'NOT_FOUND' });
    const { writeGuide: second } = await write(CONTENT);
    await ask(officer, SubmitGuideDocument, { versionId: second.id });
    const published = await ask(city.authority, PublishGuideDocument, { versionId: second.id });
    expect(published.publishGuide.status).toBe('published');
    const { guides } = await ask(officer, GuidesDocument, {});
    expect(guides.nodes[0]).toMatchObject({
      department: { name: '住房和城乡建设委员会' },
      versions: [
        { number: 2, status: 'published' },
        { number: 1, status: 'returned' },
      ],
    });
    const { compareGuides } = await ask(officer, CompareGuidesDocument, { serviceItem: 'RENT' });
    expect(compareGuides).toEqual([
      { department: '住房和城乡建设委员会', standard: null, differences: [] },
    ]);
  });

  it('shows everybody the list of proofs and the changes of law', async () => {
    const { authority } = world.city;
    const proof = { name: '无犯罪记录', basis: '《治安管理处罚法》' };
    const { fileProof } = await ask(authority, FileProofDocument, { input: proof });
    expect(fileProof).toEqual({ name: '无犯罪记录', late: false });
    expect(await ask(anybody, RetainedProofsDocument, {})).toEqual({
      retainedProofs: { nodes: [proof] },
    });
    const input = {
      law: '公共租赁住房管理办法',
      announcement: '缩短时限',
      effectiveOn: '2026-05-01',
    };
    await ask(authority, AnnounceLawChangeDocument, { input });
    const { lawChanges } = await ask(anybody, LawChangesDocument, {});
    expect(lawChanges.nodes).toEqual([{ ...input, guides: [{ guideId: id, done: false }] }]);
  });
});

describe('guides as files', () => {
  it('come back as they went out, as drafts, all or none', async () => {
    const { steward, officer, city } = world;
    const { exportGuides: file } = await ask(steward, ExportGuidesDocument, {});
    const { guides } = file as unknown as { guides: WriteGuide[] };
    expect(guides).toEqual([{ serviceItem: 'RENT', content: CONTENT }]);
    const [guide] = guides;
    if (!guide) throw new Error('expected a guide in the file, got none');
    const loan = { ...guide, serviceItem: 'LOAN' };
    const { importGuides: made } = await ask(steward, ImportGuidesDocument, {
      guides: [guide, loan],
    });
    expect(made.map(({ number, status }) => [number, status])).toEqual([
      [3, 'draft'],
      [1, 'draft'],
    ]);
    const both = ['RENT', 'LOAN'].map((serviceItem) => ({ serviceItem, content: CONTENT }));
    await office(steward, () => importGuides(steward, both));
    const written = (await city.office.records()).filter(({ event }) => event === 'guide.written');
    expect(written.map(({ facts }) => facts.id)).toEqual(made.map(({ id: one }) => one));
    const again = await ask(officer, ExportGuidesDocument, {});
    expect(again.exportGuides).toEqual({ guides: expect.arrayContaining([guide, loan]) });
  });

  it('are refused with everything that is wrong in any of them, and nothing is kept', async () => {
    const { steward } = world;
    const bring = (guides: WrittenGuide[]) => office(steward, () => importGuides(steward, guides));
    const bad = (serviceItem: string) => ({
      serviceItem,
      content: { ...CONTENT, promisedDays: -1 },
    });
    const refusal = await failure(bring([bad('RENT'), bad('LOAN')]));
    expect(refusal).toMatchObject({ code: 'GUIDE_INVALID' });
    const { facts } = refusal as { facts: { problems: { en: string }[] } };
    expect(facts.problems.map(({ en }) => en.split(':')[0])).toEqual([
      'guides[0].content.promisedDays',
      'guides[1].content.promisedDays',
    ]);
    const before = await ask(steward, ExportGuidesDocument, {});
    const other = { ...CONTENT, standards: ['另一标准'] };
    const half = bring([
      { serviceItem: 'LOAN', content: other },
      { serviceItem: 'NONE', content: other },
    ]);
    expect(await failure(half)).toMatchObject({ code: 'PURPOSE_UNKNOWN' });
    expect(await ask(steward, ExportGuidesDocument, {})).toEqual(before);
    const twice = bring([bad('RENT'), bad('RENT')]);
    expect(await failure(twice)).toMatchObject({ code: 'INPUT_INVALID' });
  });
});

describe('without signing in', () => {
  it('GDE-12 everybody reads a published guide, and nothing of what is between departments', async () => {
    const { guidePage: page } = await ask(anybody, GuidePageDocument, { id });
    expect(page).toMatchObject({
      ...{ name: SERVICE, code: 'RENT', department: '住房和城乡建设委员会', level: 'city' },
      ...{ version: 2, promisedDays: 10, lawChanges: [{ announcement: '缩短时限' }] },
      ...{ flowChart: expect.stringContaining('s2 -->|"审查意见"| s3'), qrCode: null },
    });
    expect(page.materials.map(({ name, way }) => [name, way])).toEqual([
      ['公共租赁住房申请表', 'submit'],
      ['户口簿', 'fetch'],
      ['结婚证', 'fetch'],
      ['单位集体申请函', 'submit'],
    ]);
    const config = { ...anybody.config, guideAddress: 'https://example.gov.cn/guides/{id}' };
    const { guidePage: shown } = await ask({ ...anybody, config }, GuidePageDocument, { id });
    const address = `https://example.gov.cn/guides/${id}`;
    expect(shown.qrCode).toBe(qrCode(address));
    expect(shown.qrCodePng).toBe(qrCodePng(address).toString('base64'));
    const whole = JSON.stringify(await guidePage(anybody, id));
    for (const hidden of ['household', 'citizenNumber', 'supplies', 'notSupplied', 'reads']) {
      expect(whole).not.toContain(hidden);
    }
  });

  it('GDE-9 the checklist says what is fetched, what is confirmed and what must be brought', async () => {
    const { guideChecklist: list } = await ask(anybody, GuideChecklistDocument, { id });
    expect(list).toMatchObject([
      { material: { name: '公共租赁住房申请表' }, way: 'bring', condition: null, providers: [] },
      { way: 'confirm', providers: ['公安局'], maxAgeDays: 30 },
      { way: 'fetched', condition: '仅当婚姻状况为已婚时需要', providers: ['公安局'] },
      { way: 'bring', condition: '仅企业法人需要' },
    ]);
    const person = await guideChecklist(anybody, { id, applicant: 'naturalPerson' });
    expect(person.map(({ material }) => material.key)).toEqual(['form', 'register', 'marriage']);
    expect(person[2]?.condition?.en).toBe('Only where 婚姻状况 is 已婚');
    const absent = guideChecklist(anybody, { id: 'none' });
    expect(await failure(absent)).toMatchObject({ code: 'NOT_FOUND' });
  });

  it('GDE-12 guides are found by words of their name, code and materials, page by page', async () => {
    await world.published(CONTENT, { serviceItem: 'LOAN' });
    const { searchGuides: first } = await ask(anybody, SearchGuidesDocument, { first: 1 });
    expect(first.pageInfo.hasNextPage).toBe(true);
    const after = first.pageInfo.endCursor;
    const { searchGuides: rest } = await ask(anybody, SearchGuidesDocument, { first: 1, after });
    expect(rest.pageInfo.hasNextPage).toBe(false);
    const codes = [...first.nodes, ...rest.nodes].map(({ code }) => code);
    expect(codes.sort()).toEqual(['LOAN', 'RENT']);
    const count = async (asked: object) =>
      (await searchGuides(anybody, { first: 10, ...asked })).nodes.length;
    expect(await count({ text: '租赁住房 户口簿 rent' })).toBe(1);
    expect(await count({ text: '%' })).toBe(0);
    expect(await count({ divisionCode: '110000', served: 'legalPerson' })).toBe(2);
    expect(await count({ divisionCode: '110105' })).toBe(0);
    expect(await count({ served: 'otherOrganisation' })).toBe(0);
    for (const bad of [{ text: '长'.repeat(101) }, { first: 0 }, { divisionCode: '11' }]) {
      const refused = searchGuides(anybody, { first: 10, ...bad });
      expect(await failure(refused)).toMatchObject({ code: 'INPUT_INVALID' });
    }
    const cursor = searchGuides(anybody, { first: 10, after: 'x' });
    expect(await failure(cursor)).toMatchObject({ code: 'CURSOR_INVALID' });
  });
});

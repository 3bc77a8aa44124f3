import { listMessages } from '../../src/duties';
import { compareGuides } from '../../src/services/compare/compare-guides';
import { guideVersionChanges } from '../../src/services/compare/version-changes';
import type { GuideContent } from '../../src/services/guide/content.types';
import { GUIDE_ELEMENTS } from '../../src/services/guide/elements';
import { listGuides, versionsOf } from '../../src/services/guide/list-guides';
import { publishGuide } from '../../src/services/guide/publish-guide';
import type { ReadUse } from '../../src/services/guide/reading.types';
import { returnGuide } from '../../src/services/guide/return-guide';
import { submitGuide } from '../../src/services/guide/submit-guide';
import { writeGuide } from '../../src/services/guide/write-guide';
import { announceLawChange } from '../../src/services/laws/announce-law-change';
import { changedGuides } from '../../src/services/laws/changed-guides';
import { listLawChanges } from '../../src/services/laws/list-law-changes';
import { checkGuide } from '../../src/services/lint/check-guide';
import type { Finding } from '../../src/services/lint/finding';
import { GUIDE_RULES } from '../../src/services/lint/guide-rules';
import { draftApplicationForMaterial } from '../../src/services/once/draft-application-for-material';
import { fileProof, listProofs } from '../../src/services/proofs/file-proof';
import { requireText } from '../../src/services/require-text';
import {
  approveApplication,
  consentToApplication,
  listGrants,
  revokeGrant,
  type SharingContext,
  submitApplication,
} from '../../src/sharing';
import { failure, OPENING, office } from '../catalog/city';
import { aGuide, aMaterial, aRegister, type GuideWorld, openGuideWorld } from './guide-world';

let world: GuideWorld;
beforeAll(async () => {
  world = await openGuideWorld();
}, OPENING);
afterAll(() => world.city.close());

const PAGE = { first: 100, after: null };

/** Findings in short: rule, how much it weighs, where. */
const short = (found: readonly Finding[]) =>
  found.map(({ rule, severity, place }) => `${rule} ${severity} ${place}`);

const found = async (parts: Partial<GuideContent>) => short(await world.findings(aGuide(parts)));

const write = (ctx: SharingContext, content: GuideContent, serviceItem = 'RENT') =>
  office(ctx, () => writeGuide(ctx, { serviceItem, content }));

it('a text with a hidden character is told so, not its length', () => {
  const expected =
    'expected 1 to 4000 characters, got a control character or one that is invisible';
  expect(() => requireText('reasons', 'a\0b')).toThrow(expected);
});

describe('a guide', () => {
  it('goes from draft to publication by three people, with its history', async () => {
    const { officer, steward, city } = world;
    const { id } = await write(steward, aGuide());
    expect(await failure(office(steward, () => submitGuide(steward, id)))).toMatchObject({
      code: 'FORBIDDEN',
    });
    await office(officer, () => submitGuide(officer, id));
    const { authority } = city;
    const version = await office(authority, () => publishGuide(authority, id));
    expect(version).toMatchObject({
      ...{ number: 1, status: 'published', content: aGuide(), createdBy: steward.actor?.id },
      ...{ submittedBy: officer.actor?.id, reviewedBy: authority.actor?.id },
    });
    const second = await world.published(aGuide({ standards: ['符合申请条件，且材料真实'] }));
    const [guide] = (await listGuides(officer, PAGE)).nodes;
    const versions = guide ? await versionsOf(officer, guide) : [];
    expect(versions.map(({ number, status }) => [number, status])).toEqual([
      [2, 'published'],
      [1, 'superseded'],
    ]);
    expect(second.guideId).toBe(version.guideId);
    const { nodes } = await listMessages(officer, { ...PAGE, unread: true });
    expect(nodes.map(({ kind }) => kind)).toContain('guidePublished');
  });

  it('GDE-1 is written only for an item of the list that the department handles', async () => {
    const { steward, city } = world;
    expect(await failure(write(steward, aGuide(), 'NONE'))).toMatchObject({
      code: 'PURPOSE_UNKNOWN',
    });
    expect(await failure(write(city.police.steward, aGuide()))).toMatchObject({
      code: 'PURPOSE_NOT_YOURS',
    });
    expect(await failure(write(city.housing.clerk, aGuide()))).toMatchObject({ code: 'FORBIDDEN' });
  });

  it('is returned with reasons, and is written anew as the next version', async () => {
    const { officer, steward, city, district } = world;
    const { authority } = city;
    const { id } = await write(steward, aGuide());
    await office(officer, () => submitGuide(officer, id));
    expect(await failure(write(steward, aGuide()))).toMatchObject({ code: 'CONFLICT' });
    expect(await failure(checkGuide(district.steward, id))).toMatchObject({ code: 'NOT_FOUND' });
    const review = (reasons: string) => () => returnGuide(authority, { versionId: id, reasons });
    expect(await failure(office(authority, review(' ')))).toMatchObject({ code: 'INPUT_INVALID' });
    const returned = await office(authority, review('请补充审查标准'));
    expect(returned).toMatchObject({ status: 'returned', reviewReasons: '请补充审查标准' });
    expect(await write(steward, aGuide())).toMatchObject({ number: returned.number + 1 });
  });

  it('is published by one of two who press at once, and by nobody who submitted it', async () => {
    const { officer, steward, city } = world;
    const { authority } = city;
    const { id } = await write(steward, aGuide());
    const both =
      authority.actor && officer.actor
        ? city.as({ ...officer.actor, roles: ['sharingOfficer', 'sharingAuthority'] })
        : officer;
    await office(officer, () => submitGuide(officer, id));
    expect(await failure(office(both, () => publishGuide(both, id)))).toMatchObject({
      code: 'SAME_PERSON',
    });
    expect(await failure(office(officer, () => publishGuide(officer, id)))).toMatchObject({
      code: 'FORBIDDEN',
    });
    const publish = () => office(authority, () => publishGuide(authority, id));
    const outcomes = await Promise.allSettled([publish(), publish()]);
    expect(outcomes.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    const lost = outcomes.find((one) => one.status === 'rejected');
    expect(lost).toMatchObject({ reason: { code: 'CONFLICT' } });
  });

  it('is not kept with what cannot be kept, and everything is told at once', async () => {
    const bad = aGuide({
      conditions: ['\u0000', '长'.repeat(5_000)],
      promisedDays: -1,
      materials: [aMaterial({ key: 'a b' }), aMaterial(), aMaterial()],
    });
    const refusal = await failure(write(world.steward, bad));
    expect(refusal).toMatchObject({ code: 'GUIDE_INVALID' });
    const { facts } = refusal as { facts: { problems: { en: string }[] } };
    expect(facts.problems.map(({ en }) => en.split(':')[0])).toEqual([
      'conditions[0]',
      'conditions[1]',
      'promisedDays',
      'materials[0].key',
      'materials[2].key',
    ]);
  });
});

describe('the rules', () => {
  it('find nothing in a guide that says everything', async () => {
    expect(await found({})).toEqual([]);
    expect(GUIDE_RULES.map(({ name }) => name)).toHaveLength(new Set(GUIDE_RULES).size);
    expect(Object.isFrozen(GUIDE_RULES)).toBe(true);
  });

  it('GDE-1 hold the name to that of the list', async () => {
    expect(await found({ name: '公租房' })).toEqual(['GDE-1 error name']);
  });

  it('GDE-2 want all 26 elements, and name each that is missing in both languages', async () => {
    expect(GUIDE_ELEMENTS).toHaveLength(26);
    const empty = Object.fromEntries(
      Object.entries(aGuide()).map(([field, value]) => [field, Array.isArray(value) ? [] : null]),
    );
    const all = await world.findings(empty as unknown as GuideContent);
    const missing = all.filter(({ rule }) => rule === 'GDE-2');
    expect(missing).toHaveLength(24);
    expect(missing[0]).toMatchObject({
      sentence: { zh: '缺少要素：事项名称', en: 'The element is missing: name' },
      mend: { zh: '填写事项名称' },
    });
  });

  it('GDE-2 want a promise within the law, and fees only where there are some', async () => {
    const fee = { name: '工本费', amount: '10.00', unit: '件' };
    expect(await found({ promisedDays: 21, fees: [fee] })).toEqual([
      'GDE-2 error promisedDays',
      'GDE-2 error fees',
    ]);
    expect(await found({ charged: true, fees: [fee] })).toEqual(['GDE-2 error feeBasis']);
  });

  it('GDE-4 want every attribute of a material', async () => {
    const bare = aMaterial({ type: null, copies: null, size: ' ', electronic: null });
    expect(await found({ materials: [bare] })).toEqual([
      'GDE-4 error materials[0].type',
      'GDE-4 error materials[0].copies',
      'GDE-4 error materials[0].size',
      'GDE-4 error materials[0].electronic',
    ]);
  });

  it.each(['其他证明', '有关部门出具的意见', '身份证等材料'])(
    'GDE-5 refuse the catch-all 「%s」 and a material without a legal basis',
    async (name) => {
      expect(await found({ materials: [aMaterial({ name, basis: [] })] })).toEqual([
        'GDE-5 error materials[0].basis',
        'GDE-5 error materials[0].name',
      ]);
    },
  );

  it('GDE-6 want a proof in the list, filed within 15 working days', async () => {
    const { officer, city } = world;
    const { authority } = city;
    const proof = (name: string) => aMaterial({ name, type: 'proof', source: 'government' });
    expect(await found({ materials: [proof('亲属关系公证')] })).toEqual([
      'GDE-6 error materials[0].name',
    ]);
    const file = (ctx: SharingContext, name: string, wantedSince?: string) =>
      office(ctx, () => fileProof(ctx, { name, basis: '《公证法》第十一条', wantedSince }));
    expect(await failure(file(authority, '亲属关系公证', '__proto__'))).toMatchObject({
      ...{ code: 'INPUT_INVALID', facts: { field: 'wantedSince' } },
    });
    await file(authority, '亲属关系公证');
    expect(await found({ materials: [proof('亲属关系公证')] })).toEqual([]);
    expect(await failure(file(officer, '残疾等级评定'))).toMatchObject({ code: 'INPUT_INVALID' });
    // Fifteen working days end today: the festival and its two make-up Saturdays lie between.
    expect(await file(officer, '残疾等级评定', '2026-02-03')).toMatchObject({
      dueOn: '2026-03-02',
    });
    expect(await found({ materials: [proof('残疾等级评定')] })).toEqual([]);
    await file(officer, '低保认定', '2026-01-12');
    expect(await found({ materials: [proof('低保认定')] })).toEqual([
      'GDE-6 warning materials[0].name',
    ]);
    expect(await failure(file(authority, '低保认定'))).toMatchObject({ code: 'CONFLICT' });
    const { nodes, pageInfo } = await listProofs(officer, { first: 2, after: null });
    const rest = await listProofs(officer, { first: 2, after: pageInfo.endCursor });
    expect([pageInfo.hasNextPage, rest.pageInfo.hasNextPage]).toEqual([true, false]);
    expect([...nodes, ...rest.nodes].map(({ name }) => name)).toHaveLength(3);
  });

  it('GDE-7 and GDE-8 want empty forms, samples, and who may make a report', async () => {
    const form = aMaterial({ emptyForm: null, sample: null });
    const report = aMaterial({
      ...{ key: 'report', name: '房屋安全鉴定报告', type: 'report', source: 'intermediary' },
    });
    expect(await found({ materials: [form, report] })).toEqual([
      'GDE-4 error materials[0].sample',
      'GDE-7 error materials[0].emptyForm',
      'GDE-7 error materials[0].sample',
      'GDE-8 error materials[1].producer',
    ]);
    const named = { ...report, producer: '具有房屋安全鉴定资质的机构' };
    expect(await found({ materials: [named] })).toEqual([]);
  });

  it('GDE-10 want a limit, a standard and a result of each step', async () => {
    const steps = [{ name: '受理' }, { name: '审查', days: 12, standard: '审', result: '意见' }];
    expect(await found({ steps })).toEqual([
      'GDE-10 error steps[0].days',
      'GDE-10 error steps[0].standard',
      'GDE-10 error steps[0].result',
      'GDE-10 warning steps',
    ]);
  });

  it.each([
    ['a citizen number', '身份证号 11010519920315002X'],
    ['a citizen number in full width', '１１０１０５１９９２０３１５００２Ｘ'],
    ['a mobile number', '电话 138 0013 8000'],
    ['a bank card number', '卡号 6222-0212-3456-7890-128'],
  ])('GDE-11 refuse a sample that shows %s', async (_kind, resultSample) => {
    expect(await found({ resultSample })).toEqual(['GDE-11 error resultSample']);
  });

  it('GDE-11 leave codes alone that are hidden, or whose check digit does not fit', async () => {
    expect(await found({ resultSample: '110105********0021 受理号 110105199203150021' })).toEqual(
      [],
    );
  });

  it('GDE-12 warn of a guide that sends its readers elsewhere', async () => {
    expect(await found({ standards: ['以窗口要求为准'] })).toEqual(['GDE-12 warning standards[0]']);
  });
});

/** The household register, looked up by the applicant's own number. */
const HOUSEHOLD = {
  ...{ alias: 'household', resource: 'household', keyItem: 'citizenNumber' },
  key: { from: 'applicant' },
} as const;

const MARRIAGE = { ...HOUSEHOLD, alias: 'marriage', resource: 'marriage' };

/** The register of the applicant's spouse, found through the marriage record. */
const SPOUSE = {
  ...HOUSEHOLD,
  alias: 'spouse',
  key: { from: 'item', read: 'marriage', item: 'spouse' },
} as const;

const MARRIED = { read: 'marriage', item: 'status', equals: ['已婚'] };

const registerBy = (...uses: ReadUse[]) => ({ supplies: [{ uses }] });

const own: ReadUse = { read: 'household', items: ['name', 'division'], maxAgeDays: 30 };

describe('once only', () => {
  it('GDE-9 refuses a demanded material that a resource supplies, naming it, its provider and the way', async () => {
    const content = aGuide({ reads: [HOUSEHOLD], materials: [aRegister(registerBy(own))] });
    const { id } = await write(world.steward, content);
    const submitting = office(world.officer, () => submitGuide(world.officer, id));
    expect(await failure(submitting)).toMatchObject({ code: 'GUIDE_REFUSED' });
    const [finding, ...more] = await checkGuide(world.officer, id);
    expect(more).toEqual([]);
    expect(finding).toMatchObject({
      ...{ rule: 'GDE-9', severity: 'error', place: 'materials[0].way' },
      sentence: {
        zh: '材料“户口簿”可由公安局“户籍信息”(household)共享获取，不得要求申请人提供',
        en: 'The material “户口簿” can be had from 公安局“户籍信息”(household): it must not be demanded',
      },
      applications: [
        {
          ...{ material: 'register', resource: 'household', provider: '公安局' },
          items: ['citizenNumber', 'name', 'division'],
        },
      ],
    });
    expect(finding?.mend.zh).toContain('向公安局申请 household 的 citizenNumber、name、division');
  });

  it('GDE-9 drafts exactly that application, once, and publishes when the grant is there', async () => {
    const { steward, officer, district, city } = world;
    const fetched = aRegister({ ...registerBy(own), way: 'fetch', confirm: true });
    const content = aGuide({ reads: [HOUSEHOLD], materials: [fetched] });
    expect(short(await world.findings(content))).toEqual(['GDE-9 error materials[0].supplies']);
    const { id: versionId } = await write(steward, content, 'LOAN');
    const draft = (material = 'register', ctx = steward) =>
      office(ctx, () => draftApplicationForMaterial(ctx, { versionId, material }));
    expect(await failure(draft('none'))).toMatchObject({ code: 'NOT_FOUND' });
    expect(await failure(draft('register', district.steward))).toMatchObject({ code: 'NOT_FOUND' });
    const outcomes = await Promise.allSettled([draft(), draft()]);
    expect(outcomes.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    const made = outcomes.flatMap((one) => (one.status === 'fulfilled' ? one.value : []));
    expect(made).toMatchObject([
      {
        ...{
          status: 'draft',
          serviceItems: ['LOAN'],
          items: ['citizenNumber', 'name', 'division'],
        },
        basis: '《公共租赁住房管理办法》第八条',
        ...{ consumerId: city.housing.record.id, providerId: city.police.record.id },
      },
    ]);
    const records = await city.office.records();
    const drafted = records.filter(({ event }) => event === 'application.drafted');
    expect(drafted.map(({ facts }) => facts)).toEqual([
      { id: made[0]?.id, number: made[0]?.number },
    ]);

    const { id } = made[0] ?? { id: '' };
    await office(officer, () => consentToApplication(officer, id));
    await office(officer, () => submitApplication(officer, id));
    const provider = city.police.officer;
    await office(provider, () => approveApplication(provider, { id }));
    expect(await world.findings(content)).toEqual([]);
    expect(await failure(draft())).toMatchObject({ code: 'CONFLICT' });
    await world.published(content, { serviceItem: 'LOAN' });
    const { id: other } = await write(steward, content);
    expect(short(await checkGuide(officer, other))).toEqual(['GDE-9 error materials[0].supplies']);
  });

  it('GDE-9 refuses what could be fetched when it was submitted, and cannot be at publication', async () => {
    const { steward, officer, city } = world;
    const { authority } = city;
    const fetched = aRegister({ ...registerBy(own), way: 'fetch', confirm: true });
    const { id } = await write(
      steward,
      aGuide({ reads: [HOUSEHOLD], materials: [fetched] }),
      'LOAN',
    );
    await office(officer, () => submitGuide(officer, id));
    for (const { id: grant } of (await listGrants(officer, PAGE)).nodes) {
      const end = { id: grant, reason: '服务事项停办' };
      await office(authority, () => revokeGrant(authority, end));
    }
    const publishing = office(authority, () => publishGuide(authority, id));
    expect(await failure(publishing)).toMatchObject({ code: 'GUIDE_REFUSED' });
    await office(authority, () => returnGuide(authority, { versionId: id, reasons: '授权已收回' }));
  });

  it('GDE-9 asks a grant for the way there: the marriage record that the spouse is found through', async () => {
    const uses = { read: 'spouse', items: ['name'], when: MARRIED };
    const reads = [MARRIAGE, SPOUSE];
    const spouse = aRegister({ name: '配偶户口簿', ...registerBy(uses), way: 'fetch' });
    const [finding] = await world.findings(aGuide({ reads, materials: [spouse] }));
    expect(finding?.applications).toContainEqual(
      expect.objectContaining({
        resource: 'marriage',
        items: ['citizenNumber', 'status', 'spouse'],
      }),
    );
  });

  it('GDE-9 takes the alternative that needs least, and none that cannot be whole', async () => {
    const gone = { read: 'adoption', items: ['name'] };
    const both = { read: 'marriage', items: ['status'] };
    const adoption = { ...HOUSEHOLD, alias: 'adoption', resource: 'adoption' };
    const reads = [HOUSEHOLD, MARRIAGE, adoption];
    const supplies = [{ uses: [gone] }, { uses: [own, both] }, { uses: [own] }];
    const register = aRegister({ supplies });
    const [broken, demanded] = await world.findings(aGuide({ reads, materials: [register] }));
    expect([broken?.place, demanded?.place]).toEqual(['reads[2].resource', 'materials[0].way']);
    expect(demanded?.sentence.en).toContain('(household): it must not be demanded');
    expect(demanded?.sentence.en).not.toContain('(marriage)');
    const shut = aRegister({ supplies: [{ uses: [gone] }] });
    expect(await found({ reads, materials: [shut] })).toEqual(['GDE-9 error reads[2].resource']);
  });

  it('GDE-9 tells everything that is wrong about a mapping', async () => {
    const reads = [
      { ...HOUSEHOLD, keyItem: 'name' },
      { ...MARRIAGE, key: { from: 'item', read: 'spouse', item: 'name' } } as const,
      SPOUSE,
      { ...HOUSEHOLD, alias: 'child', key: { from: 'field' } } as const,
    ];
    const uses = [
      {
        read: 'household',
        items: ['phone'],
        when: { applicant: 'naturalPerson', read: 'x' } as const,
      },
      { read: 'nobody', items: [] },
    ];
    const materials = [aRegister({ supplies: [{ uses }] })];
    expect(await found({ reads, materials })).toEqual([
      'GDE-9 error reads[0].keyItem',
      'GDE-9 error reads[1].key',
      'GDE-9 error reads[2].key',
      'GDE-9 error reads[3].key.field',
      'GDE-9 error materials[0].supplies[0].uses[0].items[0]',
      'GDE-9 error materials[0].supplies[0].uses[0].when',
      'GDE-9 error materials[0].supplies[0].uses[0].when',
      'GDE-9 error materials[0].supplies[0].uses[1].read',
      'GDE-9 error materials[0].supplies[0].uses[1].items',
    ]);
    const companies = aGuide({ served: ['legalPerson'], reads: [HOUSEHOLD] });
    expect(short(await world.findings(companies))).toEqual(['GDE-9 error reads[0].keyItem']);
  });

  it.each([
    ['户口簿（原件及复印件）', 'by what the paper holds', 'household'],
    ['婚姻状况证明', 'by the very name of an item', 'marriage'],
  ])(
    'GDE-9 suggests what supplies 「%s」, %s, and takes a stated reason',
    async (name, _how, resource) => {
      const paper = aRegister({ name });
      const [finding] = await world.findings(aGuide({ materials: [paper] }));
      expect(finding).toMatchObject({
        rule: 'GDE-9',
        severity: 'error',
        place: 'materials[0].supplies',
      });
      expect(finding?.sentence.zh).toContain(`(${resource})`);
      const notSupplied = [{ resource, reasons: '须核验原件上的变更记载，登记信息不含' }];
      const stated = aGuide({ materials: [{ ...paper, notSupplied }] });
      expect(await world.findings(stated)).toEqual([]);
      const { id } = await write(world.steward, stated, 'LOAN');
      const kept = await world.city.office.runtime.db.query<{ content: GuideContent }>(
        'SELECT content FROM guide_version WHERE id = $1',
        [id],
      );
      expect(kept[0]?.content.materials[0]?.notSupplied).toEqual(notSupplied);
    },
  );

  it('GDE-9 warns where an item only resembles the material, and never of what is not shared', async () => {
    const alike = aRegister({ name: '出生日证明' });
    const [finding, ...more] = await world.findings(aGuide({ materials: [alike] }));
    expect([finding?.rule, finding?.severity, more]).toEqual(['GDE-9', 'warning', []]);
    expect(await found({ materials: [aRegister({ name: '收养登记信息' })] })).toEqual([]);
  });
});

describe('guides of one item', () => {
  it('GDE-3 a district says what the city says, and every difference is shown', async () => {
    const { district, officer } = world;
    await world.published(aGuide());
    const there = aGuide({
      coverage: 'district',
      promisedDays: 12,
      materials: [aMaterial({ copies: 2 })],
    });
    const refusal = await failure(world.published(there, { by: district }));
    expect(refusal).toMatchObject({ code: 'GUIDE_REFUSED' });
    const { facts } = refusal as { facts: { findings: { zh: string }[] } };
    expect(facts.findings.map(({ zh }) => zh)).toEqual([
      expect.stringContaining('承诺办结时限：此处为“12”，彼处为“10”'),
      expect.stringContaining('所需材料 / 公共租赁住房申请表 / 份数：此处为“2”，彼处为“1”'),
    ]);
    await world.published(aGuide({ coverage: 'district' }), { by: district });
    expect(await compareGuides(officer, 'RENT')).toMatchObject([
      { standard: null, differences: [] },
      { standard: '住房和城乡建设委员会', differences: [] },
    ]);
  });

  it('GDE-3 the city changes first, and those that must follow are told', async () => {
    const { district, officer } = world;
    const shorter = aGuide({ statutoryDays: 15 });
    const { id } = await write(world.steward, shorter);
    expect(short(await checkGuide(officer, id))).toEqual(['GDE-3 warning serviceItem']);
    await world.published(shorter);
    const { nodes } = await listMessages(district.officer, PAGE);
    expect(nodes[0]).toMatchObject({ kind: 'guideStandardChanged' });
    const compared = await compareGuides({ ...officer, locale: 'en' }, 'RENT');
    expect(compared[1]?.differences).toEqual([
      { element: 'statutory time limit', part: '', here: '20', there: '15' },
    ]);
    await world.published({ ...shorter, coverage: 'district' }, { by: district });
  });
});

describe('a change of law', () => {
  const CHANGE = { announcement: '取消书面承诺', effectiveOn: '2026-03-01' };

  it('GDE-13 is announced, and the next version of each guide that cites the law carries it out', async () => {
    const { officer, city, district } = world;
    const { authority } = city;
    const law = '公共租赁住房管理办法（建设部令第11号）';
    const announce = (ctx: SharingContext, parts = {}) =>
      office(ctx, () => announceLawChange(ctx, { law, ...CHANGE, ...parts }));
    expect(await failure(announce(officer))).toMatchObject({ code: 'FORBIDDEN' });
    for (const effectiveOn of ['2026-02-30', '0001-01-01', '9999-12-31']) {
      const thrown = await failure(announce(authority, { effectiveOn }));
      expect(thrown).toMatchObject({
        code: 'INPUT_INVALID',
        facts: { expected: { en: expect.stringMatching(/^a date from 20\d\d-.* to 20\d\d-/) } },
      });
    }
    const { id } = await announce(authority);
    const changed = await changedGuides(officer, id);
    expect(changed.map(({ done }) => done)).toEqual([false, false, false]);
    const { nodes } = await listMessages(district.officer, PAGE);
    expect(nodes[0]).toMatchObject({ kind: 'guideLawChanged' });

    const content = aGuide({ statutoryDays: 15 });
    expect(await failure(world.published(content))).toMatchObject({ code: 'GUIDE_REFUSED' });
    const unknown = world.published(content, { lawChanges: ['none'] });
    expect(await failure(unknown)).toMatchObject({ code: 'NOT_FOUND' });
    const { guideId } = await world.published(content, { lawChanges: [id] });
    const after = await changedGuides(officer, id);
    expect(after.filter(({ done }) => done)).toEqual([{ guideId, done: true }]);
    const anybody = city.as(null);
    expect((await listLawChanges(anybody, PAGE)).nodes).toMatchObject([{ id, law, ...CHANGE }]);

    const fee = { law: '《行政事业性收费办法》', announcement: '调整', effectiveOn: '2026-03-01' };
    const unrelated = await office(authority, () => announceLawChange(authority, fee));
    expect(await changedGuides(officer, unrelated.id)).toEqual([]);
    await announce(authority, { effectiveOn: '2026-09-01' });
    const { id: next } = await write(world.steward, content);
    expect(short(await checkGuide(officer, next))).toEqual(['GDE-13 warning lawChanges']);
  });
});

it('GDE-1 what a version changes is read element by element, only by those who may know of both', async () => {
  const { officer, steward, district } = world;
  const versions = async (ctx: SharingContext) => {
    const { nodes } = await listGuides(ctx, PAGE);
    const guide = nodes.find(({ serviceItem }) => serviceItem === 'RENT');
    return guide ? versionsOf(ctx, guide) : [];
  };
  const own = await versions(officer);
  const published = own.find(({ publishedAt }) => publishedAt !== null);
  if (!published) throw new Error('expected a published version');
  const { content } = published;
  const [form, ...others] = content.materials;
  const draft = await write(steward, {
    ...{ ...content, promisedDays: 9, charged: true },
    materials: [
      ...(form ? [{ ...form, sample: '新样本' }] : []),
      ...others,
      aRegister({ key: 'more', name: '委托书' }),
    ],
  });
  const changes = await guideVersionChanges(officer, { versionId: draft.id });
  expect(changes).toContainEqual({
    ...{ element: '承诺办结时限', part: '' },
    ...{ before: String(content.promisedDays), now: '9' },
  });
  expect(changes).toContainEqual({
    ...{
      element: '所需材料',
      part: `${form?.name} / 材料样本`,
      before: form?.sample,
      now: '新样本',
    },
  });
  expect(changes).toContainEqual({
    ...{ element: '所需材料', part: '委托书 / 份数', before: null, now: '1' },
  });
  expect(changes).toContainEqual({
    ...{ element: '是否收费', part: '', before: 'false', now: 'true' },
  });
  const elements = new Set(changes.map(({ element }) => element));
  expect([...elements]).toEqual(['承诺办结时限', '所需材料', '是否收费']);
  const back = await guideVersionChanges(officer, { versionId: published.id, against: draft.id });
  expect(back).toHaveLength(changes.length);
  const [first] = own.toReversed();
  const all = await guideVersionChanges(officer, { versionId: first?.id ?? '' });
  expect(new Set(all.map(({ before }) => before))).toEqual(new Set([null]));
  const hidden = guideVersionChanges(district.officer, { versionId: draft.id });
  expect(await failure(hidden)).toMatchObject({ code: 'NOT_FOUND' });
  const [theirs] = (await versions(district.officer)).filter(({ publishedAt }) => publishedAt);
  const crossed = guideVersionChanges(officer, { versionId: draft.id, against: theirs?.id ?? '' });
  expect(await failure(crossed)).toMatchObject({ code: 'INPUT_INVALID' });
});

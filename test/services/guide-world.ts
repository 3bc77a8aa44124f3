import type { RegisterResourceInput } from '../../src/catalog';
import { type Actor, createDepartment, type Role } from '../../src/identity';
import { newId } from '../../src/platform';
import type { GuideContent, GuideMaterial } from '../../src/services/guide/content.types';
import type { GuideVersionRecord } from '../../src/services/guide/guide';
import { publishGuide } from '../../src/services/guide/publish-guide';
import { submitGuide } from '../../src/services/guide/submit-guide';
import { writeGuide } from '../../src/services/guide/write-guide';
import { checkGuide } from '../../src/services/lint/check-guide';
import type { Finding } from '../../src/services/lint/finding';
import {
  applyForSharing,
  approveApplication,
  registerServiceItem,
  type SharingContext,
} from '../../src/sharing';
import { type City, office, openCity, published } from '../catalog/city';
import { freshCreditCode, type OfficeOptions } from '../identity/office';

export const SERVICE = '公共租赁住房资格确认';

const LAW = { law: '《公共租赁住房管理办法》', article: '第八条' };

/** A city in which services have guides: housing handles RENT, and so does a district. */
export interface GuideWorld {
  readonly city: City;
  readonly officer: SharingContext;
  readonly steward: SharingContext;
  readonly district: { readonly officer: SharingContext; readonly steward: SharingContext };
  /** What the rules find in a draft of housing that says this. */
  findings(content: GuideContent, ctx?: SharingContext): Promise<readonly Finding[]>;
  /** Writes, submits and publishes. */
  published(content: GuideContent, how?: Publishing): Promise<GuideVersionRecord>;
  /** Has the provider grant items for RENT to a department. */
  granted(resource: string, items: readonly string[]): Promise<void>;
}

/** By whom, and for what. */
export interface Publishing {
  readonly by?: { readonly officer: SharingContext; readonly steward: SharingContext };
  readonly serviceItem?: string;
  readonly lawChanges?: readonly string[];
}

/** A material that nothing is wrong with: a form, which is the applicant's own word. */
export function aMaterial(parts: Partial<GuideMaterial> = {}): GuideMaterial {
  return {
    ...{ key: 'form', name: '公共租赁住房申请表', type: 'form', source: 'applicant' },
    ...{ sample: '填写示例：申请人王*', emptyForm: '空表', electronicForm: '电子表单' },
    ...{ copies: 1, size: 'A4', acceptance: '填写完整', electronic: true, basis: [LAW] },
    ...{ way: 'submit', confirm: false, supplies: [], notSupplied: [] },
    ...parts,
  };
}

/** The household register as people bring it. */
export function aRegister(parts: Partial<GuideMaterial> = {}): GuideMaterial {
  const paper = { type: 'certificate', source: 'government', sample: '样本' } as const;
  return aMaterial({ key: 'register', name: '户口簿', ...paper, ...parts });
}

/** A whole guide that every rule passes. */
export function aGuide(parts: Partial<GuideContent> = {}): GuideContent {
  return {
    ...{ name: SERVICE, type: 'confirmation', basis: [LAW], conditions: ['具有本市户籍'] },
    ...{ served: ['naturalPerson'], statutoryDays: 20, promisedDays: 10 },
    ...{ resultName: '资格确认通知书', resultSample: '申请人：王*，110105********002X' },
    ...{ charged: false, fees: [], feeBasis: [], materials: [aMaterial()], reads: [] },
    defects: { materials: [] },
    steps: [
      { name: '受理', days: 1, standard: '材料齐全', result: '受理通知书' },
      { name: '审查', days: 7, standard: '符合条件', result: '审查意见' },
      { name: '决定', days: 2, standard: '集体决定', result: '资格确认通知书' },
    ],
    ...{ forms: ['window', 'online'], standards: ['符合申请条件'], coverage: 'city' },
    ...{ appointment: { available: true, how: '网上预约' }, onlinePayment: { available: false } },
    delivery: { available: true, how: '免费邮寄' },
    places: [{ name: '政务服务中心', address: '西三环南路1号', window: 'A12' }],
    hours: [{ days: '法定工作日', from: '09:00', to: '17:00' }],
    consultation: [{ kind: 'phone', value: '010-12345' }],
    complaints: [{ kind: 'phone', value: '010-12345' }],
    ...parts,
  };
}

/** Items of a register of marriages, bound to columns that the provider's dataset has. */
const MARRIAGE: RegisterResourceInput['items'] = [
  {
    ...{ name: '公民身份号码', apiName: 'citizenNumber', type: 'C', sensitivity: 4 },
    ...{ mask: 'citizenNumber', lookup: 'citizenNumber', required: true, field: 'id_number' },
  },
  {
    ...{ name: '婚姻状况', apiName: 'status', type: 'C', sensitivity: 2 },
    ...{ required: true, field: 'full_name' },
  },
  {
    ...{ name: '对方公民身份号码', apiName: 'spouse', type: 'C', sensitivity: 3 },
    ...{ required: false, field: 'phone' },
  },
];

async function publishResources(city: City): Promise<void> {
  await published(city, { apiName: 'household' });
  await published(city, { apiName: 'marriage', name: '婚姻登记信息', items: MARRIAGE });
  const closed = { law: '《中华人民共和国民法典》', article: '第一千一百一十条' };
  await published(city, {
    ...{ apiName: 'adoption', name: '收养登记信息', sharingType: 'notShared' },
    sharingRule: closed,
  });
}

async function districtOf(city: City): Promise<GuideWorld['district'] & { readonly id: string }> {
  const { id, name } = await createDepartment(city.system, {
    ...{ name: '朝阳区政务服务局', creditCode: freshCreditCode(), level: 'district' },
    ...{ divisionCode: '110105', duties: [] },
  });
  const department = { id, name, divisionCode: '110105' };
  const person = (role: Role): SharingContext => {
    const actor: Actor = {
      kind: 'person',
      id: newId(),
      name: role,
      department,
      roles: [role],
    } as never;
    return city.as({ ...actor, expiresAt: Number.MAX_SAFE_INTEGER });
  };
  return { id, officer: person('sharingOfficer'), steward: person('steward') };
}

export async function openGuideWorld(options: OfficeOptions = {}): Promise<GuideWorld> {
  const city = await openCity(options);
  const { authority, housing, police } = city;
  await publishResources(city);
  const district = await districtOf(city);
  const departments = [housing.record.id, district.id];
  for (const code of ['RENT', 'LOAN']) {
    const item = { code, name: SERVICE, departments };
    await office(authority, () => registerServiceItem(authority, item));
  }
  const { officer, steward } = housing;
  const write = (content: GuideContent, { by, serviceItem = 'RENT', lawChanges }: Publishing) => {
    const ctx = by?.steward ?? steward;
    return office(ctx, () =>
      writeGuide(ctx, { serviceItem, content, lawChanges: lawChanges ?? [] }),
    );
  };
  return {
    ...{ city, officer, steward, district },
    findings: async (content, ctx = steward) => {
      const written = await office(ctx, () => writeGuide(ctx, { serviceItem: 'LOAN', content }));
      return checkGuide(ctx, written.id);
    },
    published: async (content, how = {}) => {
      const { id } = await write(content, how);
      const submitter = how.by?.officer ?? officer;
      await office(submitter, () => submitGuide(submitter, id));
      return office(authority, () => publishGuide(authority, id));
    },
    granted: async (resource, items) => {
      const asked = { resource, items, serviceItems: ['RENT', 'LOAN'], basis: '《办法》第八条' };
      const until = {
        mode: 'serviceInterface',
        expiresAt: new Date('2027-03-02T00:00:00Z'),
      } as const;
      const { id } = await office(officer, () => applyForSharing(officer, { ...asked, ...until }));
      await office(police.officer, () => approveApplication(police.officer, { id }));
    },
  };
}

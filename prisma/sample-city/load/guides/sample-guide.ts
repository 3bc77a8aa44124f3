import type { GuideContent, GuideMaterial, GuideRead } from '../../../../src/services';
import type { DepartmentId } from '../../generate';

/** A guide of the sample city: whose it is and what it says. */
export interface SampleGuide {
  readonly department: DepartmentId;
  /** Code of the service item. */
  readonly service: string;
  readonly content: GuideContent;
}

/** What differs from guide to guide. */
type Own =
  | 'name'
  | 'type'
  | 'basis'
  | 'conditions'
  | 'served'
  | 'statutoryDays'
  | 'promisedDays'
  | 'resultName'
  | 'resultSample'
  | 'standards'
  | 'steps'
  | 'materials'
  | 'reads';

/** What all sample guides say alike: the ways to apply, the hours, whom to ask. */
export const ALIKE: Readonly<Omit<GuideContent, Own>> = {
  charged: false,
  fees: [],
  feeBasis: [],
  defects: { materials: [] },
  forms: ['window', 'online', 'selfService'],
  coverage: 'city',
  appointment: { available: true, how: '在政务服务网选择时段预约' },
  onlinePayment: { available: false },
  delivery: { available: true, how: '结果免费邮寄' },
  places: [{ name: '市政务服务中心', address: '北京市丰台区样例路1号', window: '综合窗口' }],
  hours: [{ days: '法定工作日', from: '09:00', to: '17:00' }],
  consultation: [{ kind: 'phone', value: '010-12345' }],
  complaints: [{ kind: 'phone', value: '010-12345' }],
};

/** A material that the department fetches; the applicant brings nothing. GDE-9 */
export function fetched(
  material: Pick<GuideMaterial, 'key' | 'name' | 'basis' | 'supplies'> & Partial<GuideMaterial>,
): GuideMaterial {
  return {
    ...{ type: 'certificate', source: 'government', way: 'fetch', confirm: false, notSupplied: [] },
    ...material,
  };
}

/** A material that the applicant makes, and nobody else has. */
export function brought(
  material: Pick<GuideMaterial, 'key' | 'name' | 'basis'> & Partial<GuideMaterial>,
): GuideMaterial {
  return {
    ...{ type: 'document', source: 'applicant', copies: 1, size: 'A4', electronic: true },
    ...{ sample: '样例', acceptance: '内容完整，由申请人签名或者盖章' },
    ...{ way: 'submit', confirm: false, supplies: [], notSupplied: [] },
    ...material,
  };
}

/** The application form itself: what the applicant wants, in their own hand. */
export function applicationForm(name: string, basis: GuideMaterial['basis']): GuideMaterial {
  const form = {
    type: 'form',
    emptyForm: `${name}（空表）`,
    sample: `${name}（填写样本）`,
  } as const;
  return brought({ key: 'application', name, basis, ...form, electronicForm: `网上填写${name}` });
}

/** A row that is found by the applicant's own number. */
export function byApplicant(alias: string, resource: string, keyItem: string): GuideRead {
  return { alias, resource, keyItem, key: { from: 'applicant' } };
}

/** A row that is found by an item of another read. */
export function byItem(
  alias: string,
  [resource, keyItem]: readonly [string, string],
  [read, item]: readonly [string, string],
): GuideRead {
  return { alias, resource, keyItem, key: { from: 'item', read, item } };
}

/** A row that is found by what the applicant fills in. */
export function byField(
  alias: string,
  [resource, keyItem]: readonly [string, string],
  field: string,
): GuideRead {
  return { alias, resource, keyItem, key: { from: 'field', field } };
}

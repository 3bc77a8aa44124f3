import type { GuideContent } from '../../../../src/services';
import {
  ALIKE,
  applicationForm,
  brought,
  byApplicant,
  byField,
  byItem,
  fetched,
  type SampleGuide,
} from './sample-guide';

const LAW = {
  law: '《食品经营许可和备案管理办法》（国家市场监督管理总局令第78号）',
  article: '第十三条',
};

const basis = [LAW];

/** The licence, the representative and the premises are fetched; what the restaurant plans is its own. */
const CONTENT: GuideContent = {
  ...ALIKE,
  name: '食品经营许可',
  type: 'license',
  basis,
  conditions: ['已取得营业执照', '具有与经营的食品相适应的场所和管理制度'],
  served: ['legalPerson'],
  statutoryDays: 20,
  promisedDays: 7,
  resultName: '食品经营许可证',
  resultSample: '北京样例餐饮有限公司，法定代表人：张*，许可证编号：JY**************',
  standards: ['经营场所、设备布局和管理制度符合食品安全要求'],
  steps: [
    { name: '受理', days: 1, standard: '申请书和布局图齐全', result: '受理通知书' },
    { name: '现场核查', days: 4, standard: '布局与图纸一致', result: '核查记录' },
    { name: '决定', days: 2, standard: '核查合格', result: '食品经营许可证' },
  ],
  reads: [
    byApplicant('company', 'company', 'creditCode'),
    byApplicant('tax', 'taxSummary', 'taxpayerCode'),
    byItem('leader', ['household', 'citizenNumber'], ['company', 'legalRepresentativeNumber']),
    byField('premises', ['realEstateUnit', 'unitNumber'], '经营场所不动产单元号'),
  ],
  materials: [
    applicationForm('食品经营许可申请书', basis),
    fetched({
      ...{ key: 'licence', name: '营业执照', basis, confirm: true },
      supplies: [{ uses: [{ read: 'company', items: ['name', 'status', 'scope', 'address'] }] }],
    }),
    fetched({
      ...{ key: 'leader', name: '法定代表人身份信息', basis, confirm: true },
      supplies: [{ uses: [{ read: 'leader', items: ['name'] }] }],
    }),
    fetched({
      ...{ key: 'premises', name: '经营场所不动产权属', basis },
      supplies: [{ uses: [{ read: 'premises', items: ['ownerName', 'address', 'use'] }] }],
    }),
    fetched({
      ...{ key: 'tax', name: '纳税情况', basis },
      supplies: [{ uses: [{ read: 'tax', items: ['year', 'arrears'], maxAgeDays: 366 }] }],
    }),
    brought({ key: 'layout', name: '设备布局和操作流程图', basis }),
    brought({ key: 'rules', name: '食品安全管理制度', basis }),
  ],
};

/** The licence of restaurants. */
export const FOOD_BUSINESS_LICENCE: readonly SampleGuide[] = Object.freeze([
  { department: 'market-regulation', service: '990131001000', content: CONTENT },
]);

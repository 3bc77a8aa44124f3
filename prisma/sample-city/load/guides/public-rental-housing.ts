import type { GuideContent } from '../../../../src/services';
import {
  ALIKE,
  applicationForm,
  byApplicant,
  byItem,
  fetched,
  type SampleGuide,
} from './sample-guide';

const SERVICE = '990117001000';

const LAW = { law: '《公共租赁住房管理办法》（住房和城乡建设部令第11号）', article: '第七条' };

const basis = [LAW];

/** Only where the marriage record says so; its spouse is the key of two further reads. */
const MARRIED = { read: 'marriage', item: 'status', equals: ['已婚'] };

/** Nothing to bring but a signature. */
const CONTENT: GuideContent = {
  ...ALIKE,
  name: '公共租赁住房资格确认',
  type: 'confirmation',
  basis,
  conditions: ['申请人具有本市户籍或者连续缴纳社会保险满五年', '申请人及配偶在本市没有住房'],
  served: ['naturalPerson'],
  statutoryDays: 20,
  promisedDays: 10,
  resultName: '公共租赁住房资格确认通知书',
  resultSample: '王*（110105********002X）：经审核，您符合公共租赁住房申请条件。',
  standards: ['户籍或者社会保险、住房和家庭状况符合受理条件'],
  steps: [
    { name: '受理', days: 1, standard: '申请表填写完整', result: '受理通知书' },
    { name: '审查', days: 7, standard: '共享获取的信息符合受理条件', result: '审查意见' },
    { name: '决定', days: 2, standard: '审查意见与事实一致', result: '资格确认通知书' },
  ],
  reads: [
    byApplicant('household', 'household', 'citizenNumber'),
    byApplicant('marriage', 'marriage', 'citizenNumber'),
    byApplicant('insurance', 'socialInsurance', 'citizenNumber'),
    byApplicant('holding', 'realEstateHolding', 'ownerCode'),
    byApplicant('tax', 'taxSummary', 'taxpayerCode'),
    byItem('spouse', ['household', 'citizenNumber'], ['marriage', 'spouseCitizenNumber']),
    byItem(
      'spouseHolding',
      ['realEstateHolding', 'ownerCode'],
      ['marriage', 'spouseCitizenNumber'],
    ),
  ],
  materials: [
    applicationForm('公共租赁住房申请表', basis),
    fetched({
      ...{ key: 'register', name: '户口簿', basis, confirm: true },
      supplies: [{ uses: [{ read: 'household', items: ['name', 'address', 'memberCount'] }] }],
    }),
    fetched({
      ...{ key: 'marriage', name: '婚姻登记证件', basis, confirm: true },
      supplies: [{ uses: [{ read: 'marriage', items: ['status', 'spouseName'] }] }],
    }),
    fetched({
      ...{ key: 'spouseRegister', name: '配偶户口簿', basis, when: MARRIED },
      supplies: [{ uses: [{ read: 'spouse', items: ['name', 'address'] }] }],
    }),
    fetched({
      ...{ key: 'insurance', name: '社会保险缴费记录', basis },
      supplies: [
        { uses: [{ read: 'insurance', items: ['status', 'monthsInARow'], maxAgeDays: 31 }] },
      ],
    }),
    fetched({
      ...{ key: 'housing', name: '家庭住房情况', basis },
      supplies: [
        {
          uses: [
            { read: 'holding', items: ['homeCount'] },
            { read: 'spouseHolding', items: ['homeCount'], when: MARRIED },
          ],
        },
      ],
    }),
    fetched({
      ...{ key: 'tax', name: '年度纳税记录', basis },
      supplies: [{ uses: [{ read: 'tax', items: ['year', 'paidAmount'] }] }],
    }),
  ],
};

/** The city's guide, and a district's that says the same where it must. GDE-3 */
export const PUBLIC_RENTAL_HOUSING: readonly SampleGuide[] = Object.freeze([
  { department: 'housing', service: SERVICE, content: CONTENT },
  {
    department: 'chaoyang-services',
    service: SERVICE,
    content: {
      ...CONTENT,
      coverage: 'district',
      places: [{ name: '朝阳区政务服务中心', address: '北京市朝阳区样例路2号' }],
    },
  },
]);

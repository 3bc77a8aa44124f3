import type { GuideContent } from '../../../../src/services';
import { ALIKE, applicationForm, byField, byItem, fetched, type SampleGuide } from './sample-guide';

const LAW = { law: '《中华人民共和国户口登记条例》', article: '第七条' };

const basis = [LAW];

/** Everything follows from the number of the birth certificate. */
const CONTENT: GuideContent = {
  ...ALIKE,
  name: '新生儿落户（出生一件事）',
  type: 'confirmation',
  basis,
  conditions: ['新生儿的父亲或者母亲具有本市户籍'],
  served: ['naturalPerson'],
  statutoryDays: 5,
  promisedDays: 1,
  resultName: '常住人口登记卡',
  resultSample: '陈**，男，户主或与户主关系：子，公民身份号码：110105********0013',
  standards: ['出生医学证明真实，父母户籍符合条件'],
  steps: [
    { name: '受理', days: 0, standard: '申请表填写完整', result: '受理通知书' },
    { name: '登记', days: 1, standard: '出生和户籍信息一致', result: '常住人口登记卡' },
  ],
  reads: [
    byField('birth', ['birthCertificate', 'certificateNumber'], '出生医学证明编号'),
    byItem('mother', ['household', 'citizenNumber'], ['birth', 'motherCitizenNumber']),
    byItem('father', ['household', 'citizenNumber'], ['birth', 'fatherCitizenNumber']),
    byItem('marriage', ['marriage', 'citizenNumber'], ['birth', 'motherCitizenNumber']),
  ],
  materials: [
    applicationForm('新生儿落户申请表', basis),
    fetched({
      ...{ key: 'birth', name: '出生医学证明', basis, confirm: true },
      supplies: [
        { uses: [{ read: 'birth', items: ['childName', 'sex', 'bornAt', 'motherName'] }] },
      ],
    }),
    fetched({
      ...{ key: 'register', name: '父亲或者母亲的户口簿', basis, confirm: true },
      supplies: [
        { uses: [{ read: 'mother', items: ['name', 'address', 'householdNumber'] }] },
        { uses: [{ read: 'father', items: ['name', 'address', 'householdNumber'] }] },
      ],
    }),
    fetched({
      ...{ key: 'marriage', name: '父母婚姻登记证件', basis },
      supplies: [{ uses: [{ read: 'marriage', items: ['status', 'spouseName'] }] }],
    }),
  ],
};

/** The registration of the newborn. */
export const NEWBORN_REGISTRATION: readonly SampleGuide[] = Object.freeze([
  { department: 'public-security', service: '990109001000', content: CONTENT },
]);

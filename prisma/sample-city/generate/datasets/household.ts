import { defineDataset, item } from '../dataset';
import { isoDate } from '../dates';
import type { Person } from '../model';

/** One row of 户籍信息: one a resident. */
export type HouseholdRow = Readonly<{
  citizenNumber: string;
  name: string;
  sex: string;
  birthDate: string;
  ethnicGroup: string;
  householdNumber: string;
  relationToHead: string;
  address: string;
  divisionCode: string;
  registeredSince: string;
  memberCount: number;
  phone: string;
  birthCertificateNumber: string | null;
}>;

/** 公安局: who lives where, and with whom. */
export const household = defineDataset<HouseholdRow>({
  apiName: 'household',
  name: '户籍信息',
  abstract: '常住户口登记的人员基本信息、户号、与户主关系和住址，一人一行。',
  provider: 'public-security',
  classification: { category: '1', section: '01', subject: '001', detail: '01' },
  sharingType: 'conditional',
  dataClass: '人口信息',
  updateFrequency: 'daily',
  delivery: { kind: 'hosted' },
  uniqueKey: 'citizenNumber',
  items: {
    citizenNumber: item('公民身份号码', 'C', 3, {
      mask: 'citizenNumber',
      lookup: 'citizenNumber',
      link: { name: 'marriage', resource: 'marriage', key: 'citizenNumber' },
    }),
    name: item('姓名', 'C', 2, { mask: 'name' }),
    sex: item('性别', 'C', 1),
    birthDate: item('出生日期', 'D', 2),
    ethnicGroup: item('民族', 'C', 2),
    householdNumber: item('户号', 'C', 2),
    relationToHead: item('与户主关系', 'C', 1),
    address: item('户籍地址', 'C', 3, { mask: 'address' }),
    divisionCode: item('行政区划代码', 'C', 1),
    registeredSince: item('登记日期', 'D', 1),
    memberCount: item('本户人数', 'I', 1),
    phone: item('联系电话', 'C', 4, { mask: 'phone' }),
    birthCertificateNumber: item('出生医学证明编号', 'C', 2, {
      required: false,
      link: { name: 'birthCertificate', resource: 'birthCertificate', key: 'certificateNumber' },
    }),
  },
  *rows(city) {
    for (const person of city.people) yield householdRow(person);
  },
});

function householdRow(person: Person): HouseholdRow {
  const { household: home } = person;
  return {
    citizenNumber: person.citizenNumber,
    name: person.name,
    sex: person.sex,
    birthDate: isoDate(person.birthDay),
    ethnicGroup: person.ethnicGroup,
    householdNumber: home.number,
    relationToHead: person.relation,
    address: home.address,
    divisionCode: home.divisionCode,
    registeredSince: isoDate(Math.max(home.registeredDay, person.birthDay)),
    memberCount: home.members.length,
    phone: person.phone,
    birthCertificateNumber: person.birth?.certificate ?? null,
  };
}

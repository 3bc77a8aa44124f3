import { defineDataset, item } from '../dataset';
import { isoDate } from '../dates';
import type { Marriage, Person } from '../model';
import { spouseIn } from '../real-estate';

/** One row of 婚姻登记信息: one a person, for the last marriage of that person. */
export type MarriageRow = Readonly<{
  citizenNumber: string;
  name: string;
  spouseCitizenNumber: string;
  spouseName: string;
  status: string;
  certificateNumber: string;
  registeredOn: string;
  marriedOn: string;
}>;

/** 民政局: married to whom, or divorced. Who never married in the city has no row. */
export const marriage = defineDataset<MarriageRow>({
  apiName: 'marriage',
  name: '婚姻登记信息',
  abstract: '本市婚姻登记机关登记的结婚和离婚信息，按当事人每人一行，取最近一次登记。',
  provider: 'civil-affairs',
  classification: { category: '1', section: '01', subject: '002', detail: '01' },
  sharingType: 'conditional',
  dataClass: '人口信息',
  updateFrequency: 'daily',
  delivery: { kind: 'hosted' },
  uniqueKey: 'citizenNumber',
  items: {
    citizenNumber: item('公民身份号码', 'C', 3, {
      mask: 'citizenNumber',
      lookup: 'citizenNumber',
    }),
    name: item('姓名', 'C', 2, { mask: 'name' }),
    spouseCitizenNumber: item('对方公民身份号码', 'C', 3, {
      mask: 'citizenNumber',
      link: { name: 'spouse', resource: 'household', key: 'citizenNumber' },
    }),
    spouseName: item('对方姓名', 'C', 2, { mask: 'name' }),
    status: item('婚姻状况', 'C', 2),
    certificateNumber: item('登记证字号', 'C', 2),
    registeredOn: item('登记日期', 'D', 1),
    marriedOn: item('结婚日期', 'D', 1),
  },
  *rows(city) {
    for (const entry of city.marriages) {
      yield marriageRow(entry, entry.husband);
      yield marriageRow(entry, entry.wife);
    }
  },
});

function marriageRow(entry: Marriage, person: Person): MarriageRow {
  const spouse = spouseIn(entry, person);
  return {
    citizenNumber: person.citizenNumber,
    name: person.name,
    spouseCitizenNumber: spouse.citizenNumber,
    spouseName: spouse.name,
    status: entry.divorcedDay === null ? '已婚' : '离婚',
    certificateNumber: entry.divorceCertificate ?? entry.certificate,
    registeredOn: isoDate(entry.divorcedDay ?? entry.day),
    marriedOn: isoDate(entry.day),
  };
}

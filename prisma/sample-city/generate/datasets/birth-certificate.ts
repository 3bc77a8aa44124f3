import { defineDataset, item } from '../dataset';
import { isoDateTime } from '../dates';

/** One row of 出生医学证明: one a birth. */
export type BirthCertificateRow = Readonly<{
  certificateNumber: string;
  childName: string;
  sex: string;
  bornAt: string;
  weightGrams: number;
  motherCitizenNumber: string;
  motherName: string;
  fatherCitizenNumber: string;
  fatherName: string;
  hospital: string;
}>;

/** 卫生健康委员会: births, also of children who are not in the household register yet. */
export const birthCertificate = defineDataset<BirthCertificateRow>({
  apiName: 'birthCertificate',
  name: '出生医学证明',
  abstract: '本市助产机构签发的出生医学证明，以证明编号查询；新生儿落户前尚无公民身份号码。',
  provider: 'health',
  classification: { category: '2', section: '05', subject: '001', detail: '01' },
  sharingType: 'conditional',
  dataClass: '卫生健康信息',
  updateFrequency: 'daily',
  delivery: { kind: 'hosted' },
  uniqueKey: 'certificateNumber',
  items: {
    certificateNumber: item('出生医学证明编号', 'C', 2, { lookup: 'text' }),
    childName: item('新生儿姓名', 'C', 2, { mask: 'name' }),
    sex: item('性别', 'C', 1),
    bornAt: item('出生时间', 'T', 2),
    weightGrams: item('出生体重（克）', 'I', 3, { mask: 'full' }),
    motherCitizenNumber: item('母亲公民身份号码', 'C', 3, {
      mask: 'citizenNumber',
      link: { name: 'mother', resource: 'household', key: 'citizenNumber' },
    }),
    motherName: item('母亲姓名', 'C', 2, { mask: 'name' }),
    fatherCitizenNumber: item('父亲公民身份号码', 'C', 3, {
      mask: 'citizenNumber',
      link: { name: 'father', resource: 'household', key: 'citizenNumber' },
    }),
    fatherName: item('父亲姓名', 'C', 2, { mask: 'name' }),
    hospital: item('助产机构', 'C', 1),
  },
  *rows(city) {
    for (const birth of city.births) {
      yield {
        certificateNumber: birth.certificate,
        childName: birth.childName,
        sex: birth.sex,
        bornAt: isoDateTime(birth.day, birth.minute),
        weightGrams: birth.weightGrams,
        motherCitizenNumber: birth.mother.citizenNumber,
        motherName: birth.mother.name,
        fatherCitizenNumber: birth.father.citizenNumber,
        fatherName: birth.father.name,
        hospital: birth.hospital,
      };
    }
  },
});

import { defineDataset, item } from '../dataset';
import { isoMonth } from '../dates';
import type { Insurance } from '../model';
import { inventBankCard, yuan } from '../numbers';

/** One row of 社会保险参保信息: one an insured person. */
export type SocialInsuranceRow = Readonly<{
  citizenNumber: string;
  name: string;
  employerCreditCode: string | null;
  employerName: string | null;
  status: string;
  firstMonth: string;
  lastMonth: string;
  monthsPaid: number;
  monthsInARow: number;
  baseAmount: string;
  bankCard: string;
}>;

/** 人力资源和社会保障局: who is insured, by which employer and for how long. */
export const socialInsurance = defineDataset<SocialInsuranceRow>({
  apiName: 'socialInsurance',
  name: '社会保险参保信息',
  abstract: '职工和灵活就业人员参加社会保险的单位、缴费月数、缴费基数和状态，一人一行。',
  provider: 'human-resources',
  classification: { category: '2', section: '03', subject: '001', detail: '01' },
  sharingType: 'conditional',
  dataClass: '社会保障信息',
  updateFrequency: 'monthly',
  delivery: { kind: 'hosted' },
  uniqueKey: 'citizenNumber',
  items: {
    citizenNumber: item('公民身份号码', 'C', 3, {
      mask: 'citizenNumber',
      lookup: 'citizenNumber',
      link: { name: 'household', resource: 'household', key: 'citizenNumber' },
    }),
    name: item('姓名', 'C', 2, { mask: 'name' }),
    employerCreditCode: item('参保单位统一社会信用代码', 'C', 1, {
      required: false,
      link: { name: 'employer', resource: 'company', key: 'creditCode' },
    }),
    employerName: item('参保单位名称', 'C', 1, { required: false }),
    status: item('参保状态', 'C', 1),
    firstMonth: item('首次缴费年月', 'C', 1),
    lastMonth: item('最近缴费年月', 'C', 1),
    monthsPaid: item('累计缴费月数', 'I', 1),
    monthsInARow: item('连续缴费月数', 'I', 1),
    baseAmount: item('缴费基数（元）', 'Y', 3, { mask: 'full' }),
    bankCard: item('社会保障卡银行账号', 'C', 4, { mask: 'bankCard' }),
  },
  *rows(city) {
    for (const account of city.insurance.values()) yield insuranceRow(account);
  },
});

function insuranceRow(account: Insurance): SocialInsuranceRow {
  const { person, employer } = account;
  return {
    citizenNumber: person.citizenNumber,
    name: person.name,
    employerCreditCode: employer?.creditCode ?? null,
    employerName: employer?.name ?? null,
    status: account.status,
    firstMonth: isoMonth(account.firstMonth),
    lastMonth: isoMonth(account.lastMonth),
    monthsPaid: account.monthsPaid,
    monthsInARow: account.monthsInARow,
    baseAmount: yuan(account.baseFen),
    bankCard: inventBankCard(person.index),
  };
}

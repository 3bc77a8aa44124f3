import { defineDataset, item } from '../dataset';
import { isoDate } from '../dates';
import { EXAMPLES } from '../example-codes';
import type { Company } from '../model';
import { yuan } from '../numbers';

/** One row of 企业登记信息: one a company. */
export type CompanyRow = Readonly<{
  creditCode: string;
  name: string;
  type: string;
  legalRepresentativeName: string;
  legalRepresentativeNumber: string;
  registeredCapital: string;
  establishedOn: string;
  divisionCode: string;
  address: string;
  status: string;
  scope: string;
  shareholderCount: number;
  shareholders: string;
}>;

/** 市场监督管理局: companies, from the department's own server. */
export const company = defineDataset<CompanyRow>({
  apiName: 'company',
  name: '企业登记信息',
  abstract: '企业设立、变更、注销登记的基本信息、法定代表人和股东，一企业一行。',
  provider: 'market-regulation',
  classification: { category: '1', section: '02', subject: '001', detail: '01' },
  sharingType: 'unconditional',
  dataClass: '法人信息',
  updateFrequency: 'realTime',
  delivery: {
    kind: 'http',
    server: 'market',
    byKey: { method: 'GET', url: '/companies/{key}' },
    row: 'data',
    batch: { method: 'POST', url: '/companies/batch', body: { codes: '{keys}' }, rows: 'data' },
    sampleKey: EXAMPLES.restaurant.creditCode,
  },
  uniqueKey: 'creditCode',
  items: {
    creditCode: item('统一社会信用代码', 'C', 1, { lookup: 'creditCode', field: 'uscc' }),
    name: item('企业名称', 'C', 1, { field: 'entName' }),
    type: item('企业类型', 'C', 1, { field: 'entType' }),
    legalRepresentativeName: item('法定代表人姓名', 'C', 2, {
      mask: 'name',
      field: 'legalPerson.name',
    }),
    legalRepresentativeNumber: item('法定代表人公民身份号码', 'C', 3, {
      mask: 'citizenNumber',
      field: 'legalPerson.idNo',
      link: { name: 'legalRepresentative', resource: 'household', key: 'citizenNumber' },
    }),
    registeredCapital: item('注册资本（元）', 'Y', 1, { field: 'capital.amount' }),
    establishedOn: item('成立日期', 'D', 1, { field: 'estDate' }),
    divisionCode: item('住所行政区划代码', 'C', 1, { field: 'address.division' }),
    address: item('住所', 'C', 1, { field: 'address.detail' }),
    status: item('登记状态', 'C', 1, { field: 'status' }),
    scope: item('经营范围', 'M', 1, { field: 'scope' }),
    shareholderCount: item('股东人数', 'I', 1, { field: 'holders.count' }),
    shareholders: item('股东及出资比例', 'M', 2, { mask: 'full', field: 'holders.text' }),
  },
  *rows(city) {
    for (const entry of city.companies) yield companyRow(entry);
  },
});

/** What the register holds about a company. */
export function companyRow(entry: Company): CompanyRow {
  const { legalRepresentative: leader } = entry;
  return {
    creditCode: entry.creditCode,
    name: entry.name,
    type: entry.type,
    legalRepresentativeName: leader.name,
    legalRepresentativeNumber: leader.citizenNumber,
    registeredCapital: yuan(entry.capitalFen),
    establishedOn: isoDate(entry.establishedDay),
    divisionCode: entry.divisionCode,
    address: entry.address,
    status: entry.status,
    scope: entry.scope,
    shareholderCount: entry.shareholders.length,
    shareholders: shareholderText(entry),
  };
}

function shareholderText({ shareholders }: Company): string {
  const parts = shareholders.map(({ person, share }) => `${person.name} ${yuan(share)}%`);
  return parts.join('；');
}

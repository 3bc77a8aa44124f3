import { defineDataset, item } from '../dataset';
import { isoDateTime } from '../dates';
import { EXAMPLES } from '../example-codes';
import { type City, isCompany, type Party, partyCode, type TaxCertificate } from '../model';
import { yuan } from '../numbers';
import { TAX_YEARS, taxCertificatesOf } from '../tax';

/** One row of 年度完税汇总: one a taxpayer who paid in the last two years. */
export type TaxSummaryRow = Readonly<{
  taxpayerCode: string;
  taxpayerName: string;
  year: number;
  paidAmount: string;
  previousYearAmount: string;
  certificateCount: number;
  latestCertificateNumber: string;
  latestPaidAt: string;
  arrears: boolean;
}>;

/** Every so many companies owe; never the two of the examples. */
const DEBTOR_EVERY = 31;

/** 税务局: what a taxpayer paid for a year, from the department's own server. */
export const taxSummary = defineDataset<TaxSummaryRow>({
  apiName: 'taxSummary',
  name: '年度完税汇总',
  abstract: '纳税人最近一个汇算年度和上一年度的实缴税额、完税证明份数和欠税情况，一纳税人一行。',
  provider: 'tax',
  classification: { category: '2', section: '04', subject: '001', detail: '01' },
  sharingType: 'conditional',
  dataClass: '税务信息',
  updateFrequency: 'daily',
  delivery: {
    kind: 'http',
    server: 'tax',
    byKey: { method: 'POST', url: '/tax/query', body: { taxpayers: ['{key}'] } },
    row: 'result.0',
    batch: { method: 'POST', url: '/tax/query', body: { taxpayers: '{keys}' }, rows: 'result' },
    sampleKey: EXAMPLES.wangFang.citizenNumber,
  },
  uniqueKey: 'taxpayerCode',
  items: {
    taxpayerCode: item('纳税人识别号', 'C', 3, {
      mask: 'citizenNumber',
      lookup: 'text',
      field: 'taxpayer.id',
    }),
    taxpayerName: item('纳税人名称', 'C', 2, { mask: 'name', field: 'taxpayer.name' }),
    year: item('汇算年度', 'I', 1, { field: 'year' }),
    paidAmount: item('实缴税额（元）', 'Y', 3, { mask: 'full', field: 'paid.total' }),
    previousYearAmount: item('上一年度实缴税额（元）', 'Y', 3, {
      mask: 'full',
      field: 'paid.previous',
    }),
    certificateCount: item('完税证明份数', 'I', 1, { field: 'certificates.count' }),
    latestCertificateNumber: item('最近完税证明号码', 'C', 2, {
      field: 'certificates.latest.number',
      link: {
        name: 'latestCertificate',
        resource: 'taxCertificate',
        key: 'certificateNumber',
      },
    }),
    latestPaidAt: item('最近缴款时间', 'T', 1, { field: 'certificates.latest.paidAt' }),
    arrears: item('是否欠税', 'L', 2, { field: 'arrears' }),
  },
  *rows(city) {
    for (const party of [city.people, city.companies].flat()) {
      const row = taxSummaryRow(city, party);
      if (row) yield row;
    }
  },
});

/** What the tax office says of a taxpayer; null for one without a certificate. */
export function taxSummaryRow(city: City, party: Party): TaxSummaryRow | null {
  const certificates = taxCertificatesOf(city, party);
  const latest = certificates.at(-1);
  if (!latest) return null;
  const [previous, year] = TAX_YEARS;
  return {
    taxpayerCode: partyCode(party),
    taxpayerName: party.name,
    year,
    paidAmount: totalOf(certificates, year),
    previousYearAmount: totalOf(certificates, previous),
    certificateCount: certificates.length,
    latestCertificateNumber: latest.number,
    latestPaidAt: isoDateTime(latest.paidDay, latest.paidMinute),
    arrears: isCompany(party) && party.index % DEBTOR_EVERY === DEBTOR_EVERY - 1,
  };
}

function totalOf(certificates: readonly TaxCertificate[], year: number): string {
  const paid = certificates.filter((certificate) => certificate.year === year);
  return yuan(paid.reduce((sum, { fen }) => sum + fen, 0));
}

import { defineDataset, item } from '../dataset';
import { isoDateTime } from '../dates';
import { partyCode, type TaxCertificate } from '../model';
import { yuan } from '../numbers';
import { taxCertificates } from '../tax';

/** One row of 完税证明: one a certificate. A taxpayer may have several a year. */
export type TaxCertificateRow = Readonly<{
  certificateNumber: string;
  taxpayerCode: string;
  taxpayerName: string;
  year: number;
  taxKind: string;
  amount: string;
  paidAt: string;
}>;

/** 税务局: single certificates by number, from the department's own server. */
export const taxCertificate = defineDataset<TaxCertificateRow>({
  apiName: 'taxCertificate',
  name: '完税证明',
  abstract: '税务机关开具的完税证明，以证明号码查询；按纳税人查询请用年度完税汇总。',
  provider: 'tax',
  classification: { category: '2', section: '04', subject: '001', detail: '02' },
  sharingType: 'conditional',
  dataClass: '税务信息',
  updateFrequency: 'daily',
  delivery: {
    kind: 'http',
    server: 'tax',
    byKey: { method: 'POST', url: '/tax/certificates', body: { numbers: ['{key}'] } },
    row: 'result.0',
    batch: {
      method: 'POST',
      url: '/tax/certificates',
      body: { numbers: '{keys}' },
      rows: 'result',
    },
  },
  uniqueKey: 'certificateNumber',
  items: {
    certificateNumber: item('完税证明号码', 'C', 2, { lookup: 'text', field: 'number' }),
    taxpayerCode: item('纳税人识别号', 'C', 3, { mask: 'citizenNumber', field: 'taxpayer.id' }),
    taxpayerName: item('纳税人名称', 'C', 2, { mask: 'name', field: 'taxpayer.name' }),
    year: item('所属年度', 'I', 1, { field: 'year' }),
    taxKind: item('税种', 'C', 1, { field: 'kind' }),
    amount: item('实缴金额（元）', 'Y', 3, { mask: 'full', field: 'amount' }),
    paidAt: item('缴款时间', 'T', 1, { field: 'paidAt' }),
  },
  *rows(city) {
    for (const certificate of taxCertificates(city)) yield taxCertificateRow(certificate);
  },
});

/** What a certificate says. */
export function taxCertificateRow(certificate: TaxCertificate): TaxCertificateRow {
  return {
    certificateNumber: certificate.number,
    taxpayerCode: partyCode(certificate.party),
    taxpayerName: certificate.party.name,
    year: certificate.year,
    taxKind: certificate.kind,
    amount: yuan(certificate.fen),
    paidAt: isoDateTime(certificate.paidDay, certificate.paidMinute),
  };
}

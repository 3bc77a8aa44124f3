import {
  type City,
  type Party,
  partyCode,
  type TaxCertificate,
  taxCertificateRow,
  taxCertificates,
  taxSummaryRow,
} from '../generate';
import { found, keysOf, type Route } from './route';

/** 税务局: yearly summaries by taxpayer, certificates by number; both only in batches. */
export function taxRoutes(city: City): readonly Route[] {
  const parties: readonly Party[] = [...city.people, ...city.companies];
  const byCode = new Map(parties.map((party) => [partyCode(party), party]));
  const byNumber = new Map([...taxCertificates(city)].map((entry) => [entry.number, entry]));
  return [
    {
      method: 'POST',
      path: /^\/tax\/query$/,
      answer: (_key, body) => ({
        result: found(keysOf(body, 'taxpayers'), (code) => summaryJson(city, byCode.get(code))),
      }),
    },
    {
      method: 'POST',
      path: /^\/tax\/certificates$/,
      answer: (_key, body) => ({
        result: found(keysOf(body, 'numbers'), (number) => certificateJson(byNumber.get(number))),
      }),
    },
  ];
}

function summaryJson(city: City, party: Party | undefined): unknown {
  const row = party ? taxSummaryRow(city, party) : null;
  if (!row) return null;
  return {
    taxpayer: { id: row.taxpayerCode, name: row.taxpayerName },
    year: row.year,
    paid: { total: row.paidAmount, previous: row.previousYearAmount },
    certificates: {
      count: row.certificateCount,
      latest: { number: row.latestCertificateNumber, paidAt: row.latestPaidAt },
    },
    arrears: row.arrears,
  };
}

function certificateJson(certificate: TaxCertificate | undefined): unknown {
  if (!certificate) return null;
  const row = taxCertificateRow(certificate);
  return {
    number: row.certificateNumber,
    taxpayer: { id: row.taxpayerCode, name: row.taxpayerName },
    year: row.year,
    kind: row.taxKind,
    amount: row.amount,
    paidAt: row.paidAt,
  };
}

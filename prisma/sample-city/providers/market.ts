import { type City, type Company, companyRow } from '../generate';
import { found, keysOf, type Route } from './route';

/** 市场监督管理局: companies by credit code, one or many. */
export function marketRoutes(city: City): readonly Route[] {
  const byCode = new Map(city.companies.map((company) => [company.creditCode, company]));
  const rowOf = (code: string): unknown => {
    const company = byCode.get(code);
    return company ? companyJson(company) : null;
  };
  return [
    {
      method: 'POST',
      path: /^\/companies\/batch$/,
      answer: (_key, body) => ({ data: found(keysOf(body, 'codes'), rowOf) }),
    },
    {
      method: 'GET',
      path: /^\/companies\/([^/]+)$/,
      answer: (code) => {
        const data = rowOf(code);
        return data === null ? null : { data };
      },
    },
  ];
}

/** The department's own words for a company, which are not those of the catalogue. */
function companyJson(company: Company): unknown {
  const row = companyRow(company);
  return {
    uscc: row.creditCode,
    entName: row.name,
    entType: row.type,
    legalPerson: { name: row.legalRepresentativeName, idNo: row.legalRepresentativeNumber },
    capital: { amount: row.registeredCapital, currency: 'CNY' },
    estDate: row.establishedOn,
    address: { division: row.divisionCode, detail: row.address },
    status: row.status,
    scope: row.scope,
    holders: { count: row.shareholderCount, text: row.shareholders },
  };
}

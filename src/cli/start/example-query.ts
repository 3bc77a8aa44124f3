import { EXAMPLES } from '../../../prisma/sample-city';
import { serviceCode } from '../sample/service-code';

/** The service that the example is asked for. */
const RENTAL = '公共租赁住房资格确认';

/** What public rental housing eligibility needs about 王芳, from five departments in one query. */
export function exampleQuery(): string {
  const { wangFang, employer } = EXAMPLES;
  const person = `citizenNumber: "${wangFang.citizenNumber}"`;
  return oneLine(`{
    shared(purpose: { serviceItem: "${serviceCode(RENTAL)}", subject: "${wangFang.citizenNumber}" }) {
      household(${person}) { name address memberCount phone }
      marriage(${person}) { status spouse { name } }
      socialInsurance(${person}) { employerName monthsInARow }
      realEstateHolding(ownerCode: "${wangFang.citizenNumber}") { homeCount }
      taxSummary(taxpayerCode: "${wangFang.citizenNumber}") { year paidAmount }
      company(creditCode: "${employer.creditCode}") { name status }
      provenance { provider decision grant maskedItems }
    }
  }`);
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}

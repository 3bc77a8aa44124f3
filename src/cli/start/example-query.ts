import { EXAMPLES, SERVICES } from '../../../prisma/sample-city';

/** The service that the example is asked for. */
const RENTAL = '公共租赁住房资格确认';

/** What public rental housing eligibility needs about 王芳, from five departments in one query. */
export function exampleQuery(): string {
  const { wangFang, employer } = EXAMPLES;
  const person = `citizenNumber: "${wangFang.citizenNumber}"`;
  return oneLine(`{
    shared(purpose: { serviceItem: "${rentalCode()}", subject: "${wangFang.citizenNumber}" }) {
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

/** Code of 公共租赁住房资格确认. */
export function rentalCode(): string {
  const service = SERVICES.find(({ name }) => name === RENTAL);
  if (!service) throw new Error(`expected the service ${RENTAL} in the sample city, got none`);
  return service.code;
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}

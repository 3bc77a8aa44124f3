export { type CatalogueEntry, catalogueEntry } from './catalogue-entry';
export { DEFAULT_CITY, generateCity } from './city';
export { toCsv } from './csv';
export {
  type Cell,
  type Classification,
  type Dataset,
  type DatasetItem,
  type DatasetRow,
  defineDataset,
  type HostedDelivery,
  type HttpDelivery,
  type HttpRequest,
  item,
} from './dataset';
export { DATASETS, type PermittedUse, permittedUses } from './datasets';
export type { BirthCertificateRow } from './datasets/birth-certificate';
export { type CompanyRow, companyRow } from './datasets/company';
export type { HouseholdRow } from './datasets/household';
export type { MarriageRow } from './datasets/marriage';
export type { RealEstateHoldingRow } from './datasets/real-estate-holding';
export type { RealEstateUnitRow } from './datasets/real-estate-unit';
export type { SocialInsuranceRow } from './datasets/social-insurance';
export { type TaxCertificateRow, taxCertificateRow } from './datasets/tax-certificate';
export { type TaxSummaryRow, taxSummaryRow } from './datasets/tax-summary';
export { CITY_DATE } from './dates';
export { DEPARTMENTS, type DepartmentId, type Duty, type SampleDepartment } from './departments';
export { EXAMPLES } from './example-codes';
export { hostedColumns } from './hosted-columns';
export {
  type Birth,
  type City,
  type CityOptions,
  type Company,
  type Household,
  type Insurance,
  type Marriage,
  type Party,
  type Person,
  partyCode,
  type RealEstateUnit,
  type Shareholder,
  type TaxCertificate,
} from './model';
export { type SampleService, SERVICES } from './services';
export { taxCertificates } from './tax';

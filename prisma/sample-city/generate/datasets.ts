import type { Dataset } from './dataset';
import { birthCertificate } from './datasets/birth-certificate';
import { company } from './datasets/company';
import { household } from './datasets/household';
import { marriage } from './datasets/marriage';
import { realEstateHolding } from './datasets/real-estate-holding';
import { realEstateUnit } from './datasets/real-estate-unit';
import { socialInsurance } from './datasets/social-insurance';
import { taxCertificate } from './datasets/tax-certificate';
import { taxSummary } from './datasets/tax-summary';
import type { DepartmentId } from './departments';
import { type SampleService, SERVICES } from './services';

/** Everything the sample city shares, in the order in which it is registered. */
export const DATASETS: readonly Dataset[] = Object.freeze([
  household,
  marriage,
  company,
  socialInsurance,
  realEstateHolding,
  realEstateUnit,
  taxSummary,
  taxCertificate,
  birthCertificate,
]);

/** A use that a conditional dataset is open to. */
export interface PermittedUse {
  readonly department: DepartmentId;
  readonly service: SampleService;
}

/** Who may use a dataset and for what, as CAT-4 wants it listed: the services that need it. */
export function permittedUses(dataset: Dataset): readonly PermittedUse[] {
  return SERVICES.filter(({ materials }) => materials.includes(dataset.apiName)).flatMap(
    (service) => service.handledBy.map((department) => ({ department, service })),
  );
}

import {
  DATASETS,
  type Dataset,
  type DepartmentId,
  permittedUses,
  type SampleService,
} from '../generate';

/** What one department agreed with a provider: which items of a dataset, for which services. */
export interface Agreement {
  readonly dataset: Dataset;
  readonly consumer: DepartmentId;
  readonly services: readonly SampleService[];
  /** API names of the items. */
  readonly items: readonly string[];
}

/** Items that nobody asked for because no service needs them, so that a refusal can be seen. */
const NEEDED_BY_NOBODY: Readonly<Record<string, readonly string[]>> = Object.freeze({
  household: ['ethnicGroup'],
  marriage: ['certificateNumber'],
  socialInsurance: ['baseAmount'],
  birthCertificate: ['weightGrams'],
  taxSummary: ['previousYearAmount'],
});

/**
 * Every agreement of the sample city. A provider needs none with itself: nobody may answer their
 * own application.
 */
export const AGREEMENTS: readonly Agreement[] = Object.freeze(
  DATASETS.filter(({ sharingType }) => sharingType === 'conditional').flatMap(agreementsOn),
);

function agreementsOn(dataset: Dataset): Agreement[] {
  const services = new Map<DepartmentId, SampleService[]>();
  for (const { department, service } of permittedUses(dataset)) {
    if (department === dataset.provider) continue;
    services.set(department, [...(services.get(department) ?? []), service]);
  }
  const left = NEEDED_BY_NOBODY[dataset.apiName] ?? [];
  const items = dataset.items.map(({ apiName }) => apiName).filter((name) => !left.includes(name));
  return [...services].map(([consumer, list]) => ({ dataset, consumer, services: list, items }));
}

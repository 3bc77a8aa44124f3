import { DATASETS, DEPARTMENTS } from '../../../prisma/sample-city';
import type { ResourceModel } from '../../catalog';
import { dataSdl, type ResourceOffer } from '../../exchange';
import type { Capabilities } from '../../sources';

type Dataset = (typeof DATASETS)[number];

/** What the sources of each way of delivery can do. */
const CAPABILITIES: Readonly<Record<Dataset['delivery']['kind'], Capabilities>> = Object.freeze({
  hosted: { page: true, condition: true, order: true, batch: true, aggregate: true },
  http: { page: false, condition: false, order: false, batch: true, aggregate: false },
});

/** The data half as the sample city has it: an example, and what the demo's operations are typed by. */
export function exampleDataSdl(): string {
  return dataSdl(DATASETS.map(offerOf));
}

function offerOf(dataset: Dataset, index: number): ResourceOffer {
  return { model: modelOf(dataset, index), capabilities: CAPABILITIES[dataset.delivery.kind] };
}

/** The resource as it is right after it was published for the first time. */
function modelOf(dataset: Dataset, index: number): ResourceModel {
  const { apiName, name, abstract, sharingType, updateFrequency, items, provider } = dataset;
  const { category, section, subject, detail } = dataset.classification;
  const sequence = String(index + 1).padStart(6, '0');
  const department = DEPARTMENTS.find(({ id }) => id === provider);
  return {
    ...{ id: apiName, code: `${category}${section}${subject}${detail}/${sequence}`, version: 1 },
    ...{ apiName, name, abstract, sharingType, updateFrequency, items },
    aboutMinors: false,
    ageItem: null,
    provider: { id: provider, name: department?.name ?? provider },
    source: { id: provider, dataset: apiName },
  };
}

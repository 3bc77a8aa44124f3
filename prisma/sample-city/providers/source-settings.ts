import { DATASETS, type Dataset, type HttpDelivery } from '../generate';
import { MOST_KEYS } from './route';
import { API_KEY_HEADER, type ProviderKind } from './server';

/** Name of the secret that holds the API key of a provider. */
export const API_KEY_SECRET = 'apiKey';

/**
 * The settings with which a department registers its server as an http source of the gateway; the
 * key goes with them as the secret API_KEY_SECRET. Datasets are called by their API names.
 */
export function sourceSettings(kind: ProviderKind, baseUrl: string): object {
  const served = DATASETS.flatMap((dataset) =>
    dataset.delivery.kind === 'http' && dataset.delivery.server === kind
      ? [[dataset.apiName, datasetSettings(dataset, dataset.delivery)]]
      : [],
  );
  return {
    baseUrl,
    headers: { [API_KEY_HEADER]: `{secret:${API_KEY_SECRET}}` },
    datasets: Object.fromEntries(served),
  };
}

function datasetSettings(dataset: Dataset, delivery: HttpDelivery): object {
  const { byKey, row, batch, sampleKey } = delivery;
  const fields = dataset.items.map(({ field, type, required }) => [
    field,
    { type, nullable: !required },
  ]);
  return {
    key: dataset.items.find(({ apiName }) => apiName === dataset.uniqueKey)?.field,
    byKey,
    row,
    batch: { ...batch, max: MOST_KEYS },
    fields: Object.fromEntries(fields),
    sampleKey,
  };
}

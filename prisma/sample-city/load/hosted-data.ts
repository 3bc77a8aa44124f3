import { createHostedDataset, loadDataset } from '../../../src/sources';
import { type City, type Dataset, hostedColumns, toCsv } from '../generate';
import { type CityContext, office } from './city-context';

/** Pushes the file of a dataset into its provider's hosted source; answers how many rows it has. */
export async function pushDataset(
  steward: CityContext,
  sourceId: string,
  dataset: Dataset,
  city: City,
): Promise<number> {
  const source = await steward.sources.open(sourceId);
  const known = await source.describe(dataset.apiName);
  if (known.length === 0) await create(steward, sourceId, dataset);
  return load(steward, sourceId, dataset, city);
}

function create(steward: CityContext, sourceId: string, dataset: Dataset): Promise<unknown> {
  const columns = hostedColumns(dataset);
  return office(steward, 'dataset.created', () =>
    createHostedDataset(steward, { sourceId, name: dataset.apiName, columns }),
  );
}

/** A load takes the place of all that was there, so one that was interrupted is just done again. */
async function load(
  steward: CityContext,
  sourceId: string,
  dataset: Dataset,
  city: City,
): Promise<number> {
  const { apiName } = dataset;
  const stream = streamOf(toCsv(dataset, city));
  const file = { sourceId, dataset: apiName, format: 'csv', stream } as const;
  return (await loadDataset(steward, file)).rows;
}

async function* streamOf(chunks: Iterable<string>): AsyncGenerator<string> {
  yield* chunks;
}

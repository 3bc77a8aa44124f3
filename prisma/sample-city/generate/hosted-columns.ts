import type { HostedColumnInput } from '../../../src/sources';
import type { Dataset } from './dataset';

/** The columns into which the file of `toCsv` is loaded, as the provider declares them. */
export function hostedColumns(dataset: Dataset): readonly HostedColumnInput[] {
  return dataset.items.map(({ name, apiName, field, type, required, lookup }) => ({
    header: name,
    field,
    type,
    required,
    unique: apiName === dataset.uniqueKey,
    lookup: lookup ?? (dataset.searchedBy?.includes(apiName) ? 'text' : null),
  }));
}

import type { ItemModel } from '../../../src/catalog';
import type { Dataset } from './dataset';

/** One column of a hosted dataset, as the provider declares it before its first load. */
export interface HostedColumn {
  /** The text in the first line of the file. */
  readonly header: string;
  readonly field: string;
  readonly type: ItemModel['type'];
  readonly required: boolean;
  readonly unique: boolean;
  readonly lookup: ItemModel['lookup'];
}

/** The columns into which the file of `toCsv` is loaded. */
export function hostedColumns(dataset: Dataset): readonly HostedColumn[] {
  return dataset.items.map(({ name, apiName, field, type, required, lookup }) => ({
    header: name,
    field,
    type,
    required,
    unique: apiName === dataset.uniqueKey,
    lookup: lookup ?? (dataset.searchedBy?.includes(apiName) ? 'text' : null),
  }));
}

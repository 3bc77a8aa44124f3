import type { DatasetDescription } from '../connector';
import { describeColumns, type Relation } from '../sql/relation';
import { toColumn } from './columns';
import { asOfExpression, HOSTED_SCHEMA, type HostedDataset } from './datasets.store';

/** The table of a dataset as SQL reads it. */
export function relationOf({ id, tableName, columns }: HostedDataset): Relation {
  return {
    schema: HOSTED_SCHEMA,
    table: tableName,
    columns: new Map(columns.map((column) => [column.field, toColumn(column)])),
    asOf: asOfExpression(id),
  };
}

/** The dataset as it is proposed for registration. */
export function describeDataset(dataset: HostedDataset): DatasetDescription {
  return { dataset: dataset.name, fields: describeColumns(relationOf(dataset)) };
}

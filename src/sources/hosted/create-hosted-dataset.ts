import { checkName } from '../../identity';
import { GatewayError, newId } from '../../platform';
import type { SourcesContext } from '../context';
import { ownSource } from '../own-source';
import { type HostedColumn, type HostedColumnInput, hostedColumns } from './columns';
import { findDataset, type HostedDataset, insertDataset } from './datasets.store';
import { createSchema, createTable, tableNameOf } from './tables.store';

/** A dataset to be made in a hosted source. */
export interface NewHostedDataset {
  readonly sourceId: string;
  readonly name: string;
  readonly columns: readonly HostedColumnInput[];
}

/**
 * Makes a hosted dataset without rows: until its first load, reads answer SOURCE_UNAVAILABLE.
 * Errors: NOT_FOUND, FORBIDDEN, INPUT_INVALID{field}, CONFLICT when the source has one of the name.
 */
export async function createHostedDataset(
  ctx: SourcesContext,
  input: NewHostedDataset,
): Promise<HostedDataset> {
  const source = await ownSource(ctx, 'createHostedDataset', input.sourceId);
  if (source.kind !== 'hosted') throw notHosted(source.kind);
  const name = checkName('name', input.name);
  const columns = checkColumns(input.columns);
  if ((await findDataset(ctx.db, source.id, name)) !== null) throw nameTaken();
  const id = newId();
  const tableName = tableNameOf(id);
  const empty = { rows: 0, asOf: null, loadId: null };
  const dataset = { id, sourceId: source.id, name, tableName, columns, ...empty };
  await createSchema(ctx.db);
  await createTable(ctx.db, tableName, columns);
  await insertDataset(ctx.db, dataset);
  return dataset;
}

/** Columns as they are kept. Errors: INPUT_INVALID naming the first that is wrong. */
export function checkColumns(columns: readonly HostedColumnInput[]): readonly HostedColumn[] {
  const parsed = hostedColumns.safeParse(columns);
  if (parsed.success) return parsed.data;
  const [issue = NO_ISSUE] = parsed.error.issues;
  const field = ['columns', ...issue.path].join('.');
  const got = gotAt(columns, issue.path);
  throw new GatewayError('INPUT_INVALID', { field, expected: wanted(issue.message), got });
}

/** The words of an issue as one reads them after "expected", without what comes before and after. */
function wanted(message: string): string {
  return message.replace(/^([A-Z][a-z ]+: )?expected /, '').replace(/, received \w+$/, '');
}

const NO_ISSUE = Object.freeze({ path: [], message: 'other columns' });

/** What stands at a place of the declaration: it is the caller's own, and no data. */
function gotAt(columns: unknown, path: readonly PropertyKey[]): unknown {
  const at = (value: unknown, part: PropertyKey): unknown => Object(value)[part];
  const got = path.reduce(at, columns);
  if (got === undefined || got === '') return NOTHING;
  if (!Array.isArray(got)) return got;
  return { zh: `${got.length} 列`, en: `${got.length} column${got.length === 1 ? '' : 's'}` };
}

const NOTHING = Object.freeze({ zh: '空', en: 'nothing' });

function notHosted(kind: string): GatewayError {
  return new GatewayError('INPUT_INVALID', { field: 'sourceId', expected: 'hosted', got: kind });
}

function nameTaken(): GatewayError {
  return new GatewayError('CONFLICT', {
    what: { zh: '数据集名称', en: 'the name of the dataset' },
    expected: { zh: '该数据源未使用的名称', en: 'one that the source does not use' },
    got: { zh: '已使用的名称', en: 'one that it does' },
  });
}

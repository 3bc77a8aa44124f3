import type { ItemModel } from '../../catalog';
import { countCall, countRows } from './count-quota';
import type { BlockRun, Granted, Read } from './read';

/** Everything that two reads must have in common to be answered by one call to the source. */
function sharedBy(read: Read, granted: Granted, key: ItemModel): string {
  const { decision, right, projection } = granted;
  const { source, version } = read.position.resource.model;
  const fields = projection.fields.map(({ field, type, mask = '' }) => `${type}${mask} ${field}`);
  const rights = [decision.fingerprint, right.sharedBy];
  return [source.id, source.dataset, version, ...rights, key.field, ...fields].join('\u0000');
}

/** Reads rows by key into the read: one call for all keys, shared with like reads of others. */
export async function readKeys(
  run: BlockRun,
  read: Read,
  granted: Granted,
  key: ItemModel,
): Promise<void> {
  if (read.keys.length === 0) return;
  read.keyItem = key.apiName;
  run.budget.take(read.written);
  const isCounted = granted.decision.quotas.length > 0;
  if (isCounted) await countCall(run, read, granted);
  const { source } = read.position.resource.model;
  const question = {
    sharedBy: sharedBy(read, granted, key),
    open: () => run.ctx.sources.open(source.id),
    dataset: source.dataset,
    fields: granted.projection.fields,
    judged: granted.projection.judged,
    key: { field: key.field, type: key.type },
    condition: granted.right.condition,
  };
  const { rows, asOf } = await run.batcher.read(question, {
    keys: read.keys,
    consumer: run.departmentId,
  });
  const found = read.keys.flatMap((value) => {
    const row = rows.get(value);
    return row ? [[value, row] as const] : [];
  });
  read.byKey = new Map(found);
  read.rows = [...read.byKey.values()];
  read.asOf = asOf;
  if (isCounted) await countRows(run, read, granted, read.rows.length);
}

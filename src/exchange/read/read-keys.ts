import type { ItemModel } from '../../catalog';
import type { Decision } from '../../sharing';
import type { Projection } from './projection';
import type { BlockRun, Read } from './read';

/** Everything that two reads must have in common to be answered by one call to the source. */
function sharedBy(read: Read, decision: Decision, projection: Projection, key: ItemModel): string {
  const { source, version } = read.position.resource.model;
  const fields = projection.fields.map(({ field, type }) => `${type}${field}`);
  const parts = [source.id, source.dataset, version, decision.fingerprint, key.field, ...fields];
  return parts.join('\u0000');
}

/** Reads rows by key into the read: one call for all keys, shared with like reads of others. */
export async function readKeys(
  run: BlockRun,
  read: Read,
  decision: Decision,
  projection: Projection,
  key: ItemModel,
): Promise<void> {
  if (read.keys.length === 0) return;
  const { source } = read.position.resource.model;
  const question = {
    sharedBy: sharedBy(read, decision, projection, key),
    open: () => run.ctx.sources.open(source.id),
    dataset: source.dataset,
    fields: projection.fields,
    key: { field: key.field, type: key.type },
    condition: decision.condition,
  };
  const { rows, asOf } = await run.batcher.read(question, read.keys);
  const found = read.keys.flatMap((value) => {
    const row = rows.get(value);
    return row ? [[value, row] as const] : [];
  });
  read.byKey = new Map(found);
  read.rows = [...read.byKey.values()];
  read.asOf = asOf;
}

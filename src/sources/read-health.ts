import type { Health } from './connector';
import type { SourcesContext } from './context';
import { ownSource } from './own-source';
import type { SourceRecord } from './sources.store';

/** Whether a source answers now. Errors: NOT_FOUND, FORBIDDEN. */
export async function readHealth(
  ctx: SourcesContext,
  { id, disabledAt }: SourceRecord,
): Promise<Health> {
  await ownSource(ctx, 'sourceHealth', id);
  if (disabledAt !== null) return { ok: false, milliseconds: 0, problem: 'SOURCE_UNAVAILABLE' };
  return (await ctx.sources.open(id)).health();
}

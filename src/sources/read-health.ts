import type { Health } from './connector';
import type { SourcesContext } from './context';
import { seenSource } from './own-source';
import type { SourceRecord } from './sources.store';

/** Whether a source answers now; whoever may list it may ask. Errors: NOT_FOUND. */
export async function readHealth(
  ctx: SourcesContext,
  { id, disabledAt }: SourceRecord,
): Promise<Health> {
  await seenSource(ctx, id);
  if (disabledAt !== null) return { ok: false, milliseconds: 0, problem: 'SOURCE_UNAVAILABLE' };
  return (await ctx.sources.open(id)).health();
}

import type { Health } from './connector';
import type { SourcesContext } from './context';
import { mayKnowInside, seenSource } from './own-source';
import type { SourceRecord } from './sources.store';

/**
 * Whether a source answers now; whoever may list it may ask. Its stewards are told why not, others
 * only that. Errors: NOT_FOUND.
 */
export async function readHealth(
  ctx: SourcesContext,
  { id, disabledAt }: SourceRecord,
): Promise<Health> {
  const { departmentId } = await seenSource(ctx, id);
  if (disabledAt !== null) return DISABLED;
  const health = await ctx.sources.measured(id);
  return mayKnowInside(ctx, departmentId) ? health : { ...health, failure: null };
}

const DISABLED: Health = Object.freeze({
  ...{ ok: false, milliseconds: 0 },
  ...{ problem: 'SOURCE_UNAVAILABLE', failure: null },
});

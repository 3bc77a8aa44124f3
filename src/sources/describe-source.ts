import type { DatasetDescription } from './connector';
import type { SourcesContext } from './context';
import { ownSource } from './own-source';

/**
 * What a source holds that could be registered: datasets and their fields, each with the item type
 * that fits best. `dataset` narrows to one and, over HTTP, asks for the sample row.
 * Errors: NOT_FOUND, FORBIDDEN, SOURCE_URL_REFUSED{reason}, SOURCE_*{provider}.
 */
export async function describeSource(
  ctx: SourcesContext,
  id: string,
  dataset?: string,
): Promise<readonly DatasetDescription[]> {
  await ownSource(ctx, 'describeSource', id);
  const source = await ctx.sources.open(id);
  return source.describe(dataset);
}

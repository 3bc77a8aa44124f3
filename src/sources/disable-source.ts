import { requireActor, runsTheGateway } from '../identity';
import type { SourcesContext } from './context';
import { ownSource, seenSource } from './own-source';
import type { SourceRecord } from './sources.store';
import { storeChange } from './store-change';

/**
 * Takes a source out of use: resources that read it answer SOURCE_UNAVAILABLE. It is kept, because
 * the record names it. Operators may do this to any department's. Errors: NOT_FOUND, FORBIDDEN.
 */
export async function disableSource(ctx: SourcesContext, id: string): Promise<SourceRecord> {
  const source = runsTheGateway(requireActor(ctx))
    ? await seenSource(ctx, id)
    : await ownSource(ctx, 'disableSource', id);
  return storeChange(ctx, { ...source, disabledAt: source.disabledAt ?? ctx.clock.now() });
}

import { requireActor } from '../../identity';
import type { CatalogContext } from '../context';
import type { Resource } from '../resource.types';
import { seesAllDrafts } from '../visible';
import { type LawChangeRecord, selectLawChanges } from './law-changes.store';

/** Changes that affect a resource, newest first; none for whom they do not concern. CAT-8 */
export async function lawChangesOf(
  ctx: CatalogContext,
  { id, provider }: Pick<Resource, 'id' | 'provider'>,
): Promise<readonly LawChangeRecord[]> {
  const actor = requireActor(ctx);
  const concerns = seesAllDrafts(actor) || provider.id === actor.department.id;
  return concerns ? selectLawChanges(ctx.db, id) : [];
}

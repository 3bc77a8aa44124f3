import { forbidden, requireActor } from '../../identity';
import type { CatalogContext } from '../context';
import type { ItemModel, ResourceModel } from '../model';
import { noSuchResource, seesAllDrafts } from '../visible';

/** Most rows that are looked at. */
const SAMPLE = 5_000;

/** How often an item has no value. */
export interface ItemCompleteness {
  readonly apiName: string;
  readonly name: string;
  /** From 0 to 1; null where there were no rows. */
  readonly emptyShare: number | null;
}

/** How complete a resource is, by a sample of its rows. */
export interface ResourceCompleteness {
  readonly sampledRows: number;
  readonly items: readonly ItemCompleteness[];
}

/**
 * How often each item of a resource in force has no value, in the first thousands of its rows, as
 * its source counts them: no value is read. Null where the source cannot count, as an HTTP API
 * cannot. For its provider, the authority and the leadership office.
 * Errors: NOT_FOUND, FORBIDDEN, SOURCE_UNAVAILABLE, SOURCE_TIMEOUT, SOURCE_INVALID.
 */
export async function resourceCompleteness(
  ctx: CatalogContext,
  code: string,
): Promise<ResourceCompleteness | null> {
  const { source, items } = await requireShown(ctx, code);
  const opened = await ctx.sources.open(source.id);
  const fields = items.map(({ field }) => field);
  const count = await opened.countEmpty?.(source.dataset, fields, SAMPLE);
  if (count === undefined) return null;
  const share = (place: number) =>
    count.rows === 0 ? null : (count.empty[place] ?? 0) / count.rows;
  const told = (item: ItemModel, place: number): ItemCompleteness => ({
    ...{ apiName: item.apiName, name: item.name, emptyShare: share(place) },
  });
  return { sampledRows: count.rows, items: items.map(told) };
}

async function requireShown(ctx: CatalogContext, code: string): Promise<ResourceModel> {
  const actor = requireActor(ctx);
  const model = (await ctx.catalog.published()).find((one) => one.code === code);
  if (!model) throw noSuchResource(code);
  if (seesAllDrafts(actor) || model.provider.id === actor.department.id) return model;
  throw forbidden('resourceCompleteness');
}

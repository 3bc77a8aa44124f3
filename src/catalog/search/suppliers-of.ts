import { requireActor } from '../../identity';
import { GatewayError } from '../../platform';
import type { CatalogContext } from '../context';
import { checkFirst } from '../list-resources';
import { NOTHING } from '../problems';
import { ITEM_FITS, itemFit } from './item-fit';
import { normalText } from './normal-text';
import { cursorOf, placeOf } from './place-cursor';
import type { HitRow } from './search.store';
import type { ItemSupplier, ItemSupplierConnection, SuppliedItem } from './search.types';
import { linesOf } from './search-row';
import { selectSuppliers } from './suppliers.store';
import { MAX_TEXT, type SearchTerm, searchTerm } from './terms';

/** The name that is looked for; a name with a space in it is one name. Errors: INPUT_INVALID. */
function itemTerm(item: string): SearchTerm {
  const normal = normalText(item);
  const length = [...normal].length;
  if (length >= 1 && length <= MAX_TEXT) return searchTerm(normal);
  const expected = { zh: `1 至 ${MAX_TEXT} 个字`, en: `1 to ${MAX_TEXT} characters` };
  const got = length === 0 ? NOTHING : { zh: `${length} 个字`, en: `${length} characters` };
  throw new GatewayError('INPUT_INVALID', { field: 'item', expected, got });
}

/** The items of a resource that fit, the best first. */
function itemsOf({ lines, items }: HitRow, term: SearchTerm): SuppliedItem[] {
  const fits = linesOf(lines).map((line) => itemFit(line, term));
  const fitting = items.flatMap((item, place) => {
    const fit = fits[place];
    return fit ? [{ ...item, fit }] : [];
  });
  return fitting.sort((one, other) => ITEM_FITS.indexOf(one.fit) - ITEM_FITS.indexOf(other.fit));
}

function supplierOf(row: HitRow, term: SearchTerm): ItemSupplier {
  const { code, apiName, name, provider, sharingType, updateFrequency } = row;
  return { code, apiName, name, provider, sharingType, updateFrequency, items: itemsOf(row, term) };
}

/**
 * Who can supply an item: the resources in force that have one of this name, of a name with it in
 * it, or of a similar one. It tells nothing of who was granted what.
 *
 * Errors: INPUT_INVALID, CURSOR_INVALID.
 */
export async function suppliersOf(
  ctx: CatalogContext,
  asked: { readonly item: string; readonly first: number; readonly after?: string | null },
): Promise<ItemSupplierConnection> {
  requireActor(ctx);
  const term = itemTerm(asked.item);
  const first = checkFirst(asked.first);
  const after = asked.after ? placeOf(asked.after, 1) : null;
  const place = after ? ([after.numbers[0] ?? 0, after.code] as const) : undefined;
  const found = await selectSuppliers(ctx.db, term, first + 1, place);
  const page = found.slice(0, first);
  const last = page.at(-1);
  const endCursor = last ? cursorOf([last.rank, last.code]) : null;
  return {
    nodes: page.map((row) => supplierOf(row, term)),
    pageInfo: { hasNextPage: found.length > first, endCursor },
  };
}

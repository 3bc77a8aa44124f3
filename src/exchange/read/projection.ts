import type { ItemModel, MaskName } from '../../catalog';
import { type Decision, filterFields, type RowFilter } from '../../sharing';
import type { FieldBinding } from '../../sources';
import type { LinkPosition, ReadPosition } from '../operation/compiled';
import { mayUse } from './item-use';

/** An item that was asked for and is not let through, with the place of its error. */
export interface WithheldItem {
  readonly item: ItemModel;
  readonly path: readonly string[];
}

/** What a decision lets through of what a position asks: computed once for the two. */
export interface Projection {
  /**
   * Source fields to read: only what is granted and asked for, keys that links follow, and what cells
   * are told by. The last never leave by themselves: only items that are released are written.
   */
  readonly fields: readonly FieldBinding[];
  /** Fields that the rows are told by, with their types; they need not be read. */
  readonly judged: readonly FieldBinding[];
  /** Items to release, and how each is masked. */
  readonly released: ReadonlyMap<ItemModel, MaskName | null>;
  /** API names of released items that are open on some rows only. */
  readonly conditional: readonly string[];
  readonly withheld: readonly WithheldItem[];
  /** Links whose item may be used: granted and not masked. They lead on from rows it is open on. */
  readonly links: ReadonlySet<LinkPosition>;
}

/** Kept per position: documents live long and decisions are few. */
const MAX_KEPT = 64;
const kept = new WeakMap<ReadPosition, Map<string, Projection>>();

/** Bindings of items, each field once. */
export function bindingsOf(items: Iterable<ItemModel>): FieldBinding[] {
  const fields = new Map<string, FieldBinding>();
  for (const { field, type } of items) fields.set(field, { field, type });
  return [...fields.values()];
}

/** Items that are read from the fields that filters look at. */
function itemsAt(
  { resource }: ReadPosition,
  filters: readonly (RowFilter | null | undefined)[],
): ItemModel[] {
  const fields = new Set(filters.flatMap((filter) => (filter ? filterFields(filter) : [])));
  return [...resource.items.values()].filter(({ field }) => fields.has(field));
}

/** Bindings of masked items whose fields nothing else needs in clear: once, though by several masks. */
function maskedBindings(
  released: ReadonlyMap<ItemModel, MaskName | null>,
  inClear: readonly FieldBinding[],
): FieldBinding[] {
  const known = new Set(inClear.map(({ field }) => field));
  const masks = new Map<string, FieldBinding>();
  for (const [{ field, type }, mask] of released) {
    if (mask === null || known.has(field)) continue;
    const other = masks.get(field)?.mask;
    const isTwice = masks.has(field) && other !== mask;
    masks.set(field, isTwice ? { field, type } : { field, type, mask });
  }
  return [...masks.values()];
}

function project(position: ReadPosition, decision: Decision): Projection {
  const released = new Map<ItemModel, MaskName | null>();
  const withheld: WithheldItem[] = [];
  for (const [item, path] of position.items) {
    if (!decision.items.has(item.apiName)) withheld.push({ item, path });
    else released.set(item, decision.masks.get(item.apiName) ?? null);
  }
  const links = position.links.filter(({ link }) => mayUse(decision, link.item));
  const cells = [...released.keys()].filter(({ apiName }) => decision.cells.has(apiName));
  const conditional = cells.map(({ apiName }) => apiName);
  const linked = links.map(({ link }) => link.item.apiName);
  const told = new Set([...[...released.keys()].map(({ apiName }) => apiName), ...linked]);
  const toldBy = itemsAt(
    position,
    [...told].flatMap((name) => [decision.cells.get(name), decision.clearings.get(name)]),
  );
  const isRead = (item: ItemModel, mask: MaskName | null) =>
    mask === null || decision.clearings.has(item.apiName);
  const inClear = [...released].flatMap(([item, mask]) => (isRead(item, mask) ? [item] : []));
  const used = bindingsOf([...inClear, ...links.map(({ link }) => link.item), ...toldBy]);
  const fields = [...used, ...maskedBindings(released, used)];
  const judged = bindingsOf(itemsAt(position, [decision.condition]));
  return { fields, judged, released, conditional, withheld, links: new Set(links) };
}

/** The projection of a position under a decision. */
export function projectionOf(position: ReadPosition, decision: Decision): Projection {
  const known = kept.get(position) ?? new Map<string, Projection>();
  const found = known.get(decision.fingerprint);
  if (found) return found;
  if (known.size >= MAX_KEPT) known.clear();
  const made = project(position, decision);
  kept.set(position, known.set(decision.fingerprint, made));
  return made;
}

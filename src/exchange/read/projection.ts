import type { ItemModel, MaskName } from '../../catalog';
import { type Decision, filterFields } from '../../sharing';
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
  /** Source fields to read: only what is granted and asked for, and keys that links follow. */
  readonly fields: readonly FieldBinding[];
  /** Fields that the rows are told by, with their types; they need not be read. */
  readonly judged: readonly FieldBinding[];
  /** Items to release, and how each is masked. */
  readonly released: ReadonlyMap<ItemModel, MaskName | null>;
  readonly withheld: readonly WithheldItem[];
  /** Links whose item may be used: granted and not masked. */
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

/** Bindings of the items that are read from these fields. */
function bindingsAt({ resource }: ReadPosition, fields: readonly string[]): FieldBinding[] {
  return bindingsOf([...resource.items.values()].filter(({ field }) => fields.includes(field)));
}

function project(position: ReadPosition, decision: Decision): Projection {
  const released = new Map<ItemModel, MaskName | null>();
  const withheld: WithheldItem[] = [];
  for (const [item, path] of position.items) {
    if (!decision.items.has(item.apiName)) withheld.push({ item, path });
    else released.set(item, decision.masks.get(item.apiName) ?? null);
  }
  const links = position.links.filter(({ link }) => mayUse(decision, link.item));
  const fields = bindingsOf([...released.keys(), ...links.map(({ link }) => link.item)]);
  const judged = bindingsAt(position, decision.condition ? filterFields(decision.condition) : []);
  return { fields, judged, released, withheld, links: new Set(links) };
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

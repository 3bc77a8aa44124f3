import type { ItemModel } from '../../catalog';
import { GatewayError } from '../../platform';
import type { Decision } from '../../sharing';
import type { ResourcePlan } from '../schema/resource-plan';
import { mayUse, useRefusal } from './item-use';

/** One level of an order. */
export interface OrderLevel {
  readonly item: ItemModel;
  readonly direction: 'asc' | 'desc';
}

interface OrderInput {
  readonly item: string;
  readonly direction: 'asc' | 'desc';
}

/** Most levels of an order. */
const MAX_LEVELS = 5;

/**
 * Reads a coerced `orderBy`; a second mention of an item says nothing new and is dropped. Throws
 * INPUT_INVALID for more than 5 levels.
 */
export function readOrder(resource: ResourcePlan, input: unknown): readonly OrderLevel[] {
  const levels = new Map<string, OrderLevel>();
  for (const { item: name, direction } of (input ?? []) as readonly OrderInput[]) {
    const item = resource.items.get(name);
    if (item && !levels.has(name)) levels.set(name, { item, direction });
  }
  if (levels.size <= MAX_LEVELS) return [...levels.values()];
  const expected = { zh: `最多 ${MAX_LEVELS} 级`, en: `at most ${MAX_LEVELS} levels` };
  throw new GatewayError('INPUT_INVALID', { field: 'orderBy', expected, got: levels.size });
}

/**
 * Ends an order with a lookup item that every row has, where there is one, so that no two rows stand
 * at one place: else the source would order them as it likes, by an item that is withheld too. The
 * order of rows tells about the item, so it must be one the reader may use; throws
 * ITEM_NOT_GRANTED, ITEM_MASKED or ITEM_CONDITIONAL when there is none.
 */
export function totalOrder(
  resource: ResourcePlan,
  decision: Decision,
  asked: readonly OrderLevel[],
): readonly OrderLevel[] {
  const [first] = resource.lookups;
  if (!first) throw new Error(`${resource.model.apiName} has no lookup item`);
  // Those that every row has come first.
  const lookups = resource.lookups.filter(({ required }) => required === first.required);
  const usable = lookups.filter((item) => mayUse(decision, item));
  // One that is given on all rows leaves none of them out.
  const last = usable.find(({ apiName }) => !decision.openings.has(apiName)) ?? usable[0];
  if (!last) throw useRefusal(resource, decision, first);
  const isLast = ({ item }: OrderLevel): boolean =>
    item === last || (item.required && usable.includes(item));
  return asked.some(isLast) ? asked : [...asked, { item: last, direction: 'asc' }];
}

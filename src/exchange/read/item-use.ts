import type { ItemModel } from '../../catalog';
import { type ErrorCode, GatewayError } from '../../platform';
import type { Decision } from '../../sharing';
import type { ResourcePlan } from '../schema/resource-plan';

/** Why an item that is granted cannot be used all the same: it shows only a part, or not everywhere. */
function hiddenBy({ masks, cells }: Decision, { apiName }: ItemModel): ErrorCode | null {
  if (masks.has(apiName)) return 'ITEM_MASKED';
  return cells.has(apiName) ? 'ITEM_CONDITIONAL' : null;
}

/**
 * True when an item may be used to filter, order or link: it must be granted, in clear, on all rows.
 */
export function mayUse(decision: Decision, item: ItemModel): boolean {
  return decision.items.has(item.apiName) && hiddenBy(decision, item) === null;
}

/** The number of the person or company itself, which a reader holds from the applicant. */
function isSubjectNumber({ lookups }: ResourcePlan, item: ItemModel): boolean {
  return item === lookups[0] && (item.lookup === 'citizenNumber' || item.lookup === 'creditCode');
}

/** Why an item is not given: a guard rail withholds it, or the grant does not name it. */
export function withheldError(
  resource: ResourcePlan,
  decision: Decision | null,
  item: ItemModel,
): GatewayError<ErrorCode> {
  const facts = { resource: resource.model.apiName, item: item.apiName };
  const rail = decision?.withheld.get(item.apiName);
  if (!rail) return new GatewayError<ErrorCode>('ITEM_NOT_GRANTED', facts);
  const { id: guard, sentence: reason } = rail;
  return new GatewayError<ErrorCode>('ITEM_GUARD_RAIL', { ...facts, guard, reason });
}

/** Why an item may not be used: it is masked, open on some rows only, or not given at all. */
export function useRefusal(
  resource: ResourcePlan,
  decision: Decision | null,
  item: ItemModel,
): GatewayError<ErrorCode> {
  const code = decision && hiddenBy(decision, item);
  if (code === null) return withheldError(resource, decision, item);
  const facts = { resource: resource.model.apiName, item: item.apiName };
  return new GatewayError<ErrorCode>(code, facts);
}

/** Throws ITEM_MASKED, ITEM_CONDITIONAL, ITEM_GUARD_RAIL or ITEM_NOT_GRANTED for items that may not filter or order. */
export function checkUse(
  resource: ResourcePlan,
  decision: Decision,
  items: Iterable<ItemModel>,
): void {
  for (const item of items) {
    if (!mayUse(decision, item)) throw useRefusal(resource, decision, item);
  }
}

/**
 * Refuses a key that would tell what is withheld: by trying candidates a reader could guess a masked
 * value, or learn whose an identifier is. Only the subject's own number needs no grant, but one that
 * is masked or not open on all rows is no key either. Throws ITEM_MASKED, ITEM_CONDITIONAL,
 * ITEM_GUARD_RAIL or ITEM_NOT_GRANTED.
 */
export function checkKeyUse(resource: ResourcePlan, decision: Decision, item: ItemModel): void {
  if (mayUse(decision, item)) return;
  const isHidden = hiddenBy(decision, item) !== null;
  if (isHidden || !isSubjectNumber(resource, item)) throw useRefusal(resource, decision, item);
}

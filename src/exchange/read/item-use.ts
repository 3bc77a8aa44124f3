import type { ItemModel } from '../../catalog';
import { type ErrorCode, GatewayError } from '../../platform';
import type { Decision } from '../../sharing';
import type { ResourcePlan } from '../schema/resource-plan';

/** True when an item may be used to filter, order or link: it must be granted and not masked. */
export function mayUse(decision: Decision, item: ItemModel): boolean {
  return decision.items.has(item.apiName) && !decision.masks.has(item.apiName);
}

/** The number of the person or company itself, which a reader holds from the applicant. */
function isSubjectNumber({ lookups }: ResourcePlan, item: ItemModel): boolean {
  return item === lookups[0] && (item.lookup === 'citizenNumber' || item.lookup === 'creditCode');
}

/** Why an item may not be used: it is masked, or not granted at all. */
export function useRefusal(
  resource: ResourcePlan,
  decision: Decision | null,
  item: ItemModel,
): GatewayError<ErrorCode> {
  const code = decision?.masks.has(item.apiName) ? 'ITEM_MASKED' : 'ITEM_NOT_GRANTED';
  const facts = { resource: resource.model.apiName, item: item.apiName };
  return new GatewayError<ErrorCode>(code, facts);
}

/** Throws ITEM_MASKED or ITEM_NOT_GRANTED for items that may not filter or order. */
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
 * value, or learn whose an identifier is. Only the subject's own number needs no grant, but a masked
 * one is no key either. Throws ITEM_MASKED or ITEM_NOT_GRANTED.
 */
export function checkKeyUse(resource: ResourcePlan, decision: Decision, item: ItemModel): void {
  if (mayUse(decision, item)) return;
  const isMasked = decision.masks.has(item.apiName);
  if (isMasked || !isSubjectNumber(resource, item)) throw useRefusal(resource, decision, item);
}

import type { ItemModel } from '../../catalog';
import { type ErrorCode, GatewayError } from '../../platform';
import { type Decision, narrowToUse, type ReadRight } from '../../sharing';
import type { Row } from '../../sources';
import type { ResourcePlan } from '../schema/resource-plan';

/** Why an item that is granted cannot be used all the same: it shows only a part, or by a rule. */
function hiddenBy({ masks, cells, openings }: Decision, { apiName }: ItemModel): ErrorCode | null {
  if (openings.has(apiName)) return null;
  if (masks.has(apiName)) return 'ITEM_MASKED';
  return cells.has(apiName) ? 'ITEM_CONDITIONAL' : null;
}

/**
 * True when an item may be used to filter, order or link: it must be granted, in clear, on all rows
 * of a grant. Where other grants give further rows without it, those are left out (`usedBy`).
 */
export function mayUse(decision: Decision, item: ItemModel): boolean {
  return decision.items.has(item.apiName) && hiddenBy(decision, item) === null;
}

/** Tells the rows on which an item that is used by `mayUse` is given, and in clear. */
export function isGivenInClear(
  right: ReadRight | null,
  { apiName }: ItemModel,
): (row: Row) => boolean {
  const tests = [right?.isOpen.get(apiName), right?.isClear.get(apiName)];
  return (row) => tests.every((test) => test === undefined || test(row));
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

/**
 * The decision for a read that filters, orders or counts by these items: without the rows on which
 * one of them is not given. Throws ITEM_MASKED, ITEM_CONDITIONAL, ITEM_GUARD_RAIL or ITEM_NOT_GRANTED.
 */
export function usedBy(
  resource: ResourcePlan,
  decision: Decision,
  items: readonly ItemModel[],
): Decision {
  for (const item of items) {
    if (!mayUse(decision, item)) throw useRefusal(resource, decision, item);
  }
  const names = items.map(({ apiName }) => apiName);
  return narrowToUse(decision, names, resource.model);
}

/**
 * The decision for a read by key, without the rows that a key would tell too much of: by trying
 * candidates a reader could guess a masked value, or learn whose an identifier is. Only the subject's
 * own number needs no grant, but one that is masked or given by a rule is no key either. Throws
 * ITEM_MASKED, ITEM_CONDITIONAL, ITEM_GUARD_RAIL or ITEM_NOT_GRANTED.
 */
export function usedByKey(resource: ResourcePlan, decision: Decision, item: ItemModel): Decision {
  const isTold = hiddenBy(decision, item) === null && !decision.openings.get(item.apiName)?.isRuled;
  if (isTold && isSubjectNumber(resource, item)) return decision;
  return usedBy(resource, decision, [item]);
}

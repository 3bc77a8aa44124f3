import type { Decision } from '../decision/decision';
import type { ReadChange } from './simulation';

/** How an item is given, as one text: two that differ are given in other forms. */
function formOf({ masks, cells, clearings }: Decision, item: string): string {
  const forms = [masks, cells, clearings].map((map) => map.get(item) ?? null);
  return JSON.stringify(forms);
}

/** The items that a read gets of those it asks for; all where it is not told what it asked. */
function given(decision: Decision, asked: readonly string[] | null): ReadonlyMap<string, string> {
  const names = asked?.filter((item) => decision.items.has(item)) ?? [...decision.items];
  return new Map(names.map((item) => [item, formOf(decision, item)]));
}

function without(names: Iterable<string>, others: ReadonlyMap<string, string>): string[] {
  return [...names].filter((name) => !others.has(name)).sort();
}

/** What would be otherwise for a read of these items; null where it is nothing. */
export function compareDecisions(
  before: Decision,
  after: Decision,
  asked: readonly string[] | null,
): ReadChange | null {
  const [now, then] = [given(before, asked), given(after, asked)];
  const gained = without(then.keys(), now);
  const lost = without(now.keys(), then);
  const same = [...now].filter(([item]) => then.has(item));
  const changed = same.filter(([item, form]) => then.get(item) !== form).map(([item]) => item);
  const change = { gained, lost, changed: changed.sort(), reasons: after.reasons };
  if (now.size === 0 && then.size === 0) return null;
  if (then.size === 0) return { ...change, kind: 'newlyDenied' };
  if (now.size === 0) return { ...change, kind: 'newlyAllowed' };
  if (gained.length > 0 || lost.length > 0) return { ...change, kind: 'otherItems' };
  if (changed.length > 0) return { ...change, kind: 'otherMasks' };
  const isSame = JSON.stringify(before.condition) === JSON.stringify(after.condition);
  return isSame ? null : { ...change, kind: 'otherRows' };
}

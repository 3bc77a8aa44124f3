import type { ResourceModel } from '../../catalog';
import { joined } from '../row-condition/row-filter';
import type { Decision, Opening } from './decision';
import { fingerprintOf } from './fingerprint';

/** Kept per decision: what its items are used for is seldom more than a few combinations. */
const MAX_KEPT = 64;
const kept = new WeakMap<Decision, Map<string, Decision>>();

/** True where an item is given in clear on all rows of one that is already seen to. */
function isImplied(opening: Opening | undefined, used: readonly Opening[]): boolean {
  return opening !== undefined && used.some(({ by }) => [...by].every((at) => opening.by.has(at)));
}

function narrowed(decision: Decision, used: readonly Opening[], resource: ResourceModel): Decision {
  const { condition, cells, masks, openings, clearings } = decision;
  const filters = [...(condition ? [condition] : []), ...used.map(({ filter }) => filter)];
  const isLeft = (item: string) => !isImplied(openings.get(item), used);
  const made: Decision = {
    ...decision,
    condition: joined('and', filters),
    cells: new Map([...cells].filter(([item]) => isLeft(item))),
    masks: new Map([...masks].filter(([item]) => isLeft(item))),
    openings: new Map([...openings].filter(([item]) => isLeft(item))),
    clearings: new Map([...clearings].filter(([item]) => isLeft(item))),
    bySubject: used.some(({ isOwn }) => isOwn) ? 'rows' : decision.bySubject,
  };
  return Object.freeze({ ...made, fingerprint: fingerprintOf(resource, made) });
}

/**
 * The decision for a read that filters, orders, counts or looks up by these items: only rows on which
 * a grant gives all of them are left, since a row that is found by an item tells of it.
 *
 * `items` are API names that may be used (`openings` has those that are not open on all rows).
 */
export function narrowToUse(
  decision: Decision,
  items: Iterable<string>,
  resource: ResourceModel,
): Decision {
  const names = [...new Set(items)].filter((item) => decision.openings.has(item)).sort();
  if (names.length === 0) return decision;
  const key = names.join('\n');
  const known = kept.get(decision) ?? new Map<string, Decision>();
  const found = known.get(key);
  if (found) return found;
  if (known.size >= MAX_KEPT) known.clear();
  const used = names.flatMap((name) => decision.openings.get(name) ?? []);
  const made = narrowed(decision, used, resource);
  kept.set(decision, known.set(key, made));
  return made;
}

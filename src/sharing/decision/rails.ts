import type { ResourceModel } from '../../catalog';
import type { PolicyQuestion, SharingPolicies } from '../policies';
import type { Decision, GuardRail } from './decision';
import { railAmong, UNDECIDED } from './refusal';

/** Items that a guard rail withholds, whoever granted them, each with the rail. */
export type Rails = Decision['withheld'];

/** Asks of each sensitivity among the items of a resource whether it is released. */
export function railsOf(
  question: PolicyQuestion,
  { items }: ResourceModel,
  policies: SharingPolicies,
): Rails {
  const levels = new Map<number, GuardRail | undefined>();
  for (const { sensitivity } of items) {
    if (levels.has(sensitivity)) continue;
    const { effect, reasons } = policies.askRelease(question, sensitivity);
    const rail = railAmong(policies, reasons) ?? UNDECIDED;
    levels.set(sensitivity, effect === 'allow' ? undefined : rail);
  }
  const withheld = items.flatMap(({ apiName, sensitivity }) => {
    const rail = levels.get(sensitivity);
    return rail ? [[apiName, rail] as const] : [];
  });
  return new Map(withheld);
}

/** Of the items that are given, those that are released and those that a rail withholds. */
export function sortedByRails(
  names: Iterable<string>,
  rails: Rails,
): { readonly items: ReadonlySet<string>; readonly withheld: Rails } {
  const items = new Set<string>();
  const withheld = new Map<string, GuardRail>();
  for (const name of names) {
    const rail = rails.get(name);
    if (rail) withheld.set(name, rail);
    else items.add(name);
  }
  return { items, withheld };
}

/** Ids of the rails that withhold something. */
export function railIds(withheld: Rails): string[] {
  return [...new Set([...withheld.values()].map(({ id }) => id))].sort();
}

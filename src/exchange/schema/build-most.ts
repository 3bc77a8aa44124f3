import type { ResourceOffer } from './plan-resources';
import type { ResourceProblem } from './resource-plan';

/** What was built of most resources, and those that broke it. */
export interface BuiltMost<Built> {
  readonly built: Built;
  readonly leftOut: readonly ResourceProblem[];
}

type Offers = readonly ResourceOffer[];

function byCode({ model: one }: ResourceOffer, { model: other }: ResourceOffer): number {
  return one.code < other.code ? -1 : 1;
}

/**
 * Builds of all resources, or else of all but those that break it: they are found by halving, so
 * that one among thousands costs few attempts. Of two that break it only together the earlier code
 * stays. Throws what `build` throws when it cannot build of none.
 */
export function buildMost<Built>(build: (offers: Offers) => Built, all: Offers): BuiltMost<Built> {
  const leftOut: ResourceProblem[] = [];
  let good: Offers = [];
  let built: Built | null = null;
  const add = (some: Offers): void => {
    try {
      built = build([...good, ...some]);
      good = [...good, ...some];
    } catch (error) {
      const [first] = some;
      if (!first) throw error;
      const half = Math.ceil(some.length / 2);
      if (some.length === 1)
        leftOut.push({ resource: first.model.apiName, problem: String(error) });
      else for (const part of [some.slice(0, half), some.slice(half)]) add(part);
    }
  };
  add([...all].sort(byCode));
  return { built: built ?? build([]), leftOut };
}

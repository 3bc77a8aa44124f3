import type { Exchange } from '../../../exchange';
import { type Finding, ok, warn } from '../finding';

/** Whether all that is published can be served. */
export function judgeResources(problems: ReturnType<Exchange['problems']>): readonly Finding[] {
  if (problems.length === 0) return [ok('resources', 'all that is published is served')];
  const mend = 'its provider revises the entry; see `problem` of the resource in the catalogue';
  return problems.map(({ resource, problem }) => warn(`resource ${resource}`, problem, mend));
}

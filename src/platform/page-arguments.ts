import type { Arg } from 'type-graphql';
import { MAX_PAGE } from './page';
import { typeGraphql } from './type-graphql';

/** The argument `first` of a field that answers page by page. */
export function First(usual = 50): ReturnType<typeof Arg> {
  const { Arg: argument, Int } = typeGraphql();
  return argument('first', () => Int, {
    defaultValue: usual,
    description: `How many at most, up to ${MAX_PAGE}.`,
  });
}

/** Its argument `after`; absent for the first page. */
export function After(): ReturnType<typeof Arg> {
  return typeGraphql().Arg('after', () => String, {
    nullable: true,
    description: 'Cursor that the page before ended with.',
  });
}

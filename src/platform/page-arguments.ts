import { Arg, Int } from 'type-graphql';
import { MAX_PAGE } from './page';

/** The argument `first` of a field that answers page by page. */
export function First(usual = 50): ReturnType<typeof Arg> {
  return Arg('first', () => Int, {
    defaultValue: usual,
    description: `How many at most, up to ${MAX_PAGE}.`,
  });
}

/** Its argument `after`; absent for the first page. */
export function After(): ReturnType<typeof Arg> {
  return Arg('after', () => String, {
    nullable: true,
    description: 'Cursor that the page before ended with.',
  });
}

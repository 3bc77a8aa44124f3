import { Arg, Ctx, Query, Resolver } from 'type-graphql';
import type { CatalogContext } from '../context';
import { ResourceCompletenessType } from './quality.types';
import { type ResourceCompleteness, resourceCompleteness } from './resource-completeness';

/** How complete resources are, in the office half of the API. */
@Resolver()
export class CompletenessResolver {
  /** Counts empty values. */
  @Query(() => ResourceCompletenessType, {
    nullable: true,
    description:
      'How often the items of a resource have no value; absent where its source cannot count. For its provider, the authority and the leadership office.',
  })
  resourceCompleteness(
    @Ctx() ctx: CatalogContext,
    @Arg('code', () => String, { description: 'Code of the resource.' }) code: string,
  ): Promise<ResourceCompleteness | null> {
    return resourceCompleteness(ctx, code);
  }
}

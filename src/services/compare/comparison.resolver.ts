import { Arg, Ctx, ID, Query, Resolver } from 'type-graphql';
import type { SharingContext } from '../../sharing';
import { compareGuides } from './compare-guides';
import { GuideComparisonType } from './comparison.types';

/** Guides of one item side by side, in the office API. */
@Resolver(() => GuideComparisonType)
export class ComparisonResolver {
  /** Compares published guides. GDE-3 */
  @Query(() => [GuideComparisonType], {
    description: 'Published guides of an item, each beside the one that sets the standard (GDE-3).',
  })
  compareGuides(
    @Ctx() ctx: SharingContext,
    @Arg('serviceItem', () => ID, { description: 'Code of the service item.' })
    serviceItem: string,
  ): Promise<readonly GuideComparisonType[]> {
    return compareGuides(ctx, serviceItem);
  }
}

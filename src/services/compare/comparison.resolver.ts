import { Arg, Ctx, ID, Query, Resolver } from 'type-graphql';
import type { SharingContext } from '../../sharing';
import { compareGuides } from './compare-guides';
import { GuideComparisonType } from './comparison.types';
import { guideVersionChanges } from './version-changes';
import { GuideChangeType } from './version-changes.types';

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

  /** Compares versions of one guide. GDE-1 */
  @Query(() => [GuideChangeType], {
    description:
      'What a version of a guide says otherwise than the one published last before it, or than another (GDE-1).',
  })
  guideVersionChanges(
    @Ctx() ctx: SharingContext,
    @Arg('versionId', () => ID, { description: 'Id of the version.' }) versionId: string,
    @Arg('against', () => ID, {
      nullable: true,
      description: 'Id of another version of the same guide to compare it with.',
    })
    against: string | undefined,
  ): Promise<readonly GuideChangeType[]> {
    return guideVersionChanges(ctx, { versionId, against });
  }
}

import { Arg, Ctx, FieldResolver, Mutation, Query, Resolver, Root } from 'type-graphql';
import { After, First, type Listing } from '../../platform';
import type { SharingContext } from '../../sharing';
import { announceLawChange } from './announce-law-change';
import { changedGuides } from './changed-guides';
import {
  ChangedGuideType,
  LawChangeConnection,
  LawChangeType,
  NewLawChangeInput,
} from './law-change.types';
import type { LawChangeRecord } from './laws.store';
import { listLawChanges } from './list-law-changes';

/** Changes of law in the office API. */
@Resolver(() => LawChangeType)
export class LawChangeResolver {
  /** Lists announced changes. GDE-13 */
  @Query(() => LawChangeConnection, {
    description: 'Announced changes of law, newest first; for everybody (GDE-13).',
  })
  lawChanges(
    @Ctx() ctx: SharingContext,
    @First(20) first: number,
    @After() after: string | undefined,
  ): Promise<Listing<LawChangeRecord>> {
    return listLawChanges(ctx, { first, after: after ?? null });
  }

  /** Announces a change of law. GDE-13 */
  @Mutation(() => LawChangeType, {
    description: 'Announces a change of law, and notes the guides that cite the law (GDE-13).',
  })
  announceLawChange(
    @Ctx() ctx: SharingContext,
    @Arg('input', () => NewLawChangeInput, { description: 'The change.' })
    input: NewLawChangeInput,
  ): Promise<LawChangeRecord> {
    return announceLawChange(ctx, input);
  }

  /** The guides that it changes. */
  @FieldResolver(() => [ChangedGuideType], { description: 'The guides that it changes.' })
  guides(
    @Root() { id }: LawChangeRecord,
    @Ctx() ctx: SharingContext,
  ): Promise<readonly ChangedGuideType[]> {
    return changedGuides(ctx, id);
  }
}

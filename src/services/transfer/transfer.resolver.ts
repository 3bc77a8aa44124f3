import { GraphQLJSONObject } from 'graphql-scalars';
import { Arg, Ctx, ID, Mutation, Query, Resolver } from 'type-graphql';
import type { SharingContext } from '../../sharing';
import type { GuideVersionRecord } from '../guide/guide';
import { GuideVersionType, WriteGuideInput } from '../guide/guide.types';
import { exportGuides } from './export-guides';
import { importGuides } from './import-guides';

/** Guides as files in the office API. */
@Resolver()
export class GuideTransferResolver {
  /** Gives the department's guides. */
  @Query(() => GraphQLJSONObject, {
    description: "Your department's guides as JSON: the variables of importGuides, as they are.",
  })
  async exportGuides(
    @Ctx() ctx: SharingContext,
    @Arg('serviceItem', () => ID, {
      nullable: true,
      description: 'Code of the one service item whose guide is wanted.',
    })
    serviceItem: string | null | undefined,
  ): Promise<object> {
    return { guides: await exportGuides(ctx, serviceItem ?? null) };
  }

  /** Takes guides as drafts. */
  @Mutation(() => [GuideVersionType], {
    description: 'Writes guides as drafts, all or none: what exportGuides gave, or a file like it.',
  })
  importGuides(
    @Ctx() ctx: SharingContext,
    @Arg('guides', () => [WriteGuideInput], { description: 'The guides, one of each item.' })
    guides: WriteGuideInput[],
  ): Promise<readonly GuideVersionRecord[]> {
    return importGuides(ctx, guides);
  }
}

import { Arg, Ctx, ID, Int, Mutation, Query, Resolver } from 'type-graphql';
import {
  ResourceVersion,
  type ReviewOutcome,
  ReviewOutcomeEnum,
  type VersionChange,
} from '../../catalog';
import { type Locale, type Words, wordsKey } from '../../platform';
import type { SharingContext } from '../context';
import { ResourceVersionChanges, type VersionChangeType } from './changes.types';
import { reviewVersion } from './review-version';
import { type ShownChanges, showChanges } from './show-changes';

/** A difference in one language. */
function changeIn(change: VersionChange, locale: Locale): VersionChangeType {
  const said = (words: Words | null) => words?.[wordsKey(locale)] ?? null;
  const { before, after, sentence } = change;
  const values = { before: said(before), after: said(after) };
  return { ...change, ...values, sentence: sentence[wordsKey(locale)] };
}

/** A comparison as it is shown. */
function viewOf(shown: ShownChanges, locale: Locale): ResourceVersionChanges {
  const { resource, older, newer, changes, affected } = shown;
  return {
    ...{ resourceId: resource.id, code: resource.code, from: older.number, to: newer.number },
    changes: changes.map((change) => changeIn(change, locale)),
    affected: { ...affected, count: affected.departments?.length ?? null },
  };
}

/** How versions differ, whom that affects, and the review that lets one come into force. */
@Resolver(() => ResourceVersionChanges)
export class ChangesResolver {
  /** Compares two versions. CAT-7 */
  @Query(() => ResourceVersionChanges, {
    description: 'How two versions of a resource differ, and whom that affects (CAT-7).',
  })
  async resourceVersionChanges(
    @Ctx() ctx: SharingContext,
    @Arg('resourceId', () => ID, { description: 'Id of the resource.' }) resourceId: string,
    @Arg('from', () => Int, {
      nullable: true,
      description: 'Number of the older version; when absent, the one in force before the newer.',
    })
    from: number | undefined,
    @Arg('to', () => Int, {
      nullable: true,
      description:
        'Number of the newer version; when absent, the one that waits for its review, else the one in force.',
    })
    to: number | undefined,
  ): Promise<ResourceVersionChanges> {
    return viewOf(await showChanges(ctx, { resourceId, from, to }), ctx.locale);
  }

  /** Publishes or returns a submitted version. CAT-7 */
  @Mutation(() => ResourceVersion, {
    description: 'Publishes a submitted version, or returns it with reasons (CAT-7).',
  })
  reviewResource(
    @Ctx() ctx: SharingContext,
    @Arg('versionId', () => ID, { description: 'Id of the version.' }) versionId: string,
    @Arg('outcome', () => ReviewOutcomeEnum, { description: 'What the review comes to.' })
    outcome: ReviewOutcome,
    @Arg('reasons', () => String, { nullable: true, description: 'Needed when it is returned.' })
    reasons: string | undefined,
  ): Promise<ResourceVersion> {
    return reviewVersion(ctx, { versionId, outcome, reasons });
  }
}

import { Arg, Ctx, FieldResolver, ID, Query, Resolver, Root } from 'type-graphql';
import { wordsKey } from '../../platform';
import type { SharingContext } from '../../sharing';
import { checkGuide } from './check-guide';
import type { Finding } from './finding';
import { FindingType } from './finding.types';

/** The guide linter in the office API. */
@Resolver(() => FindingType)
export class FindingResolver {
  /** Checks a version by every rule. GDE-1 to GDE-13 */
  @Query(() => [FindingType], {
    description: 'What the rules find in a version, errors first (GDE-1 to GDE-13).',
  })
  checkGuide(
    @Ctx() ctx: SharingContext,
    @Arg('versionId', () => ID, { description: 'Id of the version.' }) versionId: string,
  ): Promise<readonly Finding[]> {
    return checkGuide(ctx, versionId);
  }

  /** What is wrong. */
  @FieldResolver(() => String, { description: 'What is wrong, in your language.' })
  sentence(@Root() { sentence }: Finding, @Ctx() ctx: SharingContext): string {
    return sentence[wordsKey(ctx.locale)];
  }

  /** How to mend it. */
  @FieldResolver(() => String, { description: 'How to mend it, in your language.' })
  mend(@Root() { mend }: Finding, @Ctx() ctx: SharingContext): string {
    return mend[wordsKey(ctx.locale)];
  }
}

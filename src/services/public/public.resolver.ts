import { Arg, Ctx, FieldResolver, ID, Query, Resolver, Root } from 'type-graphql';
import { After, First, type Listing, wordsKey } from '../../platform';
import type { SharingContext } from '../../sharing';
import { type ServedParty, ServedPartyEnum } from '../enums';
import { type ChecklistEntry, guideChecklist } from './checklist';
import { guidePage } from './guide-page';
import { ChecklistEntryType, GuidePage, GuideSearchResult } from './public.types';
import { searchGuides } from './search-guides';

/** Published guides, for everybody. GDE-12 */
@Resolver(() => ChecklistEntryType)
export class PublicGuideResolver {
  /** Searches published guides. GDE-12 */
  @Query(() => GuideSearchResult, {
    description: 'Published guides that have all words in their name, code or materials.',
  })
  searchGuides(
    @Ctx() ctx: SharingContext,
    @Arg('text', () => String, { nullable: true, description: 'Words; all guides without any.' })
    text: string | undefined,
    @Arg('divisionCode', () => String, {
      nullable: true,
      description: 'Only of departments of this area (GB/T 2260).',
    })
    divisionCode: string | undefined,
    @Arg('served', () => ServedPartyEnum, {
      nullable: true,
      description: 'Only services for such parties.',
    })
    served: ServedParty | undefined,
    @First(20) first: number,
    @After() after: string | undefined,
  ): Promise<Listing<GuidePage>> {
    return searchGuides(ctx, { text, divisionCode, served, first, after });
  }

  /** Shows one published guide. GDE-12 */
  @Query(() => GuidePage, { description: 'One published guide (GDE-12).' })
  guidePage(
    @Ctx() ctx: SharingContext,
    @Arg('id', () => ID, { description: 'Id of the guide.' }) id: string,
  ): Promise<GuidePage> {
    return guidePage(ctx, id);
  }

  /** Tells what to bring. GDE-9 */
  @Query(() => [ChecklistEntryType], {
    description:
      'What is fetched, what is only confirmed and what must be brought, before applying (GDE-9).',
  })
  guideChecklist(
    @Ctx() ctx: SharingContext,
    @Arg('id', () => ID, { description: 'Id of the guide.' }) id: string,
    @Arg('applicant', () => ServedPartyEnum, {
      nullable: true,
      description: 'Who applies; without it, the materials of all.',
    })
    applicant: ServedParty | undefined,
  ): Promise<readonly ChecklistEntry[]> {
    return guideChecklist(ctx, { id, applicant });
  }

  /** When it is needed. */
  @FieldResolver(() => String, {
    nullable: true,
    description: 'When the material is needed, in your language; absent for always.',
  })
  condition(@Root() { condition }: ChecklistEntry, @Ctx() ctx: SharingContext): string | null {
    return condition?.[wordsKey(ctx.locale)] ?? null;
  }
}

import { Arg, Ctx, FieldResolver, ID, Mutation, Query, Resolver, Root } from 'type-graphql';
import { type DepartmentRecord, DepartmentType, getDepartment } from '../../identity';
import { After, First, type Listing } from '../../platform';
import { type ApplicationRecord, ApplicationType, type SharingContext } from '../../sharing';
import { draftApplicationForMaterial } from '../once/draft-application-for-material';
import type { GuideRecord, GuideVersionRecord } from './guide';
import { GuideConnection, GuideType, GuideVersionType, WriteGuideInput } from './guide.types';
import { listGuides, versionsOf } from './list-guides';
import { publishGuide } from './publish-guide';
import { returnGuide } from './return-guide';
import { submitGuide } from './submit-guide';
import { writeGuide } from './write-guide';

/** Guides in the office API. */
@Resolver(() => GuideType)
export class GuideResolver {
  /** Lists guides. */
  @Query(() => GuideConnection, {
    description: 'Guides of your department, newest first; all for those who publish or oversee.',
  })
  guides(
    @Ctx() ctx: SharingContext,
    @First(20) first: number,
    @After() after: string | undefined,
  ): Promise<Listing<GuideRecord>> {
    return listGuides(ctx, { first, after: after ?? null });
  }

  /** Writes the next version. GDE-1 GDE-2 */
  @Mutation(() => GuideVersionType, {
    description: "Writes the next version of your department's guide as a draft (GDE-2).",
  })
  writeGuide(
    @Ctx() ctx: SharingContext,
    @Arg('input', () => WriteGuideInput, { description: 'What it shall say.' })
    input: WriteGuideInput,
  ): Promise<GuideVersionRecord> {
    return writeGuide(ctx, input);
  }

  /** Hands a draft over to be published. */
  @Mutation(() => GuideVersionType, {
    description: "Hands a draft over to be published, as your department's sharing officer.",
  })
  submitGuide(
    @Ctx() ctx: SharingContext,
    @Arg('versionId', () => ID, { description: 'Id of the version.' }) versionId: string,
  ): Promise<GuideVersionRecord> {
    return submitGuide(ctx, versionId);
  }

  /** Publishes a version. GDE-3 GDE-9 */
  @Mutation(() => GuideVersionType, {
    description: 'Publishes a submitted version, unless a rule finds an error (GDE-9).',
  })
  publishGuide(
    @Ctx() ctx: SharingContext,
    @Arg('versionId', () => ID, { description: 'Id of the version.' }) versionId: string,
  ): Promise<GuideVersionRecord> {
    return publishGuide(ctx, versionId);
  }

  /** Sends a version back. */
  @Mutation(() => GuideVersionType, { description: 'Sends a submitted version back with reasons.' })
  returnGuide(
    @Ctx() ctx: SharingContext,
    @Arg('versionId', () => ID, { description: 'Id of the version.' }) versionId: string,
    @Arg('reasons', () => String, { description: 'Why.' }) reasons: string,
  ): Promise<GuideVersionRecord> {
    return returnGuide(ctx, { versionId, reasons });
  }

  /** Drafts what would let a material be fetched. GDE-9 */
  @Mutation(() => [ApplicationType], {
    description:
      'Drafts the applications that would let you fetch a material: exactly the items it needs (GDE-9).',
  })
  draftApplicationForMaterial(
    @Ctx() ctx: SharingContext,
    @Arg('versionId', () => ID, { description: 'Id of the version.' }) versionId: string,
    @Arg('material', () => String, { description: 'Key of the material.' }) material: string,
    @Arg('expiresAt', () => Date, {
      nullable: true,
      description: 'Until when to apply for; a year when absent.',
    })
    expiresAt: Date | undefined,
  ): Promise<readonly ApplicationRecord[]> {
    return draftApplicationForMaterial(ctx, { versionId, material, expiresAt });
  }

  /** The department. */
  @FieldResolver(() => DepartmentType, { description: '实施主体: whose guide it is.' })
  department(@Root() guide: GuideRecord, @Ctx() ctx: SharingContext): Promise<DepartmentRecord> {
    return getDepartment(ctx, guide.departmentId);
  }

  /** All versions. */
  @FieldResolver(() => [GuideVersionType], { description: 'Its versions, newest first.' })
  versions(
    @Root() guide: GuideRecord,
    @Ctx() ctx: SharingContext,
  ): Promise<readonly GuideVersionRecord[]> {
    return versionsOf(ctx, guide);
  }
}

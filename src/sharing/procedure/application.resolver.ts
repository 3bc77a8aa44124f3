import { Arg, Ctx, FieldResolver, ID, Mutation, Query, Resolver, Root } from 'type-graphql';
import { Resource, resourceById } from '../../catalog';
import { type DepartmentRecord, DepartmentType, getDepartment } from '../../identity';
import { After, First, type Listing } from '../../platform';
import type { SharingContext } from '../context';
import type { GrantRecord } from '../grants/grants.store';
import { listApplications } from '../list-sharing';
import { QuotaLimitInput } from '../quotas/quota.types';
import { CellRuleType } from '../row-condition/cell-rule.types';
import { NewApplicationInput } from '../sharing.inputs';
import { ApplicationConnection, ApplicationType, GrantType } from '../sharing.types';
import { tellCells, tellRows } from '../tell-rows';
import type { ApplicationRecord } from './applications.store';
import { applyForSharing } from './apply-for-sharing';
import { approveApplication } from './approve-application';
import type { ApplicationStatus } from './procedure';
import { ApplicationStatusEnum } from './procedure.enums';
import { AgreedTermsInput } from './procedure.inputs';
import { refuseApplication } from './refuse-application';

/** Applications in the office API. */
@Resolver(() => ApplicationType)
export class ApplicationResolver {
  /** Lists applications. */
  @Query(() => ApplicationConnection, {
    description: 'Applications that your department made or has to answer, newest first.',
  })
  applications(
    @Ctx() ctx: SharingContext,
    @Arg('status', () => ApplicationStatusEnum, {
      nullable: true,
      description: 'Only those that stand here.',
    })
    status: ApplicationStatus | undefined,
    @First() first: number,
    @After() after: string | undefined,
  ): Promise<Listing<ApplicationRecord>> {
    return listApplications(ctx, { status, first, after: after ?? null });
  }

  /** Applies to read a resource. SHR-1 SHR-3 */
  @Mutation(() => ApplicationType, {
    description: "Applies to read a resource, as your department's sharing officer (SHR-1).",
  })
  applyForSharing(
    @Ctx() ctx: SharingContext,
    @Arg('input', () => NewApplicationInput, { description: 'What is asked for.' })
    input: NewApplicationInput,
  ): Promise<ApplicationRecord> {
    return applyForSharing(ctx, input);
  }

  /** Approves an application and issues its grant. SHR-2 SHR-4 */
  @Mutation(() => GrantType, {
    description: "Approves an application, as the provider's sharing officer (SHR-4).",
  })
  approveApplication(
    @Ctx() ctx: SharingContext,
    @Arg('id', () => ID, { description: 'Id of the application.' }) id: string,
    @Arg('note', () => String, { nullable: true, description: 'A note for the consumer.' })
    note: string | undefined,
    @Arg('granted', () => AgreedTermsInput, {
      nullable: true,
      description: 'What you agree to where it is less than was asked for.',
    })
    granted: AgreedTermsInput | undefined,
    @Arg('quota', () => [QuotaLimitInput], {
      nullable: true,
      description:
        'What the grant may be used for at most, no more than was asked for; what is not said is as asked.',
    })
    quota: QuotaLimitInput[] | undefined,
  ): Promise<GrantRecord> {
    return approveApplication(ctx, { id, note, granted, quota });
  }

  /** Refuses an application with reasons. SHR-4 */
  @Mutation(() => ApplicationType, {
    description: "Refuses an application with reasons, as the provider's sharing officer (SHR-4).",
  })
  refuseApplication(
    @Ctx() ctx: SharingContext,
    @Arg('id', () => ID, { description: 'Id of the application.' }) id: string,
    @Arg('reasons', () => String, { description: 'Why.' }) reasons: string,
  ): Promise<ApplicationRecord> {
    return refuseApplication(ctx, { id, reasons });
  }

  /** The rows in words. */
  @FieldResolver(() => String, { description: 'The rows as a sentence, in your language.' })
  rowsSentence(@Root() root: ApplicationRecord, @Ctx() ctx: SharingContext): Promise<string> {
    const { resourceId, version, rowScope: rows } = root;
    return tellRows(ctx, { resourceId, version, rows });
  }

  /** Items that are open on some of the rows only. */
  @FieldResolver(() => [CellRuleType], {
    description: 'Items that are open on some of the rows only; none for all items on all rows.',
  })
  cells(@Root() root: ApplicationRecord, @Ctx() ctx: SharingContext): Promise<CellRuleType[]> {
    const { resourceId, version, cells } = root;
    return tellCells(ctx, { resourceId, version, cells });
  }

  /** The resource that is applied for. */
  @FieldResolver(() => Resource, { nullable: true, description: 'The resource.' })
  resource(@Root() root: ApplicationRecord, @Ctx() ctx: SharingContext): Promise<Resource | null> {
    return resourceById(ctx, root.resourceId);
  }

  /** Who applies. */
  @FieldResolver(() => DepartmentType, { description: 'The department that applies.' })
  consumer(@Root() root: ApplicationRecord, @Ctx() ctx: SharingContext): Promise<DepartmentRecord> {
    return getDepartment(ctx, root.consumerId);
  }

  /** Who answers. */
  @FieldResolver(() => DepartmentType, { description: 'The department that answers.' })
  provider(@Root() root: ApplicationRecord, @Ctx() ctx: SharingContext): Promise<DepartmentRecord> {
    return getDepartment(ctx, root.providerId);
  }
}

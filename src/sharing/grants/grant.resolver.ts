import { Arg, Ctx, FieldResolver, ID, Mutation, Query, Resolver, Root } from 'type-graphql';
import { Resource, resourceById } from '../../catalog';
import { type DepartmentRecord, DepartmentType, getDepartment } from '../../identity';
import { After, First, type Listing } from '../../platform';
import type { SharingContext } from '../context';
import { type GrantStatus, grantStatus } from '../decision/grant-model';
import { GrantStatusEnum } from '../grant-life/grant-life.enums';
import { listGrants } from '../list-sharing';
import { QuotaLimitType } from '../quotas/quota.types';
import { tellQuota } from '../quotas/tell-quota';
import { CellRuleType } from '../row-condition/cell-rule.types';
import { GrantConnection, GrantType } from '../sharing.types';
import { tellCells, tellRows } from '../tell-rows';
import type { GrantRecord } from './grants.store';
import { revokeGrant } from './revoke-grant';

/** Grants in the office API. */
@Resolver(() => GrantType)
export class GrantResolver {
  /** Lists grants. */
  @Query(() => GrantConnection, {
    description: 'Grants that your department holds or gave, newest first.',
  })
  grants(
    @Ctx() ctx: SharingContext,
    @First() first: number,
    @After() after: string | undefined,
  ): Promise<Listing<GrantRecord>> {
    return listGrants(ctx, { first, after: after ?? null });
  }

  /** Revokes a grant with a reason. SHR-6 */
  @Mutation(() => GrantType, {
    description:
      'Revokes a grant, as the sharing authority; a provider ends one by proposeEnding (SHR-6, SHR-7).',
  })
  revokeGrant(
    @Ctx() ctx: SharingContext,
    @Arg('id', () => ID, { description: 'Id of the grant.' }) id: string,
    @Arg('reason', () => String, { description: 'Why.' }) reason: string,
  ): Promise<GrantRecord> {
    return revokeGrant(ctx, { id, reason });
  }

  /** Where the grant stands. */
  @FieldResolver(() => GrantStatusEnum, { description: 'Where it stands now.' })
  status(@Root() root: GrantRecord, @Ctx() ctx: SharingContext): GrantStatus {
    return grantStatus(root, ctx.clock.now().getTime());
  }

  /** The rows in words. */
  @FieldResolver(() => String, { description: 'The rows as a sentence, in your language.' })
  rowsSentence(@Root() root: GrantRecord, @Ctx() ctx: SharingContext): Promise<string> {
    const { resourceId, versionFrom: version, rowScope: rows } = root;
    return tellRows(ctx, { resourceId, version, rows });
  }

  /** Items that are open on some of the rows only. */
  @FieldResolver(() => [CellRuleType], {
    description: 'Items that are open on some of the rows only; none for all items on all rows.',
  })
  cells(@Root() root: GrantRecord, @Ctx() ctx: SharingContext): Promise<CellRuleType[]> {
    const { resourceId, versionFrom: version, cells } = root;
    return tellCells(ctx, { resourceId, version, cells });
  }

  /** What it may be used for at most. */
  @FieldResolver(() => [QuotaLimitType], {
    description: 'What it may be used for at most, and what was used; none without a limit.',
  })
  quota(@Root() root: GrantRecord, @Ctx() ctx: SharingContext): Promise<QuotaLimitType[]> {
    return tellQuota(ctx, root);
  }

  /** The resource that may be read. */
  @FieldResolver(() => Resource, { nullable: true, description: 'The resource.' })
  resource(@Root() root: GrantRecord, @Ctx() ctx: SharingContext): Promise<Resource | null> {
    return resourceById(ctx, root.resourceId);
  }

  /** Who may read. */
  @FieldResolver(() => DepartmentType, { description: 'The department that may read.' })
  consumer(@Root() root: GrantRecord, @Ctx() ctx: SharingContext): Promise<DepartmentRecord> {
    return getDepartment(ctx, root.consumerId);
  }

  /** Who gave it. */
  @FieldResolver(() => DepartmentType, { description: 'The department that gave it.' })
  provider(@Root() root: GrantRecord, @Ctx() ctx: SharingContext): Promise<DepartmentRecord> {
    return getDepartment(ctx, root.providerId);
  }
}

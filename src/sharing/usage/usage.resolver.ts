import { Arg, Ctx, FieldResolver, ID, Mutation, Query, Resolver, Root } from 'type-graphql';
import type { MonthOfReads } from '../../audit';
import { type DepartmentRecord, DepartmentType, getDepartment } from '../../identity';
import { After, First, type Listing } from '../../platform';
import type { SharingContext } from '../context';
import type { GrantRecord } from '../grants/grants.store';
import { GrantConnection } from '../sharing.types';
import { fileUsageRecord } from './file-usage-record';
import { listUsageRecords } from './list-usage-records';
import { readsOf } from './reads-of-record';
import { listUnreportedGrants } from './unreported-grants';
import { NewUsageRecordInput } from './usage.inputs';
import { MonthOfReadsType, UsageRecordConnection, UsageRecordType } from './usage.types';
import type { UsageRecord } from './usage-record.store';

/** Usage records in the office API. */
@Resolver(() => UsageRecordType)
export class UsageResolver {
  /** Lists usage records. SHR-10 */
  @Query(() => UsageRecordConnection, {
    description:
      'Usage records that your department filed or that tell of its data, newest first; all of them for the sharing authority and the leadership office (SHR-10).',
  })
  usageRecords(
    @Ctx() ctx: SharingContext,
    @Arg('grant', () => ID, { nullable: true, description: 'Only those of this grant.' })
    grant: string | undefined,
    @First() first: number,
    @After() after: string | undefined,
  ): Promise<Listing<UsageRecord>> {
    return listUsageRecords(ctx, { grant, first, after: after ?? null });
  }

  /** Lists grants that were read and of which nothing was told. SHR-10 */
  @Query(() => GrantConnection, {
    description:
      'Grants of your department, or of its data, that were read in the last whole quarter and of which no usage record tells, newest first; all of them for the sharing authority and the leadership office (SHR-10).',
  })
  grantsWithoutUsageRecord(
    @Ctx() ctx: SharingContext,
    @First() first: number,
    @After() after: string | undefined,
  ): Promise<Listing<GrantRecord>> {
    return listUnreportedGrants(ctx, { first, after: after ?? null });
  }

  /** Files a usage record. SHR-10 */
  @Mutation(() => UsageRecordType, {
    description: 'Files what your department did with what it read under a grant (SHR-10).',
  })
  fileUsageRecord(
    @Ctx() ctx: SharingContext,
    @Arg('input', () => NewUsageRecordInput, { description: 'What was done.' })
    input: NewUsageRecordInput,
  ): Promise<UsageRecord> {
    return fileUsageRecord(ctx, input);
  }

  /** Who used it. */
  @FieldResolver(() => DepartmentType, { description: 'The department that read.' })
  consumer(@Root() root: UsageRecord, @Ctx() ctx: SharingContext): Promise<DepartmentRecord> {
    return getDepartment(ctx, root.consumerId);
  }

  /** What the gateway counted. SHR-10 */
  @FieldResolver(() => [MonthOfReadsType], {
    description: 'What the gateway itself recorded of reads under the grant in the period.',
  })
  reads(@Root() root: UsageRecord, @Ctx() ctx: SharingContext): Promise<MonthOfReads[]> {
    return readsOf(ctx, root);
  }
}

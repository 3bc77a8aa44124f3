import { Arg, Ctx, ID, Query, Resolver } from 'type-graphql';
import type { SharingContext } from '../context';
import { type DepartmentStatistics, sharingStatistics } from './statistics';
import { DepartmentStatisticsType } from './statistics.types';

/** Statistics in the office API. */
@Resolver()
export class StatisticsResolver {
  /** What departments did in a period. SHR-12 */
  @Query(() => [DepartmentStatisticsType], {
    description:
      'What departments did in a period, in the order of a league table: all of them for the sharing authority and the leadership office, for others their own (SHR-12).',
  })
  sharingStatistics(
    @Ctx() ctx: SharingContext,
    @Arg('from', () => String, { description: 'First day, as YYYY-MM-DD.' }) from: string,
    @Arg('to', () => String, { description: 'Last day, within a year.' }) to: string,
    @Arg('department', () => ID, { nullable: true, description: 'Only this department.' })
    department: string | undefined,
  ): Promise<DepartmentStatistics[]> {
    return sharingStatistics(ctx, { from, to, department });
  }
}

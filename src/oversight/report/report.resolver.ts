import { Arg, Ctx, ID, Query, Resolver } from 'type-graphql';
import type { OversightContext } from '../context';
import { oversightReport } from './oversight-report';
import { ReportByEnum, ReportLineType } from './report.types';
import type { ReportBy, ReportLine } from './report-line';

/** Reports in the office API. */
@Resolver()
export class ReportResolver {
  /** What was done and left undone in a period. SHR-12 */
  @Query(() => [ReportLineType], {
    description:
      'What was read, refused, spared people, done in time and not, in a period: of all departments for the sharing authority and the leadership office, for others of their own (SHR-12).',
  })
  oversightReport(
    @Ctx() ctx: OversightContext,
    @Arg('by', () => ReportByEnum, { description: 'What there is a line for each of.' })
    by: ReportBy,
    @Arg('from', () => String, { description: 'First day, as YYYY-MM-DD.' }) from: string,
    @Arg('to', () => String, { description: 'Last day, within a year.' }) to: string,
    @Arg('department', () => ID, { nullable: true, description: 'Only this department.' })
    department: string | undefined,
  ): Promise<ReportLine[]> {
    return oversightReport(ctx, by, { from, to, department });
  }
}

import { Arg, Ctx, Field, ObjectType, Query, Resolver } from 'type-graphql';
import type { CasesContext } from '../context';
import type { CaseDecision, CaseStatus } from '../file/case';
import { type CaseProgress, caseProgress } from './case-progress';
import { CaseDecisionEnum, CaseStatusEnum, CaseStepNameEnum } from './procedure.enums';
import type { CaseStepName } from './steps';

/** A step as an applicant sees it. */
@ObjectType({ description: 'A step of a case, as its applicant sees it.' })
export class CaseProgressStep {
  @Field(() => CaseStepNameEnum, { description: 'Which step.' })
  readonly step!: CaseStepName;

  @Field(() => Date, { description: 'When.' })
  readonly at!: Date;
}

/** How far a case is. */
@ObjectType('CaseProgress', { description: 'How far a case is, for its applicant (CASE-8).' })
export class CaseProgressType {
  @Field(() => String, { description: 'Number of the case.' })
  readonly number!: string;

  @Field(() => String, { description: 'Name of the service.' })
  readonly service!: string;

  @Field(() => String, { description: 'Name of the department.' })
  readonly department!: string;

  @Field(() => CaseStatusEnum, { description: 'Where it stands.' })
  readonly status!: CaseStatus;

  @Field(() => CaseDecisionEnum, { nullable: true, description: 'What it came to.' })
  readonly decision!: CaseDecision | null;

  @Field(() => Date, { nullable: true, description: 'When it was handed in first.' })
  readonly submittedAt!: Date | null;

  @Field(() => Date, { nullable: true, description: 'When it was accepted.' })
  readonly acceptedAt!: Date | null;

  @Field(() => [CaseProgressStep], { description: 'Every step it went through.' })
  readonly steps!: readonly CaseProgressStep[];

  @Field(() => String, {
    nullable: true,
    description:
      'Until when it is to be completed, YYYY-MM-DD; absent while that time stands still.',
  })
  readonly dueOn!: string | null;

  @Field(() => String, {
    nullable: true,
    description:
      'The same counted by plain weekends, while the holidays of that year are not announced; it may still move.',
  })
  readonly provisionalDueOn!: string | null;

  @Field(() => String, { description: 'Whom to ask.' })
  readonly contact!: string;
}

/** The progress of cases, for their applicants. CASE-8 */
@Resolver()
export class CaseProgressResolver {
  /** Tells how far a case is. CASE-8 */
  @Query(() => CaseProgressType, {
    nullable: true,
    description:
      'How far a case is, without signing in; absent where number and code do not belong together (CASE-8).',
  })
  caseProgress(
    @Ctx() ctx: CasesContext,
    @Arg('number', () => String, { description: 'Number of the case.' }) number: string,
    @Arg('code', () => String, {
      description: "The applicant's citizen number or unified social credit code.",
    })
    code: string,
  ): Promise<CaseProgress | null> {
    return caseProgress(ctx, { number, code });
  }
}

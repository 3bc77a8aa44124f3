import { Arg, Ctx, FieldResolver, ID, Mutation, Query, Resolver, Root } from 'type-graphql';
import { type DepartmentRecord, DepartmentType, getDepartment } from '../../identity';
import { After, First, type Listing } from '../../platform';
import type { CasesContext } from '../context';
import { answerJointPart, listJointParts } from './answer-joint-part';
import { JointPartConnection, JointPartType } from './joint-part.types';
import type { JointPartRecord, Opinion } from './joint-parts.store';
import { OpinionEnum } from './procedure.enums';

/** Parts in joint cases in the office API. CASE-10 */
@Resolver(() => JointPartType)
export class JointPartResolver {
  /** Lists the parts of the caller's department. */
  @Query(() => JointPartConnection, {
    description: 'Parts in joint cases that your department was asked for, newest first (CASE-10).',
  })
  jointParts(
    @Ctx() ctx: CasesContext,
    @Arg('open', () => Boolean, {
      defaultValue: true,
      description: 'Only those that are still to be answered.',
    })
    open: boolean,
    @First() first: number,
    @After() after: string | undefined,
  ): Promise<Listing<JointPartRecord>> {
    return listJointParts(ctx, { open, first, after: after ?? null });
  }

  /** Gives an opinion. CASE-10 */
  @Mutation(() => JointPartType, {
    description: 'Gives the opinion of your department in a joint case (CASE-10).',
  })
  answerJointPart(
    @Ctx() ctx: CasesContext,
    @Arg('caseId', () => ID, { description: 'Id of the case.' }) caseId: string,
    @Arg('opinion', () => OpinionEnum, { description: 'What your department says.' })
    opinion: Opinion,
    @Arg('reasons', () => String, { nullable: true, description: 'Why; needed for a refusal.' })
    reasons: string | undefined,
  ): Promise<JointPartRecord> {
    return answerJointPart(ctx, { caseId, opinion, reasons });
  }

  /** Whose part it is. */
  @FieldResolver(() => DepartmentType, { description: 'The department whose part it is.' })
  department(@Root() root: JointPartRecord, @Ctx() ctx: CasesContext): Promise<DepartmentRecord> {
    return getDepartment(ctx, root.departmentId);
  }
}

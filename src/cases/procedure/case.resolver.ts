import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx, FieldResolver, ID, Info, Mutation, Query, Resolver, Root } from 'type-graphql';
import { type DeadlineRecord, DeadlineType, deadlinesOf } from '../../duties';
import { type DepartmentRecord, DepartmentType, getDepartment } from '../../identity';
import { After, First, type Listing } from '../../platform';
import type { CasesContext } from '../context';
import type { Applicant, CaseRecord, CaseStatus, CaseStepRecord } from '../file/case';
import { selectCaseSteps } from '../file/cases.store';
import { asksFor } from './asks-for';
import { OpenCaseInput } from './case.inputs';
import {
  CaseApplicant,
  CaseConnection,
  CaseField,
  CaseNoticeType,
  CasePaper,
  CaseStepType,
  CaseType,
} from './case.types';
import { JointPartType } from './joint-part.types';
import { type JointPartRecord, selectParts } from './joint-parts.store';
import { listCases, showCase } from './list-cases';
import { type NoticeRecord, selectNotices } from './notices.store';
import { openCase } from './open-case';
import { openingOf } from './opening-of';
import { CaseStatusEnum, CaseStepNameEnum } from './procedure.enums';
import { seesApplicant } from './sees-applicant';
import { papersOf } from './show-papers';
import { type CaseStepName, caseStepsFrom } from './steps';

/** Cases in the office API. */
@Resolver(() => CaseType)
export class CaseResolver {
  /** Lists cases. */
  @Query(() => CaseConnection, {
    description:
      'Open cases of your department, or of your windows, newest first; all of them for the leadership office.',
  })
  cases(
    @Ctx() ctx: CasesContext,
    @Arg('status', () => CaseStatusEnum, {
      nullable: true,
      description: 'Only those that stand here.',
    })
    status: CaseStatus | undefined,
    @Arg('windowId', () => ID, { nullable: true, description: 'Only those of this window.' })
    windowId: string | undefined,
    @First() first: number,
    @After() after: string | undefined,
  ): Promise<Listing<CaseRecord>> {
    return listCases(ctx, { status, windowId, first, after: after ?? null });
  }

  /** Shows one case. */
  @Query(() => CaseType, {
    description: 'One case that you handle, or in which your department has a part.',
  })
  case(
    @Ctx() ctx: CasesContext,
    @Arg('id', () => ID, { description: 'Id of the case.' }) id: string,
  ): Promise<CaseRecord> {
    return showCase(ctx, id);
  }

  /** Opens a case. GDE-1 CASE-1 */
  @Mutation(() => CaseType, {
    description: 'Opens a case under the guide in force of your department (GDE-1, CASE-1).',
  })
  openCase(
    @Ctx() ctx: CasesContext,
    @Arg('input', () => OpenCaseInput, { description: 'What is applied for, and by whom.' })
    input: OpenCaseInput,
    @Info() info: GraphQLResolveInfo,
  ): Promise<CaseRecord> {
    const asker = asksFor(info, 'materials') ? 'caller' : 'whoeverLooks';
    return openCase(ctx, openingOf(input), asker);
  }

  /** Whose it is. */
  @FieldResolver(() => DepartmentType, { description: 'The department that handles it.' })
  department(@Root() root: CaseRecord, @Ctx() ctx: CasesContext): Promise<DepartmentRecord> {
    return getDepartment(ctx, root.departmentId);
  }

  /** Who applies. */
  @FieldResolver(() => CaseApplicant, {
    nullable: true,
    description: 'Who applies; for those who handle the case, while it is open.',
  })
  async applicant(@Root() root: CaseRecord, @Ctx() ctx: CasesContext): Promise<Applicant | null> {
    return (await seesApplicant(ctx, root)) ? root.applicant : null;
  }

  /** What the applicant filled in. */
  @FieldResolver(() => [CaseField], {
    nullable: true,
    description: 'Fields that the applicant filled in; for those who handle the case.',
  })
  async fields(@Root() root: CaseRecord, @Ctx() ctx: CasesContext): Promise<CaseField[] | null> {
    if (!(await seesApplicant(ctx, root))) return null;
    return Object.entries(root.fields).map(([name, value]) => ({ name, value }));
  }

  /** The way it went. */
  @FieldResolver(() => [CaseStepType], { description: 'Every step it went through.' })
  steps(@Root() root: CaseRecord, @Ctx() ctx: CasesContext): Promise<CaseStepRecord[]> {
    return selectCaseSteps(ctx.db, root.id);
  }

  /** What is possible now. */
  @FieldResolver(() => [CaseStepNameEnum], { description: 'Steps that people may take now.' })
  async allowedSteps(@Root() root: CaseRecord, @Ctx() ctx: CasesContext): Promise<CaseStepName[]> {
    const steps = await selectCaseSteps(ctx.db, root.id);
    return caseStepsFrom(
      root.status,
      steps.map(({ step }) => step),
    );
  }

  /** Its clocks. */
  @FieldResolver(() => [DeadlineType], { description: 'What is due when.' })
  deadlines(@Root() root: CaseRecord, @Ctx() ctx: CasesContext): Promise<DeadlineRecord[]> {
    return deadlinesOf(ctx, root.id);
  }

  /** Parts of other departments. CASE-10 */
  @FieldResolver(() => [JointPartType], {
    description: 'Parts of other departments where it is a joint case (CASE-10).',
  })
  parts(@Root() root: CaseRecord, @Ctx() ctx: CasesContext): Promise<JointPartRecord[]> {
    return selectParts(ctx.db, ctx.secrets, root.id);
  }

  /** Its papers. */
  @FieldResolver(() => [CasePaper], {
    nullable: true,
    description: 'Papers that were issued; for those who handle the case, while it is open.',
  })
  papers(@Root() root: CaseRecord, @Ctx() ctx: CasesContext): Promise<CasePaper[] | null> {
    return papersOf(ctx, root);
  }

  /** What the applicant is to be told. CASE-8 */
  @FieldResolver(() => [CaseNoticeType], {
    nullable: true,
    description: 'What the applicant is to be told; for those who handle the case (CASE-8).',
  })
  async notices(
    @Root() root: CaseRecord,
    @Ctx() ctx: CasesContext,
  ): Promise<NoticeRecord[] | null> {
    return (await seesApplicant(ctx, root)) ? selectNotices(ctx.db, ctx.secrets, root.id) : null;
  }
}

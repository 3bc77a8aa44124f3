import {
  Arg,
  Ctx,
  FieldResolver,
  ID,
  Mutation,
  Query,
  Resolver,
  Root,
  Subscription,
} from 'type-graphql';
import { type DepartmentRecord, DepartmentType, getDepartment } from '../../identity';
import { After, First, type Listing } from '../../platform';
import type { AnomalyName } from '../anomalies/limits';
import type { OversightContext } from '../context';
import { explainFinding } from './explain-finding';
import type { FindingRecord, FindingStatus, FindingStepRecord } from './finding';
import { AnomalyRuleEnum, FindingStatusEnum, FindingStepNameEnum } from './finding.enums';
import { FindingConnection, FindingFigure, FindingStepType, FindingType } from './finding.types';
import { type FindingStepName, findingStepsFrom } from './finding-steps';
import { selectFindingSteps } from './findings.store';
import { type FollowingContext, followFindings } from './follow-findings';
import { listFindings } from './list-findings';
import { answerFinding, assignFinding, closeFinding, reopenFinding } from './move-finding';

const ID_SAYS = { description: 'Id of the finding.' };

/** Findings in the office API. */
@Resolver(() => FindingType)
export class FindingResolver {
  /** Lists findings. */
  @Query(() => FindingConnection, {
    description:
      'Findings, newest first: all for the leadership office, for an officer those that were given to their department.',
  })
  findings(
    @Ctx() ctx: OversightContext,
    @Arg('status', () => FindingStatusEnum, {
      nullable: true,
      description: 'Only those that stand here.',
    })
    status: FindingStatus | undefined,
    @Arg('rule', () => AnomalyRuleEnum, { nullable: true, description: 'Only of this rule.' })
    rule: AnomalyName | undefined,
    @Arg('department', () => ID, {
      nullable: true,
      description: 'Only about reads of this department.',
    })
    department: string | undefined,
    @First() first: number,
    @After() after: string | undefined,
  ): Promise<Listing<FindingRecord>> {
    return listFindings(ctx, { status, rule, department, first, after: after ?? null });
  }

  /** Tells of findings as they are opened. */
  @Subscription(() => FindingType, {
    description:
      'Findings as they are opened, each once. For the leadership office; that it follows is recorded.',
    subscribe: ({ context }) => followFindings(context as FollowingContext),
  })
  findingOpened(@Root() finding: FindingRecord): FindingRecord {
    return finding;
  }

  /** Gives a finding to a department. */
  @Mutation(() => FindingType, {
    description: 'Gives a finding to a department, or asks it again, as the leadership office.',
  })
  assignFinding(
    @Ctx() ctx: OversightContext,
    @Arg('id', () => ID, ID_SAYS) id: string,
    @Arg('department', () => ID, { description: 'Id of the department.' }) department: string,
    @Arg('text', () => String, { description: 'What it is asked.' }) text: string,
  ): Promise<FindingRecord> {
    return assignFinding(ctx, { id, department, text });
  }

  /** Answers a finding. */
  @Mutation(() => FindingType, {
    description: 'Answers a finding, as an officer of the department that it was given to.',
  })
  answerFinding(
    @Ctx() ctx: OversightContext,
    @Arg('id', () => ID, ID_SAYS) id: string,
    @Arg('text', () => String, { description: 'The answer.' }) text: string,
  ): Promise<FindingRecord> {
    return answerFinding(ctx, { id, text });
  }

  /** Closes a finding. */
  @Mutation(() => FindingType, {
    description: 'Closes a finding, as the leadership office; never as who answered it.',
  })
  closeFinding(
    @Ctx() ctx: OversightContext,
    @Arg('id', () => ID, ID_SAYS) id: string,
    @Arg('reasons', () => String, { description: 'Why.' }) text: string,
  ): Promise<FindingRecord> {
    return closeFinding(ctx, { id, text });
  }

  /** Opens a finding again. */
  @Mutation(() => FindingType, {
    description: 'Opens a finding again that was closed, as the leadership office.',
  })
  reopenFinding(
    @Ctx() ctx: OversightContext,
    @Arg('id', () => ID, ID_SAYS) id: string,
    @Arg('reasons', () => String, { description: 'Why.' }) text: string,
  ): Promise<FindingRecord> {
    return reopenFinding(ctx, { id, text });
  }

  /** Why it is one. */
  @FieldResolver(() => String, {
    description: 'Why it is unusual, in your language, with figures that can be checked.',
  })
  explanation(@Root() root: FindingRecord, @Ctx() ctx: OversightContext): string {
    return explainFinding(root, ctx);
  }

  /** What the explanation says, one by one. */
  @FieldResolver(() => [FindingFigure], { description: 'The figures of the explanation.' })
  figures(@Root() { figures }: FindingRecord): FindingFigure[] {
    return Object.entries(figures).map(([name, value]) => ({ name, value: String(value) }));
  }

  /** Whose reads it is about. */
  @FieldResolver(() => DepartmentType, {
    nullable: true,
    description: "The department whose reads it is about; absent where it is not one's alone.",
  })
  department(
    @Root() { departmentId }: FindingRecord,
    @Ctx() ctx: OversightContext,
  ): Promise<DepartmentRecord> | null {
    return departmentId === null ? null : getDepartment(ctx, departmentId);
  }

  /** Who has to answer. */
  @FieldResolver(() => DepartmentType, {
    nullable: true,
    description: 'The department that it was given to last.',
  })
  assigned(
    @Root() { assignedId }: FindingRecord,
    @Ctx() ctx: OversightContext,
  ): Promise<DepartmentRecord> | null {
    return assignedId === null ? null : getDepartment(ctx, assignedId);
  }

  /** The way it went. */
  @FieldResolver(() => [FindingStepType], { description: 'Every step, in order.' })
  steps(@Root() { id }: FindingRecord, @Ctx() ctx: OversightContext): Promise<FindingStepRecord[]> {
    return selectFindingSteps(ctx.db, id);
  }

  /** Where it can go. */
  @FieldResolver(() => [FindingStepNameEnum], { description: 'Steps that are possible now.' })
  allowedSteps(@Root() { status }: FindingRecord): FindingStepName[] {
    return findingStepsFrom(status);
  }
}

import { Arg, Ctx, FieldResolver, ID, Mutation, Query, Resolver, Root } from 'type-graphql';
import { Resource, resourceById } from '../../catalog';
import { type DepartmentRecord, DepartmentType, getDepartment } from '../../identity';
import { After, First, type Listing } from '../../platform';
import type { SharingContext } from '../context';
import { agreeToEnding, objectToEnding } from './answer-ending';
import { EndingOutcomeEnum, EndingStepNameEnum } from './ending.enums';
import { EndingConnection, EndingProposalInput, EndingStepType, EndingType } from './ending.types';
import { type EndingStepName, endingStepsFrom } from './ending-procedure';
import type { EndingRecord, EndingStepRecord } from './endings.store';
import { confirmEnding, decideEnding, type EndingOutcome } from './file-ending';
import { awaitedOf, historyOf, listEndings } from './list-endings';
import { proposeEnding } from './propose-ending';
import { withdrawEnding } from './withdraw-ending';

/** Endings of services in the office API. */
@Resolver(() => EndingType)
export class EndingResolver {
  /** Lists endings. SHR-7 */
  @Query(() => EndingConnection, {
    description: 'Endings of services that your department proposed or uses, newest first (SHR-7).',
  })
  endings(
    @Ctx() ctx: SharingContext,
    @Arg('open', () => Boolean, {
      nullable: true,
      description: 'True for those that are not over, false for the others.',
    })
    open: boolean | undefined,
    @First() first: number,
    @After() after: string | undefined,
  ): Promise<Listing<EndingRecord>> {
    return listEndings(ctx, { open, first, after: after ?? null });
  }

  /** Proposes an ending. SHR-7 CAT-7 */
  @Mutation(() => EndingType, {
    description:
      "Proposes to end a resource or a grant, as the provider's sharing officer; all who use it are asked (SHR-7).",
  })
  proposeEnding(
    @Ctx() ctx: SharingContext,
    @Arg('input', () => EndingProposalInput, { description: 'What, why and from when on.' })
    input: EndingProposalInput,
  ): Promise<EndingRecord> {
    return proposeEnding(ctx, input);
  }

  /** Agrees. SHR-7 */
  @Mutation(() => EndingType, {
    description: 'Agrees to an ending, as the sharing officer of a department that uses it.',
  })
  agreeToEnding(
    @Ctx() ctx: SharingContext,
    @Arg('id', () => ID, { description: 'Id of the ending.' }) id: string,
  ): Promise<EndingRecord> {
    return agreeToEnding(ctx, id);
  }

  /** Objects. SHR-7 */
  @Mutation(() => EndingType, {
    description: 'Objects to an ending, as the sharing officer of a department that uses it.',
  })
  objectToEnding(
    @Ctx() ctx: SharingContext,
    @Arg('id', () => ID, { description: 'Id of the ending.' }) id: string,
    @Arg('reasons', () => String, { description: 'Why.' }) reasons: string,
  ): Promise<EndingRecord> {
    return objectToEnding(ctx, { id, reasons });
  }

  /** Withdraws. SHR-7 */
  @Mutation(() => EndingType, {
    description: 'Withdraws a proposal of your department before it is filed.',
  })
  withdrawEnding(
    @Ctx() ctx: SharingContext,
    @Arg('id', () => ID, { description: 'Id of the ending.' }) id: string,
    @Arg('reasons', () => String, { description: 'Why.' }) reasons: string,
  ): Promise<EndingRecord> {
    return withdrawEnding(ctx, { id, reasons });
  }

  /** Decides after mediation. SHR-7 SHR-9 */
  @Mutation(() => EndingType, {
    description:
      'Decides an ending that not all agree to, after mediation, as the sharing authority (SHR-7).',
  })
  decideEnding(
    @Ctx() ctx: SharingContext,
    @Arg('id', () => ID, { description: 'Id of the ending.' }) id: string,
    @Arg('outcome', () => EndingOutcomeEnum, { description: 'What you decide.' })
    outcome: EndingOutcome,
    @Arg('reasons', () => String, { description: 'Why.' }) reasons: string,
  ): Promise<EndingRecord> {
    return decideEnding(ctx, { id, outcome, reasons });
  }

  /** Confirms the filing. SHR-7 */
  @Mutation(() => EndingType, {
    description: 'Confirms the filing of an ending that all agree to, as the sharing authority.',
  })
  confirmEnding(
    @Ctx() ctx: SharingContext,
    @Arg('id', () => ID, { description: 'Id of the ending.' }) id: string,
  ): Promise<EndingRecord> {
    return confirmEnding(ctx, id);
  }

  /** Who proposed it. */
  @FieldResolver(() => DepartmentType, { description: 'The department that proposes it.' })
  provider(@Root() root: EndingRecord, @Ctx() ctx: SharingContext): Promise<DepartmentRecord> {
    return getDepartment(ctx, root.providerId);
  }

  /** What it is about. */
  @FieldResolver(() => Resource, {
    nullable: true,
    description: 'The resource that ends, or whose grant does.',
  })
  resource(@Root() root: EndingRecord, @Ctx() ctx: SharingContext): Promise<Resource | null> {
    return resourceById(ctx, root.resourceId);
  }

  /** The way it went. */
  @FieldResolver(() => [EndingStepType], {
    description: 'Every step it went through; to a department that uses it, no answers of others.',
  })
  steps(
    @Root() root: EndingRecord,
    @Ctx() ctx: SharingContext,
  ): Promise<readonly EndingStepRecord[]> {
    return historyOf(ctx, root);
  }

  /** Where it can go. */
  @FieldResolver(() => [EndingStepNameEnum], {
    description: 'Steps that are possible now; who may take each says docs/ending-a-service.md.',
  })
  allowedSteps(@Root() root: EndingRecord): EndingStepName[] {
    return endingStepsFrom(root.status);
  }

  /** Whom it waits for. */
  @FieldResolver(() => [DepartmentType], {
    description: 'Departments that use it and have not agreed; to one of those, itself only.',
  })
  waitsFor(
    @Root() root: EndingRecord,
    @Ctx() ctx: SharingContext,
  ): Promise<readonly DepartmentRecord[]> {
    return awaitedOf(ctx, root);
  }
}

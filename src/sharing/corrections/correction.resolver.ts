import { Arg, Ctx, FieldResolver, ID, Mutation, Query, Resolver, Root } from 'type-graphql';
import { Resource, resourceById } from '../../catalog';
import { type DeadlineRecord, DeadlineType, deadlinesOf } from '../../duties';
import { type DepartmentRecord, DepartmentType, getDepartment, requireActor } from '../../identity';
import { After, First, type Listing } from '../../platform';
import type { SharingContext } from '../context';
import { acceptCorrection } from './accept-correction';
import { answerCorrection, type CorrectionOutcome } from './answer-correction';
import { CorrectionOutcomeEnum, CorrectionStatusEnum } from './correction.enums';
import { NewCorrectionInput } from './correction.inputs';
import {
  type CorrectionRecord,
  type CorrectionStepRecord,
  selectCorrectionSteps,
} from './correction.store';
import { CorrectionConnection, CorrectionStepType, CorrectionType } from './correction.types';
import { seesParties, seesTexts } from './correction-stand';
import type { CorrectionStatus } from './correction-steps';
import { fileCorrection } from './file-correction';
import { listCorrections } from './list-corrections';
import { openText, type SealedPart } from './sealed-texts';
import { showKey } from './show-key';
import { withdrawCorrection } from './withdraw-correction';

/** What is said between those who ask and those who answer; null for everybody else. */
function textFor(ctx: SharingContext, root: CorrectionRecord, part: SealedPart): string | null {
  return seesTexts(requireActor(ctx), root) ? openText(ctx, root, part) : null;
}

/** What those may know who may know the parties; null for everybody else. */
function forParties<Value>(
  ctx: SharingContext,
  root: CorrectionRecord,
  value: () => Value,
): Value | null {
  return seesParties(requireActor(ctx), root) ? value() : null;
}

/** Corrections in the office API. */
@Resolver(() => CorrectionType)
export class CorrectionResolver {
  /** Lists corrections. SHR-11 */
  @Query(() => CorrectionConnection, {
    description:
      'Corrections that your department filed, has to answer, or whose data it read, newest first; all of them for the sharing authority and the leadership office (SHR-11).',
  })
  corrections(
    @Ctx() ctx: SharingContext,
    @Arg('status', () => CorrectionStatusEnum, {
      nullable: true,
      description: 'Only those that stand here.',
    })
    status: CorrectionStatus | undefined,
    @First() first: number,
    @After() after: string | undefined,
  ): Promise<Listing<CorrectionRecord>> {
    return listCorrections(ctx, { status, first, after: after ?? null });
  }

  /** Files a correction. SHR-11 */
  @Mutation(() => CorrectionType, {
    description: 'Asks a provider to correct a datum that your department may read (SHR-11).',
  })
  fileCorrection(
    @Ctx() ctx: SharingContext,
    @Arg('input', () => NewCorrectionInput, { description: 'What is wrong, and where.' })
    input: NewCorrectionInput,
  ): Promise<CorrectionRecord> {
    return fileCorrection(ctx, input);
  }

  /** Accepts a correction for verification. SHR-11 */
  @Mutation(() => CorrectionType, {
    description: 'Accepts a correction for verification, as the provider; the clock runs on.',
  })
  acceptCorrection(
    @Ctx() ctx: SharingContext,
    @Arg('id', () => ID, { description: 'Id of the correction.' }) id: string,
  ): Promise<CorrectionRecord> {
    return acceptCorrection(ctx, id);
  }

  /** Answers a correction. SHR-11 */
  @Mutation(() => CorrectionType, {
    description: 'Answers a correction that was verified, as the provider: to all who read it.',
  })
  answerCorrection(
    @Ctx() ctx: SharingContext,
    @Arg('id', () => ID, { description: 'Id of the correction.' }) id: string,
    @Arg('outcome', () => CorrectionOutcomeEnum, { description: 'What it came to.' })
    outcome: CorrectionOutcome,
    @Arg('reasons', () => String, {
      nullable: true,
      description:
        'Why; needed where the datum was found right. Only who asks and who answers see it.',
    })
    reasons: string | undefined,
  ): Promise<CorrectionRecord> {
    return answerCorrection(ctx, { id, outcome, reasons });
  }

  /** Withdraws a correction. SHR-11 */
  @Mutation(() => CorrectionType, {
    description: 'Withdraws a correction of your department before it is answered.',
  })
  withdrawCorrection(
    @Ctx() ctx: SharingContext,
    @Arg('id', () => ID, { description: 'Id of the correction.' }) id: string,
  ): Promise<CorrectionRecord> {
    return withdrawCorrection(ctx, id);
  }

  /** The resource. */
  @FieldResolver(() => Resource, { nullable: true, description: 'The resource.' })
  resource(@Root() root: CorrectionRecord, @Ctx() ctx: SharingContext): Promise<Resource | null> {
    return resourceById(ctx, root.resourceId);
  }

  /** Who answers. */
  @FieldResolver(() => DepartmentType, { description: 'The department that answers.' })
  provider(@Root() root: CorrectionRecord, @Ctx() ctx: SharingContext): Promise<DepartmentRecord> {
    return getDepartment(ctx, root.providerId);
  }

  /** Who asks. */
  @FieldResolver(() => DepartmentType, {
    nullable: true,
    description: 'The department that asks; for the two sides and those who oversee them.',
  })
  async consumer(
    @Root() root: CorrectionRecord,
    @Ctx() ctx: SharingContext,
  ): Promise<DepartmentRecord | null> {
    return forParties(ctx, root, () => getDepartment(ctx, root.consumerId));
  }

  /** When it was filed. */
  @FieldResolver(() => Date, {
    nullable: true,
    description: 'When it was filed; for the two sides and those who oversee them.',
  })
  filedAt(@Root() root: CorrectionRecord, @Ctx() ctx: SharingContext): Date | null {
    return forParties(ctx, root, () => root.filedAt);
  }

  /** When it was answered or withdrawn. */
  @FieldResolver(() => Date, {
    nullable: true,
    description: 'When it was answered or withdrawn; for the two sides and those who oversee them.',
  })
  closedAt(@Root() root: CorrectionRecord, @Ctx() ctx: SharingContext): Date | null {
    return forParties(ctx, root, () => root.closedAt);
  }

  /** The way it went. */
  @FieldResolver(() => [CorrectionStepType], {
    nullable: true,
    description: 'Every step it went through; for the two sides and those who oversee them.',
  })
  async steps(
    @Root() root: CorrectionRecord,
    @Ctx() ctx: SharingContext,
  ): Promise<CorrectionStepRecord[] | null> {
    return forParties(ctx, root, () => selectCorrectionSteps(ctx.db, root.id));
  }

  /** Its clock. */
  @FieldResolver(() => [DeadlineType], {
    nullable: true,
    description: 'The clock of its answer; for the two sides and those who oversee them.',
  })
  async deadlines(
    @Root() root: CorrectionRecord,
    @Ctx() ctx: SharingContext,
  ): Promise<DeadlineRecord[] | null> {
    return forParties(ctx, root, () => deadlinesOf(ctx, root.id));
  }

  /** The lookup item of the key. */
  @FieldResolver(() => String, {
    nullable: true,
    description:
      "API name of the lookup item of the key; for who asks, and the provider's officers and stewards.",
  })
  keyItem(@Root() root: CorrectionRecord, @Ctx() ctx: SharingContext): string | null {
    return seesTexts(requireActor(ctx), root) ? root.keyItem : null;
  }

  /** The key of the row. */
  @FieldResolver(() => String, {
    nullable: true,
    description:
      "Key of the row: for the provider's sharing officers and stewards only, and recorded.",
  })
  key(@Root() root: CorrectionRecord, @Ctx() ctx: SharingContext): Promise<string | null> {
    return showKey(ctx, root);
  }

  /** What is wrong. */
  @FieldResolver(() => String, {
    nullable: true,
    description: "What is wrong; for who asks, and the provider's officers and stewards.",
  })
  problem(@Root() root: CorrectionRecord, @Ctx() ctx: SharingContext): string | null {
    return textFor(ctx, root, 'problem');
  }

  /** What shows it. */
  @FieldResolver(() => String, {
    nullable: true,
    description: "What shows it; for who asks, and the provider's officers and stewards.",
  })
  evidence(@Root() root: CorrectionRecord, @Ctx() ctx: SharingContext): string | null {
    return textFor(ctx, root, 'evidence');
  }

  /** Why. */
  @FieldResolver(() => String, {
    nullable: true,
    description: "Reasons of the answer; for who asks, and the provider's officers and stewards.",
  })
  reasons(@Root() root: CorrectionRecord, @Ctx() ctx: SharingContext): string | null {
    return textFor(ctx, root, 'reasons');
  }
}

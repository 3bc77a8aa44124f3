import { Arg, Ctx, FieldResolver, ID, Int, Mutation, Resolver, Root } from 'type-graphql';
import { type DeadlineRecord, DeadlineType, deadlinesOf } from '../../duties';
import { wordsKey } from '../../platform';
import type { SharingContext } from '../context';
import { type GrantRecord, selectGrantOf } from '../grants/grants.store';
import { EditedApplicationInput, NewApplicationInput, NewReturnInput } from '../sharing.inputs';
import { ApplicationType, GrantType } from '../sharing.types';
import { consentToExtension, refuseExtension } from './answer-extension';
import { type StepRecord, selectSteps } from './application-step.store';
import type { ApplicationRecord } from './applications.store';
import { applyForReturn } from './apply-for-return';
import { askForExtension } from './ask-for-extension';
import { askForSupplement } from './ask-for-supplement';
import { confirmDelivery } from './confirm-delivery';
import { consentToApplication } from './consent-to-application';
import { draftApplication } from './draft-application';
import { editApplication } from './edit-application';
import { narrowingsOf } from './narrowing';
import { type StepName, stepsFrom } from './procedure';
import { ApplicationStepNameEnum } from './procedure.enums';
import { SupplementInput } from './procedure.inputs';
import { ApplicationStepType, NarrowingType } from './procedure.types';
import { submitApplication } from './submit-application';
import { supplementApplication } from './supplement-application';
import { withdrawApplication } from './withdraw-application';

/** The steps of the application procedure in the office API, and where each has led. */
@Resolver(() => ApplicationType)
export class ProcedureResolver {
  /** Drafts an application. SHR-1 */
  @Mutation(() => ApplicationType, {
    description: 'Drafts an application for the consent of your sharing officer (SHR-1).',
  })
  draftApplication(
    @Ctx() ctx: SharingContext,
    @Arg('input', () => NewApplicationInput, { description: 'What is asked for.' })
    input: NewApplicationInput,
  ): Promise<ApplicationRecord> {
    return draftApplication(ctx, input);
  }

  /** Writes an application anew. SHR-1 SHR-3 */
  @Mutation(() => ApplicationType, {
    description:
      'Writes a draft, or an application that is to be supplemented, anew; a consent given before is void (SHR-1, SHR-3).',
  })
  editApplication(
    @Ctx() ctx: SharingContext,
    @Arg('id', () => ID, { description: 'Id of the application.' }) id: string,
    @Arg('input', () => EditedApplicationInput, {
      description: 'What it asks for from now on, whole.',
    })
    input: EditedApplicationInput,
  ): Promise<ApplicationRecord> {
    return editApplication(ctx, id, input);
  }

  /** Applies for the return of data. SHR-13 */
  @Mutation(() => ApplicationType, {
    description:
      "Applies for data on your area that a higher level's department holds, as your department's sharing officer: granted at once, for the rows of your division (SHR-13).",
  })
  applyForReturn(
    @Ctx() ctx: SharingContext,
    @Arg('input', () => NewReturnInput, { description: 'What is asked for.' })
    input: NewReturnInput,
  ): Promise<ApplicationRecord> {
    return applyForReturn(ctx, input);
  }

  /** Consents to a draft. SHR-1 */
  @Mutation(() => ApplicationType, {
    description: 'Consents to a draft, as the sharing officer who did not draft it (SHR-1).',
  })
  consentToApplication(
    @Ctx() ctx: SharingContext,
    @Arg('id', () => ID, { description: 'Id of the application.' }) id: string,
  ): Promise<ApplicationRecord> {
    return consentToApplication(ctx, id);
  }

  /** Submits a draft that was consented to. SHR-1 */
  @Mutation(() => ApplicationType, {
    description: 'Submits an application that was consented to; the clock of the answer starts.',
  })
  submitApplication(
    @Ctx() ctx: SharingContext,
    @Arg('id', () => ID, { description: 'Id of the application.' }) id: string,
  ): Promise<ApplicationRecord> {
    return submitApplication(ctx, id);
  }

  /** Gives the one notice of what is missing. SHR-3 */
  @Mutation(() => ApplicationType, {
    description: 'Names everything that an application lacks, once; the clock stops (SHR-3).',
  })
  askForSupplement(
    @Ctx() ctx: SharingContext,
    @Arg('id', () => ID, { description: 'Id of the application.' }) id: string,
    @Arg('missing', () => [String], { description: 'Everything that is missing.' })
    missing: string[],
  ): Promise<ApplicationRecord> {
    return askForSupplement(ctx, { id, missing });
  }

  /** Supplements an application. SHR-3 */
  @Mutation(() => ApplicationType, {
    description: 'Supplements an application, as its sharing officer; the clock goes on (SHR-3).',
  })
  supplementApplication(
    @Ctx() ctx: SharingContext,
    @Arg('id', () => ID, { description: 'Id of the application.' }) id: string,
    @Arg('input', () => SupplementInput, { description: 'What is supplemented.' })
    input: SupplementInput,
  ): Promise<ApplicationRecord> {
    return supplementApplication(ctx, id, { ...input });
  }

  /** Asks for more time. SHR-2 */
  @Mutation(() => ApplicationType, {
    description: 'Asks the sharing authority for more working days to answer, once (SHR-2).',
  })
  askForExtension(
    @Ctx() ctx: SharingContext,
    @Arg('id', () => ID, { description: 'Id of the application.' }) id: string,
    @Arg('days', () => Int, { description: 'How many more, 10 at most.' }) days: number,
    @Arg('reasons', () => String, { description: 'Why.' }) reasons: string,
  ): Promise<ApplicationRecord> {
    return askForExtension(ctx, { id, days, reasons });
  }

  /** Consents to more time. SHR-2 */
  @Mutation(() => ApplicationType, {
    description: 'Consents to more time for an answer, as the sharing authority (SHR-2).',
  })
  consentToExtension(
    @Ctx() ctx: SharingContext,
    @Arg('id', () => ID, { description: 'Id of the application.' }) id: string,
  ): Promise<ApplicationRecord> {
    return consentToExtension(ctx, id);
  }

  /** Refuses more time. SHR-2 */
  @Mutation(() => ApplicationType, {
    description: 'Refuses more time for an answer, as the sharing authority (SHR-2).',
  })
  refuseExtension(
    @Ctx() ctx: SharingContext,
    @Arg('id', () => ID, { description: 'Id of the application.' }) id: string,
    @Arg('reasons', () => String, { description: 'Why.' }) reasons: string,
  ): Promise<ApplicationRecord> {
    return refuseExtension(ctx, { id, reasons });
  }

  /** Confirms a delivery. SHR-5 */
  @Mutation(() => ApplicationType, {
    description: 'Confirms that data flows which the gateway does not serve itself (SHR-5).',
  })
  confirmDelivery(
    @Ctx() ctx: SharingContext,
    @Arg('id', () => ID, { description: 'Id of the application.' }) id: string,
  ): Promise<ApplicationRecord> {
    return confirmDelivery(ctx, id);
  }

  /** Withdraws an application. */
  @Mutation(() => ApplicationType, {
    description: 'Withdraws an application of your department before it is answered.',
  })
  withdrawApplication(
    @Ctx() ctx: SharingContext,
    @Arg('id', () => ID, { description: 'Id of the application.' }) id: string,
    @Arg('reasons', () => String, { nullable: true, description: 'Why.' })
    reasons: string | undefined,
  ): Promise<ApplicationRecord> {
    return withdrawApplication(ctx, { id, reasons });
  }

  /** The way it went. */
  @FieldResolver(() => [ApplicationStepType], {
    description: 'Every step it went through, in order.',
  })
  steps(@Root() root: ApplicationRecord, @Ctx() ctx: SharingContext): Promise<StepRecord[]> {
    return selectSteps(ctx.db, root.id);
  }

  /** Where it can go. */
  @FieldResolver(() => [ApplicationStepNameEnum], {
    description: 'Steps that are possible now; who may take each says docs/sharing-procedure.md.',
  })
  async allowedSteps(
    @Root() root: ApplicationRecord,
    @Ctx() ctx: SharingContext,
  ): Promise<StepName[]> {
    const taken = await selectSteps(ctx.db, root.id);
    return stepsFrom(
      root.status,
      taken.map(({ step }) => step),
    );
  }

  /** Its clocks. */
  @FieldResolver(() => [DeadlineType], { description: 'The clocks of its answer and delivery.' })
  deadlines(
    @Root() root: ApplicationRecord,
    @Ctx() ctx: SharingContext,
  ): Promise<DeadlineRecord[]> {
    return deadlinesOf(ctx, root.id);
  }

  /** What was granted. */
  @FieldResolver(() => GrantType, {
    nullable: true,
    description: 'The grant that was issued: what was granted of what is asked for here.',
  })
  granted(
    @Root() root: ApplicationRecord,
    @Ctx() ctx: SharingContext,
  ): Promise<GrantRecord | null> {
    return selectGrantOf(ctx.db, root.id);
  }

  /** How what was granted differs from what was asked for. */
  @FieldResolver(() => [NarrowingType], {
    description: 'Every difference between what is asked for here and what was granted.',
  })
  async narrowings(
    @Root() root: ApplicationRecord,
    @Ctx() ctx: SharingContext,
  ): Promise<NarrowingType[]> {
    const grant = await selectGrantOf(ctx.db, root.id);
    const found = grant ? narrowingsOf(root, grant) : [];
    return found.map(({ part, text }) => ({ part, text: text[wordsKey(ctx.locale)] }));
  }
}

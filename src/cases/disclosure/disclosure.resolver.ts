import { Arg, Ctx, FieldResolver, ID, Mutation, Query, Resolver, Root } from 'type-graphql';
import { type DeadlineRecord, DeadlineType, deadlinesOf } from '../../duties';
import { type DepartmentRecord, DepartmentType, getDepartment } from '../../identity';
import { After, First, type Listing } from '../../platform';
import type { CasesContext } from '../context';
import type { Applicant } from '../file/case';
import { chargeDisclosureRequest } from './charge-disclosure';
import { answerDisclosureRequest, withdrawDisclosureRequest } from './close-disclosure';
import type { DisclosureRecord, DisclosureStatus } from './disclosure';
import {
  DisclosureAnswerInput,
  DisclosureApplicant,
  DisclosureChargeInput,
  DisclosureChargeType,
  DisclosureConnection,
  DisclosureRequestInput,
  DisclosureRequestType,
  DisclosureStatusEnum,
  FeePaymentInput,
} from './disclosure.types';
import { disclosureStepsFrom } from './disclosure-steps';
import { listDisclosures, showDisclosure } from './list-disclosures';
import { receiveDisclosureRequest } from './receive-disclosure';
import { noteFeeNoticeReceived, recordFeePayment } from './settle-fee';
import { applicantOf, chargeOf, privateText } from './show-disclosure';

/** Requests for disclosure in the office API. */
@Resolver(() => DisclosureRequestType)
export class DisclosureResolver {
  /** Lists requests. */
  @Query(() => DisclosureConnection, {
    description:
      'Requests for disclosure to your department, newest first; all of them, without who asks for what, for the leadership office.',
  })
  disclosureRequests(
    @Ctx() ctx: CasesContext,
    @Arg('status', () => DisclosureStatusEnum, {
      nullable: true,
      description: 'Only those that stand here.',
    })
    status: DisclosureStatus | undefined,
    @First() first: number,
    @After() after: string | undefined,
  ): Promise<Listing<DisclosureRecord>> {
    return listDisclosures(ctx, { status: status ?? null, first, after: after ?? null });
  }

  /** Shows a request. */
  @Query(() => DisclosureRequestType, { description: 'One request for disclosure.' })
  disclosureRequest(
    @Ctx() ctx: CasesContext,
    @Arg('id', () => ID, { description: 'The request.' }) id: string,
  ): Promise<DisclosureRecord> {
    return showDisclosure(ctx, id);
  }

  /** Enters a request. FEE-2 */
  @Mutation(() => DisclosureRequestType, {
    description: 'Enters a request for disclosure: its processing period runs (FEE-2, FEE-4).',
  })
  receiveDisclosureRequest(
    @Ctx() ctx: CasesContext,
    @Arg('input', () => DisclosureRequestInput, { description: 'The request.' })
    { receivedOn, applicant, ...input }: DisclosureRequestInput,
  ): Promise<DisclosureRecord> {
    const { phone, email, address, ...who } = applicant;
    const contact: Pick<Applicant, 'phone' | 'email' | 'address'> = {
      ...{ phone: phone ?? null, email: email ?? null, address: address ?? null },
    };
    const asked = { ...input, applicant: { ...who, ...contact } };
    return receiveDisclosureRequest(ctx, { ...asked, receivedOn: receivedOn ?? null });
  }

  /** Charges a request. FEE-1 to FEE-4 */
  @Mutation(() => DisclosureRequestType, {
    description:
      'Asks for the fee of a request within its processing period: works it out and makes the notice (FEE-1 to FEE-4).',
  })
  chargeDisclosureRequest(
    @Ctx() ctx: CasesContext,
    @Arg('input', () => DisclosureChargeInput, { description: 'How.' })
    { pages, ...input }: DisclosureChargeInput,
  ): Promise<DisclosureRecord> {
    return chargeDisclosureRequest(ctx, { ...input, pages: pages ?? null });
  }

  /** Notes the receipt of a notice. FEE-4 */
  @Mutation(() => DisclosureRequestType, {
    description:
      'Notes on which day the applicant received the notice: 20 working days to pay run from the day after (FEE-4).',
  })
  noteFeeNoticeReceived(
    @Ctx() ctx: CasesContext,
    @Arg('id', () => ID, { description: 'The request.' }) id: string,
    @Arg('on', () => String, { description: 'The day, YYYY-MM-DD.' }) on: string,
  ): Promise<DisclosureRecord> {
    return noteFeeNoticeReceived(ctx, { id, on });
  }

  /** Records a payment. FEE-4, FEE-5 */
  @Mutation(() => DisclosureRequestType, {
    description:
      'Records that the whole fee was paid, by its fiscal receipt: the processing period begins anew on the day after (FEE-4, FEE-5).',
  })
  recordFeePayment(
    @Ctx() ctx: CasesContext,
    @Arg('input', () => FeePaymentInput, { description: 'The payment.' }) input: FeePaymentInput,
  ): Promise<DisclosureRecord> {
    return recordFeePayment(ctx, input);
  }

  /** Answers a request. */
  @Mutation(() => DisclosureRequestType, { description: 'Answers a request for disclosure.' })
  answerDisclosureRequest(
    @Ctx() ctx: CasesContext,
    @Arg('input', () => DisclosureAnswerInput, { description: 'The answer.' })
    { reasons, ...input }: DisclosureAnswerInput,
  ): Promise<DisclosureRecord> {
    return answerDisclosureRequest(ctx, { ...input, reasons: reasons ?? null });
  }

  /** Withdraws a request. */
  @Mutation(() => DisclosureRequestType, {
    description: 'Notes that the applicant took a request for disclosure back.',
  })
  withdrawDisclosureRequest(
    @Ctx() ctx: CasesContext,
    @Arg('id', () => ID, { description: 'The request.' }) id: string,
  ): Promise<DisclosureRecord> {
    return withdrawDisclosureRequest(ctx, id);
  }

  /** The department it came to. */
  @FieldResolver(() => DepartmentType, { description: 'The department it came to.' })
  department(
    @Root() { departmentId }: DisclosureRecord,
    @Ctx() ctx: CasesContext,
  ): Promise<DepartmentRecord> {
    return getDepartment(ctx, departmentId);
  }

  /** Who asks. */
  @FieldResolver(() => DisclosureApplicant, {
    nullable: true,
    description: 'Who asks; for those who handle the request only.',
  })
  applicant(@Root() request: DisclosureRecord, @Ctx() ctx: CasesContext) {
    return applicantOf(ctx, request);
  }

  /** What is asked for. */
  @FieldResolver(() => String, {
    nullable: true,
    description: 'What is asked for; for those who handle the request only.',
  })
  subject(@Root() request: DisclosureRecord, @Ctx() ctx: CasesContext): string | null {
    return privateText(ctx, request, 'subject');
  }

  /** Why not all was disclosed. */
  @FieldResolver(() => String, {
    nullable: true,
    description: 'Why not all was disclosed; for those who handle the request only.',
  })
  reasons(@Root() request: DisclosureRecord, @Ctx() ctx: CasesContext): string | null {
    return privateText(ctx, request, 'reasons');
  }

  /** The fee. */
  @FieldResolver(() => DisclosureChargeType, {
    nullable: true,
    description: 'The fee, once it was asked for.',
  })
  charge(@Root() request: DisclosureRecord, @Ctx() ctx: CasesContext) {
    return chargeOf(ctx, request);
  }

  /** What is due when. */
  @FieldResolver(() => [DeadlineType], { description: 'What is due when.' })
  deadlines(
    @Root() { id }: DisclosureRecord,
    @Ctx() ctx: CasesContext,
  ): Promise<readonly DeadlineRecord[]> {
    return deadlinesOf(ctx, id);
  }

  /** What is possible now. */
  @FieldResolver(() => [String], { description: 'The mutations that are possible now.' })
  allowedSteps(@Root() { status }: DisclosureRecord): readonly string[] {
    return disclosureStepsFrom(status);
  }
}

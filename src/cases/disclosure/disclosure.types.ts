import { Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import { registerWords } from '../../platform';
import { type HandlingForm, HandlingFormEnum } from '../../services';
import { FeeLineType, FeeUnitEnum } from '../fee/fee.types';
import type { FeeUnit } from '../fee/fee-standards';
import type { FeeLine } from '../fee/information-fee';
import type { Applicant } from '../file/case';
import { CaseApplicantInput } from '../procedure/case.inputs';
import { CasePageInfo, CasePaperFact } from '../procedure/case.types';
import {
  DISCLOSURE_OUTCOMES,
  DISCLOSURE_STATUSES,
  type DisclosureOutcome,
  type DisclosureStatus,
} from './disclosure';

/** Statuses for the schema. */
export const DisclosureStatusEnum = registerWords<DisclosureStatus>(
  'DisclosureStatus',
  'Where a request for disclosure stands (FEE-4).',
  DISCLOSURE_STATUSES,
  {
    received: 'The processing period runs.',
    charged: 'A fee is asked for; the processing period stands still.',
    paid: 'Paid: the processing period began anew on the day after.',
    abandoned: 'Not paid in 20 working days: it counts as given up.',
    answered: 'Answered.',
    withdrawn: 'Taken back by the applicant.',
  },
);

/** Outcomes for the schema. */
export const DisclosureOutcomeEnum = registerWords<DisclosureOutcome>(
  'DisclosureOutcome',
  'What a request for disclosure came to.',
  DISCLOSURE_OUTCOMES,
  {
    disclosed: 'Everything was disclosed.',
    partlyDisclosed: 'A part was disclosed; say why not all.',
    notDisclosed: 'Nothing was disclosed; say why.',
  },
);

/** A request that came in. */
@InputType({ description: 'A request for disclosure that came in.' })
export class DisclosureRequestInput {
  @Field(() => CaseApplicantInput, { description: 'Who asks.' })
  readonly applicant!: CaseApplicantInput;

  @Field(() => String, { description: 'What is asked for.' })
  readonly subject!: string;

  @Field(() => Int, { defaultValue: 1, description: 'How many items it counts as (FEE-2).' })
  readonly items!: number;

  @Field(() => HandlingFormEnum, {
    description: 'How the applicant gets the information, and the notice of a fee (FEE-4).',
  })
  readonly way!: HandlingForm;

  @Field(() => String, {
    nullable: true,
    description: 'Day it came in, YYYY-MM-DD; today when absent.',
  })
  readonly receivedOn?: string | null;
}

/** How a request is charged. */
@InputType({ description: 'How a request for disclosure is charged (FEE-1, FEE-4, FEE-5).' })
export class DisclosureChargeInput {
  @Field(() => ID, { description: 'The request.' })
  readonly id!: string;

  @Field(() => FeeUnitEnum, { description: 'By item or by page, never both (FEE-1).' })
  readonly by!: FeeUnit;

  @Field(() => Int, { nullable: true, description: 'Pages of the information; by page only.' })
  readonly pages?: number | null;

  @Field(() => String, { description: 'Payment code of the non-tax collection system (FEE-5).' })
  readonly paymentCode!: string;

  @Field(() => String, { description: 'How to pay, for the notice.' })
  readonly howToPay!: string;
}

/** A payment. */
@InputType({
  description: 'A payment of a fee, as the non-tax collection system tells of it (FEE-5).',
})
export class FeePaymentInput {
  @Field(() => ID, { description: 'The request.' })
  readonly id!: string;

  @Field(() => String, { description: 'Day of the payment, YYYY-MM-DD.' })
  readonly paidOn!: string;

  @Field(() => String, { description: 'Number of the fiscal receipt.' })
  readonly receiptNumber!: string;
}

/** An answer. */
@InputType({ description: 'The answer to a request for disclosure.' })
export class DisclosureAnswerInput {
  @Field(() => ID, { description: 'The request.' })
  readonly id!: string;

  @Field(() => DisclosureOutcomeEnum, { description: 'What it came to.' })
  readonly outcome!: DisclosureOutcome;

  @Field(() => String, { nullable: true, description: 'Why not all is disclosed.' })
  readonly reasons?: string | null;
}

/** The notice of a fee. */
@ObjectType({ description: 'The notice of a fee, as the applicant gets it (FEE-4).' })
export class FeeNotice {
  @Field(() => String, { description: 'Who issues it.' })
  readonly issuer!: string;

  @Field(() => String, { description: 'Its title.' })
  readonly title!: string;

  @Field(() => String, { description: 'The day it is dated, YYYY-MM-DD.' })
  readonly date!: string;

  @Field(() => [CasePaperFact], { description: 'Basis, amount, how to pay, and the rest.' })
  readonly facts!: readonly CasePaperFact[];

  @Field(() => [String], { description: 'Until when, and what follows when it is not paid.' })
  readonly paragraphs!: readonly string[];
}

/** The fee of a request. */
@ObjectType('DisclosureCharge', {
  description: 'The fee that a request is charged (FEE-1 to FEE-5).',
})
export class DisclosureChargeType {
  @Field(() => FeeUnitEnum, { description: 'By item or by page.' })
  readonly by!: FeeUnit;

  @Field(() => Int, { description: 'Items or pages that are charged for.' })
  readonly count!: number;

  @Field(() => Int, { description: "Items of the applicant's month that came before." })
  readonly before!: number;

  @Field(() => Int, { description: 'The amount in whole yuan.' })
  readonly yuan!: number;

  @Field(() => String, { description: 'The notice that sets the standard.' })
  readonly basis!: string;

  @Field(() => [FeeLineType], { description: 'How it comes about, band by band.' })
  readonly lines!: readonly FeeLine[];

  @Field(() => String, { description: 'Payment code of the non-tax collection system.' })
  readonly paymentCode!: string;

  @Field(() => FeeNotice, {
    nullable: true,
    description: 'The notice; for those who handle the request only.',
  })
  readonly notice!: FeeNotice | null;
}

/** Who asks. */
@ObjectType({ description: 'Who asks for disclosure.' })
export class DisclosureApplicant {
  @Field(() => String, { description: 'Name.' })
  readonly name!: Applicant['name'];

  @Field(() => String, { description: 'Citizen number or unified social credit code.' })
  readonly code!: string;

  @Field(() => String, { nullable: true, description: 'Phone number.' })
  readonly phone!: string | null;

  @Field(() => String, { nullable: true, description: 'E-mail address.' })
  readonly email!: string | null;

  @Field(() => String, { nullable: true, description: 'Where papers are posted to.' })
  readonly address!: string | null;
}

/** A request as the API shows it. */
@ObjectType('DisclosureRequest', {
  description: 'A request for disclosure of government information (政府信息公开申请).',
})
export class DisclosureRequestType {
  @Field(() => ID, { description: 'Id of the request.' })
  readonly id!: string;

  @Field(() => String, { description: 'Its number, such as I-2026-000001.' })
  readonly number!: string;

  @Field(() => DisclosureStatusEnum, { description: 'Where it stands.' })
  readonly status!: DisclosureStatus;

  @Field(() => Int, { description: 'How many items it counts as (FEE-2).' })
  readonly items!: number;

  @Field(() => HandlingFormEnum, { description: 'How the applicant gets the information.' })
  readonly way!: HandlingForm;

  @Field(() => String, { description: 'Day it came in, YYYY-MM-DD.' })
  readonly receivedOn!: string;

  @Field(() => Date, { nullable: true, description: 'When a fee was asked for.' })
  readonly chargedAt!: Date | null;

  @Field(() => String, { nullable: true, description: 'Day the applicant received the notice.' })
  readonly noticeOn!: string | null;

  @Field(() => String, { nullable: true, description: 'Day of the payment.' })
  readonly paidOn!: string | null;

  @Field(() => String, { nullable: true, description: 'Number of the fiscal receipt (FEE-5).' })
  readonly receiptNumber!: string | null;

  @Field(() => DisclosureOutcomeEnum, { nullable: true, description: 'What it came to.' })
  readonly outcome!: DisclosureOutcome | null;

  @Field(() => Date, { nullable: true, description: 'Since when nothing is left to be done.' })
  readonly closedAt!: Date | null;
}

/** A page of requests. */
@ObjectType({ description: 'A page of requests for disclosure, newest first.' })
export class DisclosureConnection {
  @Field(() => [DisclosureRequestType], { description: 'The requests.' })
  readonly nodes!: readonly DisclosureRequestType[];

  @Field(() => CasePageInfo, { description: 'Where the page ends.' })
  readonly pageInfo!: CasePageInfo;
}

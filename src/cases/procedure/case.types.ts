import { Field, ID, Int, ObjectType } from 'type-graphql';
import {
  type HandlingForm,
  HandlingFormEnum,
  type ServedParty,
  ServedPartyEnum,
} from '../../services';
import { stepOf } from '../../sharing';
import type { DocumentKind } from '../document/document';
import type { CaseDecision, CaseStatus, ResultForm } from '../file/case';
import type { NoticeChannel } from './notices.store';
import {
  CaseDecisionEnum,
  CasePaperKindEnum,
  CaseStatusEnum,
  CaseStepNameEnum,
  NoticeChannelEnum,
  ResultFormEnum,
} from './procedure.enums';
import type { CaseStepName } from './steps';

/** A case as the API shows it; resolvers add what only some may see. */
@ObjectType('Case', { description: "One applicant's matter (办件) under one version of a guide." })
export class CaseType {
  @Field(() => ID, { description: 'Id of the case.' })
  readonly id!: string;

  @Field(() => String, { description: 'Its number, such as B-2026-000001.' })
  readonly number!: string;

  @Field(() => String, { description: 'Code of the service item.' })
  readonly serviceItem!: string;

  @Field(() => ID, { description: 'The version of the guide that it was opened under.' })
  readonly guideVersionId!: string;

  @Field(() => ID, { nullable: true, description: 'The window it belongs to, if any.' })
  readonly windowId!: string | null;

  @Field(() => HandlingFormEnum, { description: "The applicant's channel (CASE-1)." })
  readonly channel!: HandlingForm;

  @Field(() => CaseStatusEnum, { description: 'Where it stands.' })
  readonly status!: CaseStatus;

  @Field(() => HandlingFormEnum, { description: 'How the result is to be handed over (CASE-9).' })
  readonly deliveryWay!: HandlingForm;

  @Field(() => ResultFormEnum, { description: 'In which form the result is wanted (CASE-6).' })
  readonly resultForm!: ResultForm;

  @Field(() => String, {
    nullable: true,
    description: 'Last day of the permit that it renews, YYYY-MM-DD (CASE-7).',
  })
  readonly renewsUntil!: string | null;

  @Field(() => Date, { description: 'When it was opened.' })
  readonly openedAt!: Date;

  @Field(() => Date, { nullable: true, description: 'When it was handed in first.' })
  readonly submittedAt!: Date | null;

  @Field(() => Date, { nullable: true, description: 'When it was accepted.' })
  readonly acceptedAt!: Date | null;

  @Field(() => CaseDecisionEnum, { nullable: true, description: 'What it came to.' })
  readonly decision!: CaseDecision | null;

  @Field(() => Date, { nullable: true, description: 'When it was decided.' })
  readonly decidedAt!: Date | null;

  @Field(() => Date, { nullable: true, description: 'When it was sealed: complete (SEAL-4).' })
  readonly completedAt!: Date | null;

  @Field(() => Date, { nullable: true, description: 'When the result was handed over.' })
  readonly deliveredAt!: Date | null;

  @Field(() => Date, {
    nullable: true,
    description: 'Since when nothing is left to be done for the applicant.',
  })
  readonly closedAt!: Date | null;
}

/** Who applies, for those who handle the case. */
@ObjectType({ description: 'Who applies.' })
export class CaseApplicant {
  @Field(() => ServedPartyEnum, { description: 'What kind of applicant.' })
  readonly kind!: ServedParty;

  @Field(() => String, { description: 'Name.' })
  readonly name!: string;

  @Field(() => String, { description: 'Citizen number or unified social credit code.' })
  readonly code!: string;

  @Field(() => String, { nullable: true, description: 'Phone number.' })
  readonly phone!: string | null;

  @Field(() => String, { nullable: true, description: 'E-mail address.' })
  readonly email!: string | null;

  @Field(() => String, { nullable: true, description: 'Where papers are posted to.' })
  readonly address!: string | null;
}

/** A field that the applicant filled in. */
@ObjectType({ description: 'A field of a case that the applicant filled in.' })
export class CaseField {
  @Field(() => String, { description: 'Name of the field in the guide.' })
  readonly name!: string;

  @Field(() => String, { description: 'What stands in it.' })
  readonly value!: string;
}

/** A step as the API shows it. */
@ObjectType('CaseStep', { description: 'A step that a case went through.' })
export class CaseStepType extends stepOf<CaseStatus, CaseStepName>(
  CaseStatusEnum,
  CaseStepNameEnum,
) {}

/** A fact of a paper. */
@ObjectType({ description: 'A label and what stands beside it.' })
export class CasePaperFact {
  @Field(() => String, { description: 'The label, such as 事项名称.' })
  readonly label!: string;

  @Field(() => String, { description: 'What stands beside it.' })
  readonly value!: string;
}

/** A table of a paper. */
@ObjectType({ description: 'A table of a paper.' })
export class CasePaperTable {
  @Field(() => [String], { description: 'Its head.' })
  readonly head!: readonly string[];

  @Field(() => [[String]], { description: 'Its rows, as wide as the head.' })
  readonly rows!: readonly (readonly string[])[];
}

/** A paper as the API shows it. */
@ObjectType({ description: 'A paper of a case, such as a voucher (CASE-5).' })
export class CasePaper {
  @Field(() => ID, { description: 'Id of the paper.' })
  readonly id!: string;

  @Field(() => Int, { description: 'Its place, from 1.' })
  readonly position!: number;

  @Field(() => CasePaperKindEnum, { description: 'What it is.' })
  readonly kind!: DocumentKind;

  @Field(() => String, { description: 'Its title.' })
  readonly title!: string;

  @Field(() => String, { description: 'Who issued it.' })
  readonly issuer!: string;

  @Field(() => String, { description: 'The day it is dated, YYYY-MM-DD.' })
  readonly date!: string;

  @Field(() => [CasePaperFact], { description: 'What it says, label by label.' })
  readonly facts!: readonly CasePaperFact[];

  @Field(() => [CasePaperTable], { description: 'Its tables.' })
  readonly tables!: readonly CasePaperTable[];

  @Field(() => [String], { description: 'Its paragraphs.' })
  readonly paragraphs!: readonly string[];

  @Field(() => Boolean, {
    description: 'Whether it carries the seal, and is there as a signed PDF (CASE-5).',
  })
  readonly sealed!: boolean;

  @Field(() => Date, { description: 'When it was issued.' })
  readonly createdAt!: Date;
}

/** A notice as the API shows it. */
@ObjectType('CaseNotice', { description: 'Something an applicant is to be told (CASE-8).' })
export class CaseNoticeType {
  @Field(() => ID, { description: 'Id of the notice.' })
  readonly id!: string;

  @Field(() => CaseStepNameEnum, { description: 'The step that it tells of.' })
  readonly kind!: CaseStepName;

  @Field(() => NoticeChannelEnum, { description: 'How they are reached.' })
  readonly channel!: NoticeChannel;

  @Field(() => String, { nullable: true, description: 'The number or address.' })
  readonly contact!: string | null;

  @Field(() => String, { description: 'What they are told.' })
  readonly text!: string;

  @Field(() => Date, { description: 'When it was put down.' })
  readonly createdAt!: Date;
}

/** Where a page of cases ends. */
@ObjectType({ description: 'Where a page ends.' })
export class CasePageInfo {
  @Field(() => Boolean, { description: 'Whether there are more.' })
  readonly hasNextPage!: boolean;

  @Field(() => String, { nullable: true, description: 'Cursor to go on from.' })
  readonly endCursor!: string | null;
}

/** A page of cases. */
@ObjectType({ description: 'A page of cases, newest first.' })
export class CaseConnection {
  @Field(() => [CaseType], { description: 'The cases.' })
  readonly nodes!: readonly CaseType[];

  @Field(() => CasePageInfo, { description: 'Where the page ends.' })
  readonly pageInfo!: CasePageInfo;
}

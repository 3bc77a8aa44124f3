import { Field, ID, InputType } from 'type-graphql';
import {
  type HandlingForm,
  HandlingFormEnum,
  type ServedParty,
  ServedPartyEnum,
} from '../../services';
import type { ResultForm } from '../file/case';
import { ResultFormEnum } from './procedure.enums';

/** Who applies. */
@InputType({ description: 'Who applies.' })
export class CaseApplicantInput {
  @Field(() => ServedPartyEnum, { description: 'What kind of applicant.' })
  readonly kind!: ServedParty;

  @Field(() => String, { description: 'Name.' })
  readonly name!: string;

  @Field(() => String, {
    description: 'Citizen number of a person, unified social credit code of anybody else.',
  })
  readonly code!: string;

  @Field(() => String, { nullable: true, description: 'Phone number.' })
  readonly phone?: string | null;

  @Field(() => String, { nullable: true, description: 'E-mail address.' })
  readonly email?: string | null;

  @Field(() => String, { nullable: true, description: 'Where papers are posted to.' })
  readonly address?: string | null;
}

/** A field that the applicant filled in. */
@InputType({ description: 'A field of a case that the applicant fills in.' })
export class CaseFieldInput {
  @Field(() => String, { description: 'Name of the field in the guide.' })
  readonly name!: string;

  @Field(() => String, { description: 'What stands in it.' })
  readonly value!: string;
}

/** A case to open. */
@InputType({ description: 'A case to open, under the guide in force of your department.' })
export class OpenCaseInput {
  @Field(() => String, { description: 'Code of the service item.' })
  readonly serviceItem!: string;

  @Field(() => CaseApplicantInput, { description: 'Who applies.' })
  readonly applicant!: CaseApplicantInput;

  @Field(() => HandlingFormEnum, { description: "The applicant's channel, of the guide's forms." })
  readonly channel!: HandlingForm;

  @Field(() => ID, { nullable: true, description: 'The window it belongs to.' })
  readonly windowId?: string | null;

  @Field(() => [CaseFieldInput], {
    defaultValue: [],
    description: 'Exactly the fields that the guide reads by.',
  })
  readonly fields!: CaseFieldInput[];

  @Field(() => HandlingFormEnum, {
    nullable: true,
    description: 'How the result is to be handed over; as it was applied for when absent (CASE-9).',
  })
  readonly deliveryWay?: HandlingForm | null;

  @Field(() => ResultFormEnum, {
    defaultValue: 'electronic',
    description: 'In which form the result is wanted (CASE-6).',
  })
  readonly resultForm!: ResultForm;

  @Field(() => String, {
    nullable: true,
    description: 'For the renewal of a permit: its last day, YYYY-MM-DD (CASE-7).',
  })
  readonly renewsUntil?: string | null;

  @Field(() => [ID], {
    defaultValue: [],
    description: 'For a joint case: ids of the departments that work on it in parallel (CASE-10).',
  })
  readonly jointWith!: string[];

  @Field(() => String, {
    description: 'Your own name for this opening: the same once more is the same case.',
  })
  readonly idempotencyKey!: string;
}

/** A material that is missing or wrong. */
@InputType({ description: 'A material of the guide that is missing or wrong.' })
export class CaseLackInput {
  @Field(() => String, { description: 'Key of the material in the guide.' })
  readonly material!: string;

  @Field(() => String, {
    nullable: true,
    description: 'What is wrong or to be added; may name no paper beyond the guide (CASE-2).',
  })
  readonly what?: string | null;
}

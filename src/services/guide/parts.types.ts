import { Field, InputType, Int, ObjectType } from 'type-graphql';
import { type ContactKind, ContactKindEnum } from '../enums';

/** An article of a law that something rests on. */
@InputType('LegalBasisInput', { description: 'An article of a law that something rests on.' })
@ObjectType({ description: 'An article of a law that something rests on (依据).' })
export class LegalBasis {
  @Field(() => String, { description: 'Name of the law, regulation, rule or document.' })
  readonly law!: string;

  @Field(() => String, { nullable: true, description: 'Its article.' })
  readonly article?: string | null;
}

/** Whether something is offered, and how. */
@InputType('GuideOfferInput', { description: 'Whether something is offered, and how.' })
@ObjectType({ description: 'Whether something is offered, and how.' })
export class GuideOffer {
  @Field(() => Boolean, { description: 'Whether it is offered.' })
  readonly available!: boolean;

  @Field(() => String, { nullable: true, description: 'How; told where it is offered.' })
  readonly how?: string | null;
}

/** Where a service is handled. */
@InputType('GuidePlaceInput', { description: 'A place where the service is handled.' })
@ObjectType({ description: 'A place where the service is handled (办理地点).' })
export class GuidePlace {
  @Field(() => String, { description: 'Name of the place.' })
  readonly name!: string;

  @Field(() => String, { description: 'Its address.' })
  readonly address!: string;

  @Field(() => String, { nullable: true, description: 'The window there.' })
  readonly window?: string | null;
}

/** When it is handled. */
@InputType('GuideHoursInput', { description: 'When the service is handled.' })
@ObjectType({ description: 'When the service is handled (办理时间).' })
export class GuideHours {
  @Field(() => String, { description: 'The days, such as 法定工作日.' })
  readonly days!: string;

  @Field(() => String, { description: 'From, HH:MM.' })
  readonly from!: string;

  @Field(() => String, { description: 'To, HH:MM.' })
  readonly to!: string;
}

/** How somebody is reached. */
@InputType('GuideContactInput', { description: 'A way to reach the department.' })
@ObjectType({ description: 'A way to reach the department.' })
export class GuideContact {
  @Field(() => ContactKindEnum, { description: 'What kind of way.' })
  readonly kind!: ContactKind;

  @Field(() => String, { description: 'The number or address.' })
  readonly value!: string;
}

/** What is charged. */
@InputType('GuideFeeInput', { description: 'A fee.' })
@ObjectType({ description: 'A fee (收费标准).' })
export class GuideFee {
  @Field(() => String, { description: 'What it is for.' })
  readonly name!: string;

  @Field(() => String, { description: 'How much, in yuan: digits, and two behind a point.' })
  readonly amount!: string;

  @Field(() => String, { description: 'For how much, such as 件.' })
  readonly unit!: string;
}

/** Which materials may come later. */
@InputType('DefectToleranceInput', { description: 'Which materials may follow (容缺受理).' })
@ObjectType({ description: 'Which materials may follow after acceptance (容缺受理).' })
export class DefectTolerance {
  @Field(() => [String], { description: 'Keys of the materials; none where all must be there.' })
  readonly materials!: string[];

  @Field(() => Int, { nullable: true, description: 'Working days in which they must follow.' })
  readonly days?: number | null;
}

/** A step that the applicant meets. GDE-10 */
@InputType('GuideStepInput', { description: 'A step of the process (GDE-10).' })
@ObjectType({ description: 'A step of the process (办理流程, GDE-10).' })
export class GuideStep {
  @Field(() => String, { description: 'Name of the step, such as 受理.' })
  readonly name!: string;

  @Field(() => Int, { nullable: true, description: 'Time limit in working days; 0 on the spot.' })
  readonly days?: number | null;

  @Field(() => String, { nullable: true, description: 'What is reviewed, and by what standard.' })
  readonly standard?: string | null;

  @Field(() => String, { nullable: true, description: 'What the step comes to.' })
  readonly result?: string | null;
}

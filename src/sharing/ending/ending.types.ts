import { GraphQLJSONObject } from 'graphql-scalars';
import { Field, ID, InputType, ObjectType } from 'type-graphql';
import type { RowCondition } from '../row-condition/row-condition';
import { RowConditionInput } from '../row-condition/row-condition.inputs';
import { SharingPageInfo } from '../sharing.types';
import { reasonedStepOf } from '../steps/step-type';
import { EndingStatusEnum, EndingStepNameEnum } from './ending.enums';
import type { EndingStatus, EndingStepName } from './ending-procedure';
import type { NarrowingTerms } from './narrowing-terms';
import type { EndingProposal } from './propose-ending';

/** See NarrowingTerms. */
@ObjectType('NarrowingTerms', {
  description: 'What a grant is narrowed to; what is absent stays as it is.',
})
export class NarrowingTermsType implements NarrowingTerms {
  @Field(() => [String], { nullable: true, description: 'API names of the items that are left.' })
  readonly items?: readonly string[];

  @Field(() => GraphQLJSONObject, {
    nullable: true,
    description: 'What rows must meet as well, in the form of the input RowCondition.',
  })
  readonly rows?: RowCondition;

  @Field(() => Date, { nullable: true, description: 'Until when.' })
  readonly expiresAt?: Date;
}

/** See NarrowingTerms. */
@InputType('NewNarrowingTerms', {
  description: 'What a grant is to be narrowed to; what is absent stays as it is.',
})
export class NarrowingTermsInput implements NarrowingTerms {
  @Field(() => [String], {
    nullable: true,
    description: 'API names of the items that are left, of those that it gives.',
  })
  readonly items?: string[] | null;

  @Field(() => RowConditionInput, {
    nullable: true,
    description: 'A further condition of rows, which must be met beside that of the grant.',
  })
  readonly rows?: RowCondition | null;

  @Field(() => Date, { nullable: true, description: 'Until when, before its term is over.' })
  readonly expiresAt?: Date | null;
}

/** An ending as the API shows it; `EndingResolver` adds parties and history. */
@ObjectType('ServiceEnding', {
  description:
    'The ending of a resource, or the ending or narrowing of one grant of it, by negotiation (SHR-7, CAT-7).',
})
export class EndingType {
  @Field(() => ID, { description: 'Id of the ending.' })
  readonly id!: string;

  @Field(() => String, { description: 'Its number, such as E-2026-000001.' })
  readonly number!: string;

  @Field(() => EndingStatusEnum, { description: 'Where it stands.' })
  readonly status!: EndingStatus;

  @Field(() => ID, {
    nullable: true,
    description: 'Id of the grant; absent for all of a resource.',
  })
  readonly grantId!: string | null;

  @Field(() => String, { description: 'Code of the resource, or number of the grant.' })
  readonly subjectNumber!: string;

  @Field(() => NarrowingTermsType, {
    nullable: true,
    description: 'What the grant is narrowed to; absent where the service is to end.',
  })
  readonly terms!: NarrowingTerms | null;

  @Field(() => String, { description: 'Why the provider proposes it.' })
  readonly reasons!: string;

  @Field(() => String, {
    description:
      'The day from which on the service shall be no more, or no more than its terms, YYYY-MM-DD.',
  })
  readonly endsOn!: string;

  @Field(() => Date, { description: 'When it was proposed.' })
  readonly proposedAt!: Date;

  @Field(() => Date, {
    nullable: true,
    description: 'The instant at which it takes effect; absent until it is filed.',
  })
  readonly takesEffectAt!: Date | null;

  @Field(() => Date, { nullable: true, description: 'When it was over, whatever it came to.' })
  readonly closedAt!: Date | null;
}

/** A step as the API shows it. */
@ObjectType('EndingStep', { description: 'A step that the ending of a service went through.' })
export class EndingStepType extends reasonedStepOf<EndingStatus, EndingStepName>(
  EndingStatusEnum,
  EndingStepNameEnum,
) {}

/** A page of endings. */
@ObjectType('ServiceEndingConnection', { description: 'A page of endings, newest first.' })
export class EndingConnection {
  @Field(() => [EndingType], { description: 'The endings.' })
  readonly nodes!: readonly EndingType[];

  @Field(() => SharingPageInfo, { description: 'Where the page ends.' })
  readonly pageInfo!: SharingPageInfo;
}

/** See EndingProposal. */
@InputType('EndingProposal', {
  description:
    'What a provider proposes to end: a resource in force, or one grant of it, which may be narrowed instead (SHR-7).',
})
export class EndingProposalInput implements EndingProposal {
  @Field(() => ID, { nullable: true, description: 'Id of the resource; or name a grant.' })
  readonly resourceId?: string | null;

  @Field(() => ID, { nullable: true, description: 'Id of the grant; or name a resource.' })
  readonly grantId?: string | null;

  @Field(() => String, { description: 'Why.' })
  readonly reasons!: string;

  @Field(() => String, {
    description: 'The day from which on the service shall be no more, YYYY-MM-DD; today or later.',
  })
  readonly endsOn!: string;

  @Field(() => NarrowingTermsInput, {
    nullable: true,
    description: 'What the grant is to be narrowed to; absent where the service is to end.',
  })
  readonly narrowTo?: NarrowingTerms | null;
}

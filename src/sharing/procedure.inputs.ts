import { Field, ID, InputType } from 'type-graphql';
import type { AgreedTerms } from './agree-to-less';
import { RowRuleInput } from './sharing.inputs';
import type { Supplement } from './supplement-application';

/** See AgreedTerms. */
@InputType('AgreedTerms', {
  description:
    'What a provider agrees to where it is less than was asked for; the rest is as asked.',
})
export class AgreedTermsInput implements AgreedTerms {
  @Field(() => [String], { nullable: true, description: 'API names, of those asked for.' })
  readonly items?: string[] | null;

  @Field(() => [ID], { nullable: true, description: 'Service items, of those asked for.' })
  readonly serviceItems?: string[] | null;

  @Field(() => [RowRuleInput], {
    nullable: true,
    description: 'Further rules about rows, which must hold beside those asked for.',
  })
  readonly rowRules?: RowRuleInput[] | null;

  @Field(() => Date, { nullable: true, description: 'Until when, no later than asked for.' })
  readonly expiresAt?: Date | null;
}

/** See Supplement. */
@InputType('ApplicationSupplement', {
  description: 'What you supplement: an explanation, and the parts that change (SHR-3).',
})
export class SupplementInput implements Supplement {
  @Field(() => String, { description: 'What you say to the notice.' })
  readonly text!: string;

  @Field(() => [String], { nullable: true, description: 'API names of all items now asked for.' })
  readonly items?: string[];

  @Field(() => [ID], { nullable: true, description: 'Codes of all service items now named.' })
  readonly serviceItems?: string[];

  @Field(() => String, { nullable: true, description: 'The legal basis as it is now.' })
  readonly basis?: string;

  @Field(() => [RowRuleInput], {
    nullable: true,
    description: 'All rules about rows now; an empty list for all rows.',
  })
  readonly rowScope?: RowRuleInput[] | null;

  @Field(() => Date, { nullable: true, description: 'Until when now.' })
  readonly expiresAt?: Date;
}

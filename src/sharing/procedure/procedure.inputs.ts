import { Field, ID, InputType } from 'type-graphql';
import type { RowCondition } from '../row-condition/row-condition';
import { RowConditionInput } from '../row-condition/row-condition.inputs';
import type { AgreedTerms } from './agree-to-less';
import type { Supplement } from './supplement-application';

/** See AgreedTerms. */
@InputType('AgreedTerms', {
  description:
    'What a provider agrees to where it is less than was asked for; the rest is as asked.',
})
export class AgreedTermsInput implements AgreedTerms {
  @Field(() => [String], { nullable: true, description: 'API names, of those asked for.' })
  readonly items?: string[] | null;

  @Field(() => [String], {
    nullable: true,
    description:
      'API names of items that you give masked only, by the mask of the item or in full.',
  })
  readonly masked?: string[] | null;

  @Field(() => [ID], { nullable: true, description: 'Service items, of those asked for.' })
  readonly serviceItems?: string[] | null;

  @Field(() => RowConditionInput, {
    nullable: true,
    description: 'A further condition of rows, which must be met beside that asked for.',
  })
  readonly rows?: RowCondition | null;

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

  @Field(() => RowConditionInput, {
    nullable: true,
    description: 'The rows now; absent where they stay as they were.',
  })
  readonly rowScope?: RowCondition | null;

  @Field(() => Date, { nullable: true, description: 'Until when now.' })
  readonly expiresAt?: Date;
}

import { GraphQLJSONObject } from 'graphql-scalars';
import { Field, ObjectType } from 'type-graphql';
import type { RowCondition } from './row-condition';

/** A cell rule as the API shows it. */
@ObjectType('CellRule', {
  description: 'Items that are open only on rows that meet a condition; on others they are null.',
})
export class CellRuleType {
  @Field(() => [String], { description: 'API names of the items.' })
  readonly items!: readonly string[];

  @Field(() => GraphQLJSONObject, {
    description: 'The rows on which they are open, in the form of the input RowCondition.',
  })
  readonly condition!: RowCondition;

  @Field(() => String, { description: 'The condition as a sentence, in your language.' })
  readonly sentence!: string;
}

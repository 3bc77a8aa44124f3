import { Field, Float, Int, ObjectType } from 'type-graphql';
import { FreshnessStateEnum } from '../enums';
import type { Freshness, FreshnessState } from './freshness';
import type { ItemCompleteness, ResourceCompleteness } from './resource-completeness';

/** See Freshness. */
@ObjectType('ResourceFreshness', {
  description: 'How the age of a resource stands to the update frequency it promises (CAT-10).',
})
export class FreshnessType implements Freshness {
  @Field(() => FreshnessStateEnum, { description: 'Whether the promise is kept.' })
  readonly state!: FreshnessState;

  @Field(() => Date, {
    nullable: true,
    description: 'What its rows are as of; absent where nobody knows, or nothing was ever loaded.',
  })
  readonly asOf!: Date | null;

  @Field(() => Date, {
    nullable: true,
    description: 'Since when it is late; absent where nothing was ever loaded.',
  })
  readonly lateSince!: Date | null;
}

/** See ItemCompleteness. */
@ObjectType('ItemCompleteness', { description: 'How often an information item has no value.' })
export class ItemCompletenessType implements ItemCompleteness {
  @Field(() => String, { description: 'Name of the item in the data half of the API.' })
  readonly apiName!: string;

  @Field(() => String, { description: 'Chinese name of the item.' })
  readonly name!: string;

  @Field(() => Float, {
    nullable: true,
    description: 'Share of the rows without a value, from 0 to 1; absent where there are no rows.',
  })
  readonly emptyShare!: number | null;
}

/** See ResourceCompleteness. */
@ObjectType('ResourceCompleteness', {
  description: 'How complete a resource is, by a sample of its rows; no value is read for it.',
})
export class ResourceCompletenessType implements ResourceCompleteness {
  @Field(() => Int, { description: 'How many rows were looked at.' })
  readonly sampledRows!: number;

  @Field(() => [ItemCompletenessType], { description: 'Its items, in order.' })
  readonly items!: readonly ItemCompletenessType[];
}

import { Field, InputType } from 'type-graphql';

/** See ItemValue. */
@InputType('ItemValue', { description: 'An item and a value to compare it with.' })
class ItemValueInput {
  @Field(() => String, { description: 'API name of the item.' })
  readonly item!: string;

  @Field(() => String, {
    description: 'The value in text form: 2026-03-01, 1200.50, true, 存续.',
  })
  readonly value!: string;
}

/** See ItemValues. */
@InputType('ItemValues', { description: 'An item and the values it may have.' })
class ItemValuesInput {
  @Field(() => String, { description: 'API name of the item.' })
  readonly item!: string;

  @Field(() => [String], { description: 'The values in text form, at least one.' })
  readonly values!: string[];
}

/** See ItemRange. */
@InputType('ItemRange', {
  description: 'An item and the ends it lies between, both included. Either may be left open.',
})
class ItemRangeInput {
  @Field(() => String, { description: 'API name of the item.' })
  readonly item!: string;

  @Field(() => String, { nullable: true, description: 'It is at least this.' })
  readonly from?: string | null;

  @Field(() => String, { nullable: true, description: 'It is at most this.' })
  readonly to?: string | null;
}

/** See ItemDivision. */
@InputType('ItemDivision', { description: 'An item and the division that it lies in (SHR-13).' })
class ItemDivisionInput {
  @Field(() => String, { description: 'API name of the item: a division code.' })
  readonly item!: string;

  @Field(() => String, {
    description: 'Division code of GB/T 2260; 110000 covers all codes that begin with 11.',
  })
  readonly code!: string;
}

/** See RowCondition: the schema cannot say that exactly one is given, so it is checked. */
@InputType('RowCondition', {
  description:
    'Which rows: exactly one of these is given. A comparison with an absent value is neither true ' +
    'nor false, and `not` leaves it so: only `isNull` finds rows without a value. At most 8 levels ' +
    'and 100 operators, of which every ten values of an `in` count as one.',
})
export class RowConditionInput {
  @Field(() => [RowConditionInput], { nullable: true, description: 'All of these hold.' })
  readonly and?: RowConditionInput[] | null;

  @Field(() => [RowConditionInput], { nullable: true, description: 'At least one of these holds.' })
  readonly or?: RowConditionInput[] | null;

  @Field(() => RowConditionInput, { nullable: true, description: 'This is false.' })
  readonly not?: RowConditionInput | null;

  @Field(() => ItemValueInput, { nullable: true, description: 'The item is this value.' })
  readonly eq?: ItemValueInput | null;

  @Field(() => ItemValueInput, { nullable: true, description: 'The item is another value.' })
  readonly ne?: ItemValueInput | null;

  @Field(() => ItemValuesInput, { nullable: true, description: 'The item is one of these.' })
  readonly in?: ItemValuesInput | null;

  @Field(() => ItemRangeInput, { nullable: true, description: 'The item lies between these.' })
  readonly range?: ItemRangeInput | null;

  @Field(() => ItemValueInput, { nullable: true, description: 'The text begins with this.' })
  readonly prefix?: ItemValueInput | null;

  @Field(() => String, {
    nullable: true,
    description: 'The item of this API name has no value.',
  })
  readonly isNull?: string | null;

  @Field(() => ItemDivisionInput, {
    nullable: true,
    description: 'The division lies in this one, or is it (SHR-13).',
  })
  readonly divisionUnder?: ItemDivisionInput | null;

  @Field(() => String, {
    nullable: true,
    description:
      'The item of this API name is the number of `purpose.subject`: only the applicant of the case.',
  })
  readonly applicant?: string | null;
}

/** See CellRule. */
@InputType('CellRuleInput', {
  description: 'Items that are open only on rows that meet a condition; on others they are null.',
})
export class CellRuleInput {
  @Field(() => [String], { description: 'API names of items that are applied for.' })
  readonly items!: string[];

  @Field(() => RowConditionInput, { description: 'The rows on which they are open.' })
  readonly condition!: RowConditionInput;
}

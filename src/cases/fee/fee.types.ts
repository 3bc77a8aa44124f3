import { Field, Int, ObjectType, registerEnumType } from 'type-graphql';
import type { FeeUnit } from './fee-standards';

/** What a fee counts. FEE-1 */
export const FeeUnitEnum = Object.freeze({ item: 'item', page: 'page' } as const);

registerEnumType(FeeUnitEnum, {
  name: 'FeeUnit',
  description: 'What a fee counts: one of the two for a request, never both (FEE-1).',
  valuesConfig: {
    item: { description: 'Items that an applicant asks for in a calendar month (按件, FEE-2).' },
    page: { description: 'Pages of one request (按量, FEE-3).' },
  },
});

/** A line of the calculation. FEE-2 FEE-3 */
@ObjectType('FeeLine', { description: 'What falls into one band of a fee.' })
export class FeeLineType {
  @Field(() => Int, { description: 'Number of the first unit, such as the 31st item.' })
  readonly from!: number;

  @Field(() => Int, { description: 'Number of the last unit.' })
  readonly to!: number;

  @Field(() => Int, { description: 'Whole yuan for each unit; 0 where it is free.' })
  readonly rate!: number;

  @Field(() => Int, { description: 'Whole yuan of the line.' })
  readonly yuan!: number;
}

/** A fee and how it comes about. */
@ObjectType('DisclosureFee', {
  description: 'The fee for information disclosed on request (政府信息公开信息处理费).',
})
export class DisclosureFeeType {
  @Field(() => FeeUnitEnum, { description: 'What was counted.' })
  readonly by!: FeeUnit;

  @Field(() => String, { description: 'Day of the application whose standard holds.' })
  readonly appliedOn!: string;

  @Field(() => String, { description: 'The notice that sets the standard, as it is cited.' })
  readonly basis!: string;

  @Field(() => Int, { description: 'The amount in whole yuan; exact, nothing is rounded.' })
  readonly yuan!: number;

  @Field(() => [FeeLineType], { description: 'How it comes about, band by band.' })
  readonly lines!: readonly FeeLineType[];
}

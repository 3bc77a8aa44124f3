import { Field, ID, InputType, Int, ObjectType, registerEnumType } from 'type-graphql';
import type { CellRule } from '../row-condition/cell-rule';
import type { RowCondition } from '../row-condition/row-condition';
import { CellRuleInput, RowConditionInput } from '../row-condition/row-condition.inputs';
import type { GrantDraft } from './simulate-grant';
import type { ChangeKind, SimulatedChange, Simulation } from './simulation';

/** In which way a read would come out otherwise. */
export const SimulatedChangeKind = Object.freeze({
  newlyDenied: 'newlyDenied',
  newlyAllowed: 'newlyAllowed',
  otherItems: 'otherItems',
  otherMasks: 'otherMasks',
  otherRows: 'otherRows',
} as const satisfies Record<ChangeKind, ChangeKind>);
registerEnumType(SimulatedChangeKind, {
  name: 'SimulatedChangeKind',
  description: 'In which way a read would come out otherwise.',
  valuesConfig: {
    newlyDenied: { description: 'It would give nothing any more.' },
    newlyAllowed: { description: 'It would give something, and gives nothing now.' },
    otherItems: { description: 'It would give other items.' },
    otherMasks: { description: 'It would give the same items, some masked or opened otherwise.' },
    otherRows: { description: 'It would give the same items of other rows.' },
  },
});

/** See Simulation. */
@ObjectType('SimulatedCount', { description: 'How many recorded reads would change in a way.' })
export class SimulatedCountType {
  @Field(() => SimulatedChangeKind, { description: 'In which way.' })
  readonly kind!: ChangeKind;

  @Field(() => Int, { description: 'How many reads.' })
  readonly reads!: number;
}

/** See SimulatedChange. */
@ObjectType('SimulatedChange', { description: 'What would be otherwise for reads that are alike.' })
export class SimulatedChangeType implements Omit<SimulatedChange, 'departmentId'> {
  @Field(() => SimulatedChangeKind, { description: 'In which way.' })
  readonly kind!: ChangeKind;

  @Field(() => String, { description: 'API name of the resource.' })
  readonly resource!: string;

  @Field(() => ID, { description: 'Code of the service item.' })
  readonly serviceItem!: string;

  @Field(() => Int, { description: 'How many recorded reads it is about.' })
  readonly reads!: number;

  @Field(() => [String], { description: 'Items that would be given, and are not now.' })
  readonly gained!: readonly string[];

  @Field(() => [String], { description: 'Items that are given now, and would not be.' })
  readonly lost!: readonly string[];

  @Field(() => [String], { description: 'Items that would be masked or opened otherwise.' })
  readonly changed!: readonly string[];

  @Field(() => [String], { description: 'Policies, codes and grants that would decide.' })
  readonly reasons!: readonly string[];
}

/** See Simulation. */
@ObjectType('Simulation', {
  description: 'What a draft would have made of the reads that were recorded. No personal data.',
})
export class SimulationType implements Omit<Simulation, 'changes'> {
  @Field(() => Date, { description: 'From when on reads were looked at.' })
  readonly since!: Date;

  @Field(() => Int, { description: 'How many reads were looked at.' })
  readonly reads!: number;

  @Field(() => Int, { description: 'How many of them would come out otherwise.' })
  readonly changedReads!: number;

  @Field(() => Int, {
    description:
      'Of those looked at, reads of what is not served any more: nothing is said of them.',
  })
  readonly skippedReads!: number;

  @Field(() => Boolean, {
    description: 'Whether there were more reads, or more kinds of them, than are looked at.',
  })
  readonly isCutOff!: boolean;

  @Field(() => [SimulatedCountType], { description: 'The reads that would change, by the way.' })
  readonly counts!: Simulation['counts'];

  @Field(() => [SimulatedChangeType], {
    description: 'What would change for whom, at most 200, those with most reads first.',
  })
  readonly changes!: readonly SimulatedChange[];
}

/** See GrantDraft. */
@InputType('GrantDraft', { description: 'A grant that somebody thinks of giving.' })
export class GrantDraftInput implements GrantDraft {
  @Field(() => ID, { description: 'Id of the department that would hold it.' })
  readonly consumer!: string;

  @Field(() => String, { description: 'API name of the resource.' })
  readonly resource!: string;

  @Field(() => [String], { description: 'API names of the items.' })
  readonly items!: string[];

  @Field(() => [ID], { description: 'Codes of the service items.' })
  readonly serviceItems!: string[];

  @Field(() => RowConditionInput, {
    nullable: true,
    description: 'The rows; absent for all.',
  })
  readonly rowScope?: RowCondition | null;

  @Field(() => [CellRuleInput], {
    nullable: true,
    description: 'Items that are open on some of the rows only.',
  })
  readonly cells?: CellRule[] | null;
}

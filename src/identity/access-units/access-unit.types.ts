import { Field, GraphQLISODateTime, ID, ObjectType } from 'type-graphql';
import { registerWords } from '../../platform';
import { ACCESS_UNIT_STATUSES, type AccessUnitStatus } from './access-unit';

/** Statuses for the schema. */
export const AccessUnitStatusEnum = registerWords<AccessUnitStatus>(
  'AccessUnitStatus',
  'Where an access unit stands (NET-2).',
  ACCESS_UNIT_STATUSES,
  {
    applied: 'Applied for.',
    approved: 'Approved; its department reads shared data from its addresses only (NET-4).',
    refused: 'Refused, with reasons.',
    ended: 'Ended, with reasons.',
  },
);

/** An access unit as the API shows it. */
@ObjectType('AccessUnit', {
  description: 'An access unit (接入单位) of a department in the government network (NET-1).',
})
export class AccessUnitType {
  @Field(() => ID, { description: 'Id of the unit.' })
  readonly id!: string;

  @Field(() => String, { description: 'Its number, such as U-2026-000001.' })
  readonly number!: string;

  @Field(() => String, {
    description: 'Code of the division whose plan its addresses are of (NET-2).',
  })
  readonly divisionCode!: string;

  @Field(() => AccessUnitStatusEnum, { description: 'Where it stands.' })
  readonly status!: AccessUnitStatus;

  @Field(() => String, { description: 'Why it was applied for.' })
  readonly reasons!: string;

  @Field(() => [String], { description: 'The ranges of addresses that it has.' })
  readonly ranges!: readonly string[];

  @Field(() => GraphQLISODateTime, { description: 'When it was applied for.' })
  readonly appliedAt!: Date;

  @Field(() => GraphQLISODateTime, { nullable: true, description: 'When it was decided on last.' })
  readonly decidedAt!: Date | null;

  @Field(() => String, { nullable: true, description: 'Why it was refused, changed or ended.' })
  readonly why!: string | null;

  @Field(() => GraphQLISODateTime, { nullable: true, description: 'When it ended.' })
  readonly endedAt!: Date | null;
}

/** Where a page of units ends. */
@ObjectType({ description: 'Where a page ends.' })
export class AccessUnitPageInfo {
  @Field(() => Boolean, { description: 'Whether there are more.' })
  readonly hasNextPage!: boolean;

  @Field(() => String, { nullable: true, description: 'Cursor to go on from.' })
  readonly endCursor!: string | null;
}

/** A page of units. */
@ObjectType({ description: 'A page of access units, newest first.' })
export class AccessUnitConnection {
  @Field(() => [AccessUnitType], { description: 'The units.' })
  readonly nodes!: readonly AccessUnitType[];

  @Field(() => AccessUnitPageInfo, { description: 'Where the page ends.' })
  readonly pageInfo!: AccessUnitPageInfo;
}

/** A range of the plan. */
@ObjectType('PlannedRange', { description: "A range of the city's address plan (NET-2)." })
export class PlannedRangeType {
  @Field(() => String, { description: 'Code of the division that may allocate it.' })
  readonly divisionCode!: string;

  @Field(() => String, { name: 'range', description: 'The range, such as 10.1.0.0/16.' })
  readonly text!: string;
}

import { Field, ID, Int, ObjectType } from 'type-graphql';
import { GuidePageInfo } from '../page.types';
import type { StatedUnit, StatementContent } from './statement';

/** A unit as a statement names it. */
@ObjectType('StatedUnit', { description: 'An access unit as a statement names it.' })
export class StatedUnitType {
  @Field(() => String, { description: 'Number of the unit.' })
  readonly number!: string;

  @Field(() => String, { description: 'Name of its department.' })
  readonly department!: string;

  @Field(() => String, { description: 'Where it stood.' })
  readonly status!: string;

  @Field(() => [String], { description: 'Its ranges.' })
  readonly ranges!: readonly string[];
}

/** What a district states. */
@ObjectType('NetworkStatementContent', {
  description: 'What a district states of its network, as it stood when it was filed (NET-3).',
})
export class StatementContentType {
  @Field(() => Int, { description: 'Departments of the district.' })
  readonly departments!: number;

  @Field(() => [String], { description: 'Ranges of its plan.' })
  readonly plan!: readonly string[];

  @Field(() => [StatedUnitType], { description: 'Its access units.' })
  readonly units!: readonly StatedUnit[];

  @Field(() => Int, { description: 'Units applied for in the year.' })
  readonly applied!: number;

  @Field(() => Int, { description: 'Units approved in the year.' })
  readonly approved!: number;

  @Field(() => Int, { description: 'Changes of the addresses of units in the year.' })
  readonly changed!: number;

  @Field(() => Int, { description: 'Units ended in the year.' })
  readonly ended!: number;
}

/** A statement as the API shows it. */
@ObjectType('NetworkStatement', {
  description: 'The yearly statement of a district on its network (区县政务外网备案表, NET-3).',
})
export class NetworkStatementType {
  @Field(() => ID, { description: 'Id of the statement.' })
  readonly id!: string;

  @Field(() => String, { description: 'Code of the district.' })
  readonly divisionCode!: string;

  @Field(() => Int, { description: 'Its year.' })
  readonly year!: number;

  @Field(() => String, { description: 'Last day to file it, YYYY-MM-DD.' })
  readonly dueOn!: string;

  @Field(() => Date, { nullable: true, description: 'When it was filed.' })
  readonly filedAt!: Date | null;

  @Field(() => StatementContentType, { nullable: true, description: 'What it says, once filed.' })
  readonly content!: StatementContent | null;

  @Field(() => String, { nullable: true, description: 'Remarks.' })
  readonly remarks!: string | null;
}

/** A page of statements. */
@ObjectType({ description: 'A page of statements, newest first.' })
export class NetworkStatementConnection {
  @Field(() => [NetworkStatementType], { description: 'The statements.' })
  readonly nodes!: readonly NetworkStatementType[];

  @Field(() => GuidePageInfo, { description: 'Where the page ends.' })
  readonly pageInfo!: GuidePageInfo;
}

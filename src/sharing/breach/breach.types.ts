import { Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import type { BreachKind, BreachRecord } from './breach';
import { BreachKindEnum } from './breach.enums';
import type { BreachReport } from './report-breach';

/** See BreachRecord. */
@ObjectType('Breach', { description: 'A use of data that its grant did not cover (SHR-6).' })
export class BreachType implements Omit<BreachRecord, 'grantId'> {
  @Field(() => ID, { description: 'Id of the breach.' })
  readonly id!: string;

  @Field(() => BreachKindEnum, { description: 'What the use went beyond.' })
  readonly kind!: BreachKind;

  @Field(() => String, { description: 'What was seen.' })
  readonly seen!: string;

  @Field(() => [ID], { description: 'Ids of audit records that show it.' })
  readonly records!: readonly string[];

  @Field(() => Int, { description: 'Working days that were set to mend it in.' })
  readonly days!: number;

  @Field(() => Date, { description: 'When it was reported.' })
  readonly reportedAt!: Date;

  @Field(() => ID, { description: 'Id of the person who reported it.' })
  readonly reportedBy!: string;
}

/** See BreachReport. */
@InputType('BreachReport', { description: 'A use of data that its grant did not cover (SHR-6).' })
export class BreachReportInput implements BreachReport {
  @Field(() => ID, { description: 'Id of the grant.' })
  readonly grant!: string;

  @Field(() => BreachKindEnum, { description: 'What the use went beyond.' })
  readonly kind!: BreachKind;

  @Field(() => String, { description: 'What was seen.' })
  readonly seen!: string;

  @Field(() => [ID], { nullable: true, description: 'Ids of audit records, 50 at most.' })
  readonly records?: string[] | null;

  @Field(() => Int, { description: 'Working days to mend it in, 30 at most.' })
  readonly days!: number;
}

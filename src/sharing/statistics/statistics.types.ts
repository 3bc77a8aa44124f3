import { Field, Float, Int, ObjectType } from 'type-graphql';
import type { Timeliness } from '../../duties';
import { type DepartmentRecord, DepartmentType } from '../../identity';
import type { DepartmentStatistics } from './statistics';

/** See Timeliness. */
@ObjectType('Timeliness', {
  description: 'How a department kept the clocks of one kind that began in the period.',
})
export class TimelinessType implements Timeliness {
  @Field(() => Int, { description: 'All of them, but for those that came to nothing.' })
  readonly received!: number;

  @Field(() => Int, { description: 'Done in time.' })
  readonly inTime!: number;

  @Field(() => Int, { description: 'Done too late, or not done although the time is over.' })
  readonly overdue!: number;

  @Field(() => Int, { description: 'Not done, with time left.' })
  readonly open!: number;

  @Field(() => Float, {
    nullable: true,
    description: 'Working days until they were done, on average; absent where none was.',
  })
  readonly averageWorkingDays!: number | null;
}

/** See DepartmentStatistics. */
@ObjectType('DepartmentStatistics', {
  description: 'What a department did in a period, for the report to government (SHR-12).',
})
export class DepartmentStatisticsType implements DepartmentStatistics {
  @Field(() => DepartmentType, { description: 'The department.' })
  readonly department!: DepartmentRecord;

  @Field(() => Int, {
    nullable: true,
    description: 'Its place; absent without anything to do, and where only it is shown.',
  })
  readonly rank!: number | null;

  @Field(() => Float, {
    nullable: true,
    description: 'Of all that was to be done and is over, the share done in time, 0 to 1.',
  })
  readonly inTimeRate!: number | null;

  @Field(() => TimelinessType, { description: 'Answers to applications it received (SHR-2).' })
  readonly answers!: Timeliness;

  @Field(() => TimelinessType, { description: 'Deliveries of what it agreed to (SHR-5).' })
  readonly deliveries!: Timeliness;

  @Field(() => TimelinessType, { description: 'Answers to corrections (SHR-11).' })
  readonly corrections!: Timeliness;

  @Field(() => TimelinessType, { description: 'Reviews of catalogue entries (CAT-7).' })
  readonly reviews!: Timeliness;

  @Field(() => Int, { description: 'Grants that it issued.' })
  readonly grantsGiven!: number;

  @Field(() => Int, { description: 'Grants that it held at some time.' })
  readonly grantsHeld!: number;

  @Field(() => Int, { description: 'Its reads that were answered.' })
  readonly readsAllowed!: number;

  @Field(() => Int, { description: 'Its reads that were refused.' })
  readonly readsDenied!: number;

  @Field(() => Int, { description: 'Its reads that could not be answered.' })
  readonly readsFailed!: number;

  @Field(() => Int, { description: 'Resources of its own that were in force at some time.' })
  readonly resourcesPublished!: number;

  @Field(() => Int, { description: 'Of those, how many gave rows to another department.' })
  readonly resourcesUsed!: number;

  @Field(() => Int, { description: 'Of those, how many gave none.' })
  readonly resourcesUnused!: number;
}

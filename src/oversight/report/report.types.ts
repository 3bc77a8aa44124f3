import { Field, Float, ID, Int, ObjectType } from 'type-graphql';
import { registerWords } from '../../platform';
import { REPORT_KEYS, type ReportLine, type SubjectCount } from './report-line';

/** What a report has a line for each of, for the schema. */
export const ReportByEnum = registerWords(
  'ReportBy',
  'What a report has a line for each of.',
  REPORT_KEYS,
  {
    department: 'Departments, in the order of a league table.',
    resource: 'Resources, the most read first.',
    serviceItem: 'Service items, the most read first.',
    month: 'Months in China.',
  },
);

/** See SubjectCount. */
@ObjectType({ description: 'How many different people and companies.' })
export class ReportSubjects implements SubjectCount {
  @Field(() => Int, { nullable: true, description: 'Absent where it is suppressed.' })
  readonly value!: number | null;

  @Field(() => Boolean, {
    description: 'It is small, and told to the leadership office only.',
  })
  readonly suppressed!: boolean;
}

/** See ReportLine. */
@ObjectType('ReportLine', {
  description: 'What was done and left undone in a period (SHR-12).',
})
export class ReportLineType implements ReportLine {
  @Field(() => ID, {
    description: 'Id of the department, code of the resource or service item, or YYYY-MM.',
  })
  readonly key!: string;

  @Field(() => String, { description: 'Its name; its key where it has none.' })
  readonly name!: string;

  @Field(() => Int, {
    nullable: true,
    description:
      'Its place in the league table; absent for all but departments, and where one alone is shown.',
  })
  readonly rank!: number | null;

  @Field(() => Float, {
    nullable: true,
    description: 'Of all that is over, the share that was done in time, 0 to 1.',
  })
  readonly inTimeRate!: number | null;

  @Field(() => Int, { description: 'Reads that were answered.' })
  readonly reads!: number;

  @Field(() => Int, { description: 'Reads that were refused.' })
  readonly denials!: number;

  @Field(() => Int, { description: 'Reads that could not be answered.' })
  readonly failures!: number;

  @Field(() => ReportSubjects, { description: 'Different keys that rows were given for.' })
  readonly subjects!: SubjectCount;

  @Field(() => Int, {
    description: 'Materials that people did not have to bring: fetched, or confirmed (GDE-9).',
  })
  readonly materialsNotDemanded!: number;

  @Field(() => Int, { description: 'What was to be done by a day, and was.' })
  readonly inTime!: number;

  @Field(() => Int, { description: 'What was to be done by a day, and was late or is.' })
  readonly overdue!: number;

  @Field(() => Int, {
    nullable: true,
    description: 'Corrections that were asked for; absent for service items (SHR-11).',
  })
  readonly corrections!: number | null;
}

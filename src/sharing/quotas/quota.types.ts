import { Field, InputType, Int, ObjectType, registerEnumType } from 'type-graphql';
import type { QuotaLimit, QuotaMeasure, QuotaSpan } from './quota';

/** Measures for the schema. */
export const QuotaMeasureEnum: { readonly [Name in QuotaMeasure]: Name } = Object.freeze({
  calls: 'calls',
  rows: 'rows',
  subjects: 'subjects',
});

registerEnumType(QuotaMeasureEnum, {
  name: 'QuotaMeasure',
  description: 'What a quota counts.',
  valuesConfig: {
    calls: { description: 'Reads, failed ones included.' },
    rows: { description: 'Rows that were released; of an aggregate, its groups.' },
    subjects: { description: 'Different keys: people or companies that were asked about.' },
  },
});

/** Spans for the schema. */
export const QuotaSpanEnum: { readonly [Name in QuotaSpan]: Name } = Object.freeze({
  minute: 'minute',
  day: 'day',
  total: 'total',
});

registerEnumType(QuotaSpanEnum, {
  name: 'QuotaSpan',
  description: 'The time that a quota is for.',
  valuesConfig: {
    minute: { description: 'Each minute of the clock.' },
    day: { description: 'Each calendar day in China.' },
    total: { description: 'The whole term of the grant.' },
  },
});

/** See QuotaLimit. */
@InputType('NewQuotaLimit', { description: 'A limit that you set: so many at most of a measure.' })
export class QuotaLimitInput implements QuotaLimit {
  @Field(() => QuotaMeasureEnum, { description: 'What is counted.' })
  readonly measure!: QuotaMeasure;

  @Field(() => QuotaSpanEnum, { description: 'Within what time.' })
  readonly span!: QuotaSpan;

  @Field(() => Int, { description: 'How many at most, from 1 up.' })
  readonly most!: number;
}

/** A limit of a grant as the API shows it. */
@ObjectType('QuotaLimit', { description: 'A limit of a grant, and what was used of it.' })
export class QuotaLimitType implements QuotaLimit {
  @Field(() => QuotaMeasureEnum, { description: 'What is counted.' })
  readonly measure!: QuotaMeasure;

  @Field(() => QuotaSpanEnum, { description: 'Within what time.' })
  readonly span!: QuotaSpan;

  @Field(() => Int, { description: 'How many at most.' })
  readonly most!: number;

  @Field(() => Int, { description: 'How many were used in the span that runs now.' })
  readonly used!: number;

  @Field(() => Date, {
    nullable: true,
    description: 'When the next span begins; absent for the whole term.',
  })
  readonly resetsAt!: Date | null;
}

/** A limit that reads count against, and of which grant it is. */
@ObjectType('AccessLimit', { description: 'A limit that reads count against, of one grant.' })
export class AccessLimitType extends QuotaLimitType {
  @Field(() => String, { description: 'Number of the grant.' })
  readonly grant!: string;
}

/** A limit that an application asks for, as the API shows it. */
@ObjectType('AskedQuotaLimit', { description: 'A limit that an application asks for.' })
export class AskedQuotaLimitType implements QuotaLimit {
  @Field(() => QuotaMeasureEnum, { description: 'What is counted.' })
  readonly measure!: QuotaMeasure;

  @Field(() => QuotaSpanEnum, { description: 'Within what time.' })
  readonly span!: QuotaSpan;

  @Field(() => Int, { description: 'How many at most.' })
  readonly most!: number;
}

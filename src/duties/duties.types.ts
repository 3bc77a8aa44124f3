import { Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import { DeadlineKindEnum, MessageKindEnum, SubjectTypeEnum } from './duties.enums';
import type { DeadlineFilter } from './list-deadlines';
import type { MessageKind } from './message-kinds';
import type { DeadlineKind } from './statutory-days';
import type { Subject, SubjectType } from './subject';

/** See Subject. */
@ObjectType('Subject', { description: 'What a deadline runs for or a message tells of.' })
export class SubjectView implements Subject {
  @Field(() => SubjectTypeEnum, { description: 'What it is.' })
  readonly type!: SubjectType;

  @Field(() => ID, { description: 'Its id.' })
  readonly id!: string;

  @Field(() => String, { description: 'The number or code people call it by.' })
  readonly number!: string;
}

/** A clock as the API shows it; `DeadlineResolver` adds departments and state. */
@ObjectType('Deadline', {
  description: 'A statutory clock (法定期限), in PRC working days. Days are those of China.',
})
export class DeadlineType {
  @Field(() => ID, { description: 'Id of the deadline.' })
  readonly id!: string;

  @Field(() => DeadlineKindEnum, { description: 'What must be done.' })
  readonly kind!: DeadlineKind;

  @Field(() => SubjectView, { description: 'What it runs for.' })
  readonly subject!: Subject;

  @Field(() => Date, { description: 'The receipt that set it going.' })
  readonly startedAt!: Date;

  @Field(() => Int, { description: 'Working days that the law gives.' })
  readonly days!: number;

  @Field(() => Int, { description: 'Working days that an extension added; 0 without one.' })
  readonly extendedDays!: number;

  @Field(() => ID, { nullable: true, description: 'Id of the person who consented to them.' })
  readonly extendedBy!: string | null;

  @Field(() => String, {
    nullable: true,
    description:
      'The last day, as YYYY-MM-DD; it is due at its end. Absent while the deadline is stopped, and until the holidays of the year it ends in are announced: see provisionalDueOn.',
  })
  readonly dueOn!: string | null;

  @Field(() => Date, { nullable: true, description: 'Since when it stands still.' })
  readonly stoppedAt!: Date | null;

  @Field(() => Date, { nullable: true, description: 'When it was met.' })
  readonly metAt!: Date | null;

  @Field(() => Date, { nullable: true, description: 'When its department was reminded.' })
  readonly remindedAt!: Date | null;

  @Field(() => Date, {
    nullable: true,
    description: 'When it was found overdue and the sharing authority was told.',
  })
  readonly overdueAt!: Date | null;
}

/** See DeadlineFilter. */
@InputType('DeadlineFilter', { description: 'Which deadlines to list; all that is given holds.' })
export class DeadlineFilterInput implements DeadlineFilter {
  @Field(() => Boolean, {
    nullable: true,
    description: 'True for those that are neither met nor dropped, false for the others.',
  })
  readonly open?: boolean | null;

  @Field(() => Boolean, {
    nullable: true,
    description: 'True for those whose last day is over and that were not met.',
  })
  readonly overdue?: boolean | null;

  @Field(() => DeadlineKindEnum, { nullable: true, description: 'Only this kind.' })
  readonly kind?: DeadlineKind | null;
}

/** Where a page of a list ends. */
@ObjectType('DutiesPageInfo', { description: 'Where a page ends.' })
export class DutiesPageInfo {
  @Field(() => Boolean, { description: 'Whether older ones follow.' })
  readonly hasNextPage!: boolean;

  @Field(() => String, { nullable: true, description: 'Cursor for the next page.' })
  readonly endCursor!: string | null;
}

/** A page of deadlines. */
@ObjectType({ description: 'A page of deadlines, newest first.' })
export class DeadlineConnection {
  @Field(() => [DeadlineType], { description: 'The deadlines.' })
  readonly nodes!: readonly DeadlineType[];

  @Field(() => DutiesPageInfo, { description: 'Where the page ends.' })
  readonly pageInfo!: DutiesPageInfo;
}

/** A message as the API shows it; `MessageResolver` adds its text. */
@ObjectType('Message', { description: 'A message (消息) in the inbox of your department.' })
export class MessageType {
  @Field(() => ID, { description: 'Id of the message.' })
  readonly id!: string;

  @Field(() => MessageKindEnum, { description: 'What it is about.' })
  readonly kind!: MessageKind;

  @Field(() => SubjectView, { description: 'What it tells of.' })
  readonly subject!: Subject;

  @Field(() => Date, { description: 'When it came.' })
  readonly createdAt!: Date;

  @Field(() => Date, { nullable: true, description: 'When somebody first marked it read.' })
  readonly readAt!: Date | null;

  @Field(() => ID, { nullable: true, description: 'Id of the person who did.' })
  readonly readBy!: string | null;
}

/** A page of messages. */
@ObjectType({ description: 'A page of messages, newest first.' })
export class MessageConnection {
  @Field(() => [MessageType], { description: 'The messages.' })
  readonly nodes!: readonly MessageType[];

  @Field(() => DutiesPageInfo, { description: 'Where the page ends.' })
  readonly pageInfo!: DutiesPageInfo;
}

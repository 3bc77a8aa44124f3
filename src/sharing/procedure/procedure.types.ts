import { Field, ID, Int, ObjectType } from 'type-graphql';
import type { Narrowing } from './narrowing';
import type { ApplicationStatus, StepName } from './procedure';
import {
  ApplicationStatusEnum,
  ApplicationStepNameEnum,
  NarrowedPartEnum,
} from './procedure.enums';

/** A step as the API shows it. */
@ObjectType('ApplicationStep', { description: 'A step that an application went through.' })
export class ApplicationStepType {
  @Field(() => Int, { description: 'Its place, from 1.' })
  readonly position!: number;

  @Field(() => ApplicationStepNameEnum, { description: 'Which step.' })
  readonly step!: StepName;

  @Field(() => ApplicationStatusEnum, {
    nullable: true,
    description: 'Where the application stood; absent for its first step.',
  })
  readonly from!: ApplicationStatus | null;

  @Field(() => ApplicationStatusEnum, { description: 'Where it stood then.' })
  readonly to!: ApplicationStatus;

  @Field(() => ID, {
    nullable: true,
    description: 'Id of the person who took it; absent for the gateway itself.',
  })
  readonly by!: string | null;

  @Field(() => ID, { nullable: true, description: "Id of that person's department." })
  readonly departmentId!: string | null;

  @Field(() => Date, { description: 'When.' })
  readonly at!: Date;

  @Field(() => String, { nullable: true, description: 'The reasons or the note that was given.' })
  readonly why!: string | null;
}

/** A difference as the API shows it. */
@ObjectType('Narrowing', { description: 'A difference between what was asked and granted.' })
export class NarrowingType {
  @Field(() => NarrowedPartEnum, { description: 'What was narrowed.' })
  readonly part!: Narrowing['part'];

  @Field(() => String, { description: 'The difference, in your language.' })
  readonly text!: string;
}

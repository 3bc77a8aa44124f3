import { Field, ObjectType } from 'type-graphql';
import { reasonedStepOf } from '../steps/step-type';
import type { Narrowing } from './narrowing';
import type { ApplicationStatus, StepName } from './procedure';
import {
  ApplicationStatusEnum,
  ApplicationStepNameEnum,
  NarrowedPartEnum,
} from './procedure.enums';

/** A step as the API shows it. */
@ObjectType('ApplicationStep', { description: 'A step that an application went through.' })
export class ApplicationStepType extends reasonedStepOf<ApplicationStatus, StepName>(
  ApplicationStatusEnum,
  ApplicationStepNameEnum,
) {}

/** A difference as the API shows it. */
@ObjectType('Narrowing', { description: 'A difference between what was asked and granted.' })
export class NarrowingType {
  @Field(() => NarrowedPartEnum, { description: 'What was narrowed.' })
  readonly part!: Narrowing['part'];

  @Field(() => String, { description: 'The difference, in your language.' })
  readonly text!: string;
}

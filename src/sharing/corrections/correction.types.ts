import { Field, ID, ObjectType } from 'type-graphql';
import { SharingPageInfo } from '../sharing.types';
import { stepOf } from '../steps/step-type';
import { CorrectionStatusEnum, CorrectionStepNameEnum } from './correction.enums';
import type { CorrectionStatus, CorrectionStepName } from './correction-steps';

/** A correction as the API shows it; `CorrectionResolver` adds what only some may see. */
@ObjectType('Correction', {
  description: 'A request to correct a datum (校核). Who only read the datum sees what it came to.',
})
export class CorrectionType {
  @Field(() => ID, { description: 'Id of the correction.' })
  readonly id!: string;

  @Field(() => String, { description: 'Its number, such as C-2026-000001.' })
  readonly number!: string;

  @Field(() => CorrectionStatusEnum, { description: 'Where it stands.' })
  readonly status!: CorrectionStatus;

  @Field(() => [String], { description: 'API names of the items concerned.' })
  readonly items!: readonly string[];
}

/** A step as the API shows it. */
@ObjectType('CorrectionStep', { description: 'A step that a correction went through.' })
export class CorrectionStepType extends stepOf<CorrectionStatus, CorrectionStepName>(
  CorrectionStatusEnum,
  CorrectionStepNameEnum,
) {
  @Field(() => ID, { description: "Id of that person's department." })
  readonly departmentId!: string;
}

/** A page of corrections. */
@ObjectType({ description: 'A page of corrections, newest first.' })
export class CorrectionConnection {
  @Field(() => [CorrectionType], { description: 'The corrections.' })
  readonly nodes!: readonly CorrectionType[];

  @Field(() => SharingPageInfo, { description: 'Where the page ends.' })
  readonly pageInfo!: SharingPageInfo;
}

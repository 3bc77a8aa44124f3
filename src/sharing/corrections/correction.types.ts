import { Field, ID, Int, ObjectType } from 'type-graphql';
import { SharingPageInfo } from '../sharing.types';
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
export class CorrectionStepType {
  @Field(() => Int, { description: 'Its place, from 1.' })
  readonly position!: number;

  @Field(() => CorrectionStepNameEnum, { description: 'Which step.' })
  readonly step!: CorrectionStepName;

  @Field(() => CorrectionStatusEnum, {
    nullable: true,
    description: 'Where the correction stood; absent for its first step.',
  })
  readonly from!: CorrectionStatus | null;

  @Field(() => CorrectionStatusEnum, { description: 'Where it stood then.' })
  readonly to!: CorrectionStatus;

  @Field(() => ID, { description: 'Id of the person who took it.' })
  readonly by!: string;

  @Field(() => ID, { description: "Id of that person's department." })
  readonly departmentId!: string;

  @Field(() => Date, { description: 'When.' })
  readonly at!: Date;
}

/** A page of corrections. */
@ObjectType({ description: 'A page of corrections, newest first.' })
export class CorrectionConnection {
  @Field(() => [CorrectionType], { description: 'The corrections.' })
  readonly nodes!: readonly CorrectionType[];

  @Field(() => SharingPageInfo, { description: 'Where the page ends.' })
  readonly pageInfo!: SharingPageInfo;
}

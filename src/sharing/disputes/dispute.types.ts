import { Field, ID, InputType, ObjectType } from 'type-graphql';
import { SharingPageInfo } from '../sharing.types';
import type { LifeStepRecord } from '../steps/life-step.store';
import { reasonedStepOf } from '../steps/step-type';
import type { DisputeRecord, DisputeStatus, DisputeStepName, DisputeTopic } from './dispute';
import { DisputeStatusEnum, DisputeStepNameEnum, DisputeTopicEnum } from './dispute.enums';
import type { NewDispute } from './open-dispute';

/** See DisputeRecord; `DisputeResolver` adds the departments and the history. */
@ObjectType('Dispute', {
  description: 'A dispute (争议) of the two departments of an application or a grant (SHR-9).',
})
export class DisputeType
  implements Omit<DisputeRecord, 'subjectType' | 'subjectId' | 'consumerId' | 'providerId'>
{
  @Field(() => ID, { description: 'Id of the dispute.' })
  readonly id!: string;

  @Field(() => String, { description: 'Its number, such as D-2026-000001.' })
  readonly number!: string;

  @Field(() => DisputeTopicEnum, { description: 'What it is about.' })
  readonly about!: DisputeTopic;

  @Field(() => DisputeStatusEnum, { description: 'Where it stands.' })
  readonly status!: DisputeStatus;

  @Field(() => ID, { description: 'Id of the department that opened it.' })
  readonly openedFor!: string;

  @Field(() => Date, { description: 'When it was opened.' })
  readonly openedAt!: Date;

  @Field(() => ID, {
    nullable: true,
    description: 'Id of the authority that decides it; absent before it was brought there.',
  })
  readonly authorityId!: string | null;
}

/** See LifeStepRecord. */
@ObjectType('DisputeStep', { description: 'A step that a dispute went through.' })
export class DisputeStepType
  extends reasonedStepOf<DisputeStatus, DisputeStepName>(DisputeStatusEnum, DisputeStepNameEnum)
  implements Omit<LifeStepRecord<DisputeStatus, DisputeStepName>, 'id'> {}

/** A page of disputes. */
@ObjectType({ description: 'A page of disputes, newest first.' })
export class DisputeConnection {
  @Field(() => [DisputeType], { description: 'The disputes.' })
  readonly nodes!: readonly DisputeType[];

  @Field(() => SharingPageInfo, { description: 'Where the page ends.' })
  readonly pageInfo!: SharingPageInfo;
}

/** See NewDispute. */
@InputType('NewDispute', {
  description: 'What your department disputes: an application or a grant, one of the two (SHR-9).',
})
export class NewDisputeInput implements NewDispute {
  @Field(() => ID, { nullable: true, description: 'Id of the application.' })
  readonly application?: string | null;

  @Field(() => ID, { nullable: true, description: 'Id of the grant.' })
  readonly grant?: string | null;

  @Field(() => DisputeTopicEnum, { description: 'What it is about.' })
  readonly about!: DisputeTopic;

  @Field(() => String, { description: 'Why.' })
  readonly reasons!: string;
}

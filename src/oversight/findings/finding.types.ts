import { Field, ID, ObjectType } from 'type-graphql';
import { reasonedStepOf } from '../../sharing';
import type { AnomalyName } from '../anomalies/limits';
import { OversightPageInfo } from '../page.types';
import type { FindingRecord, FindingStatus, FindingStepRecord } from './finding';
import { AnomalyRuleEnum, FindingStatusEnum, FindingStepNameEnum } from './finding.enums';
import type { FindingStepName } from './finding-steps';

/** See FindingRecord; `FindingResolver` adds the departments, the explanation and the history. */
@ObjectType('Finding', {
  description: 'Something unusual in what was read, and what becomes of it (问题线索).',
})
export class FindingType
  implements Omit<FindingRecord, 'departmentId' | 'assignedId' | 'figures' | 'subject'>
{
  @Field(() => ID, { description: 'Id of the finding.' })
  readonly id!: string;

  @Field(() => String, { description: 'Its number, such as F-2026-000001.' })
  readonly number!: string;

  @Field(() => AnomalyRuleEnum, { description: 'The rule that found it.' })
  readonly rule!: AnomalyName;

  @Field(() => String, { description: 'The day in China that it is about, YYYY-MM-DD.' })
  readonly day!: string;

  @Field(() => FindingStatusEnum, { description: 'Where it stands.' })
  readonly status!: FindingStatus;

  @Field(() => Date, { description: 'When it was found.' })
  readonly openedAt!: Date;
}

/** A figure of a finding. */
@ObjectType({ description: 'A figure that a finding was made by.' })
export class FindingFigure {
  @Field(() => String, { description: 'What it is.' })
  readonly name!: string;

  @Field(() => String, { description: 'Its value as text.' })
  readonly value!: string;
}

/** See FindingStepRecord. */
@ObjectType('FindingStep', { description: 'A step that a finding went through.' })
export class FindingStepType
  extends reasonedStepOf<FindingStatus, FindingStepName>(FindingStatusEnum, FindingStepNameEnum)
  implements Omit<FindingStepRecord, 'findingId' | 'step'> {}

/** A page of findings. */
@ObjectType({ description: 'A page of findings, newest first.' })
export class FindingConnection {
  @Field(() => [FindingType], { description: 'The findings.' })
  readonly nodes!: readonly FindingType[];

  @Field(() => OversightPageInfo, { description: 'Where the page ends.' })
  readonly pageInfo!: OversightPageInfo;
}

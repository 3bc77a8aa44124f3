import { ObjectType } from 'type-graphql';
import type { LifeStepRecord } from '../steps/life-step.store';
import { reasonedStepOf } from '../steps/step-type';
import type { GrantLife, GrantStepName } from './grant-life';
import { GrantLifeEnum, GrantStepNameEnum } from './grant-life.enums';

/** See LifeStepRecord. */
@ObjectType('GrantStep', { description: 'A step in the life of a grant.' })
export class GrantStepType
  extends reasonedStepOf<GrantLife, GrantStepName>(GrantLifeEnum, GrantStepNameEnum)
  implements Omit<LifeStepRecord<GrantLife, GrantStepName>, 'id'> {}

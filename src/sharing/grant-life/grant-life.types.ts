import { Field, ID, Int, ObjectType } from 'type-graphql';
import type { LifeStepRecord } from '../steps/life-step.store';
import type { GrantLife, GrantStepName } from './grant-life';
import { GrantLifeEnum, GrantStepNameEnum } from './grant-life.enums';

/** See LifeStepRecord. */
@ObjectType('GrantStep', { description: 'A step in the life of a grant.' })
export class GrantStepType implements Omit<LifeStepRecord<GrantLife, GrantStepName>, 'id'> {
  @Field(() => Int, { description: 'Its place, from 1.' })
  readonly position!: number;

  @Field(() => GrantStepNameEnum, { description: 'Which step.' })
  readonly step!: GrantStepName;

  @Field(() => GrantLifeEnum, {
    nullable: true,
    description: 'Where the grant stood; absent for its first step.',
  })
  readonly from!: GrantLife | null;

  @Field(() => GrantLifeEnum, { description: 'Where it stood then.' })
  readonly to!: GrantLife;

  @Field(() => ID, {
    nullable: true,
    description: 'Id of the person who took it; absent for the gateway itself.',
  })
  readonly by!: string | null;

  @Field(() => ID, { nullable: true, description: "Id of that person's department." })
  readonly departmentId!: string | null;

  @Field(() => Date, { description: 'When.' })
  readonly at!: Date;

  @Field(() => String, { nullable: true, description: 'The reasons that were given.' })
  readonly why!: string | null;
}

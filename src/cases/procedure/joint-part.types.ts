import { Field, ID, ObjectType } from 'type-graphql';
import { CasePageInfo } from './case.types';
import type { Opinion } from './joint-parts.store';
import { OpinionEnum } from './procedure.enums';

/** A part in a joint case as the API shows it. */
@ObjectType('JointPart', { description: 'The part of a department in a joint case (CASE-10).' })
export class JointPartType {
  @Field(() => ID, { description: 'Id of the part.' })
  readonly id!: string;

  @Field(() => ID, { description: 'Id of the case.' })
  readonly caseId!: string;

  @Field(() => Date, {
    nullable: true,
    description: 'When the department was asked: at the acceptance of the case.',
  })
  readonly askedAt!: Date | null;

  @Field(() => OpinionEnum, { nullable: true, description: 'What it said.' })
  readonly opinion!: Opinion | null;

  @Field(() => String, { nullable: true, description: 'Why.' })
  readonly reasons!: string | null;

  @Field(() => Date, { nullable: true, description: 'When it answered.' })
  readonly answeredAt!: Date | null;
}

/** A page of parts. */
@ObjectType({ description: 'A page of parts in joint cases, newest first.' })
export class JointPartConnection {
  @Field(() => [JointPartType], { description: 'The parts.' })
  readonly nodes!: readonly JointPartType[];

  @Field(() => CasePageInfo, { description: 'Where the page ends.' })
  readonly pageInfo!: CasePageInfo;
}

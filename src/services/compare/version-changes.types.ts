import { Field, ObjectType } from 'type-graphql';

/** One thing that a version of a guide says otherwise than another. GDE-1 */
@ObjectType('GuideChange', { description: 'What one version of a guide changes.' })
export class GuideChangeType {
  @Field(() => String, { description: 'The element, as the law calls it.' })
  readonly element!: string;

  @Field(() => String, { description: 'Where inside the element; empty for the element itself.' })
  readonly part!: string;

  @Field(() => String, { nullable: true, description: 'What was said; absent where it is new.' })
  readonly before!: string | null;

  @Field(() => String, { nullable: true, description: 'What is said; absent where it is gone.' })
  readonly now!: string | null;
}

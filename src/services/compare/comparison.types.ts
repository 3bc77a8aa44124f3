import { Field, ID, ObjectType } from 'type-graphql';

/** What two guides say differently. GDE-3 */
@ObjectType('GuideDifference', { description: 'What two guides of one item say differently.' })
export class GuideDifferenceType {
  @Field(() => String, { description: 'The element, as the law calls it.' })
  readonly element!: string;

  @Field(() => String, { description: 'Where inside the element; empty for the element itself.' })
  readonly part!: string;

  @Field(() => String, { nullable: true, description: 'What this guide says.' })
  readonly here!: string | null;

  @Field(() => String, { nullable: true, description: 'What the standard says.' })
  readonly there!: string | null;
}

/** A guide beside the one it must agree with. GDE-3 */
@ObjectType('GuideComparison', {
  description: 'A guide beside the one it must agree with (GDE-3).',
})
export class GuideComparisonType {
  @Field(() => ID, { description: 'Id of the guide.' })
  readonly guideId!: string;

  @Field(() => String, { description: 'Whose guide it is.' })
  readonly department!: string;

  @Field(() => String, {
    nullable: true,
    description: 'Whose guide sets the standard; absent where this one does.',
  })
  readonly standard!: string | null;

  @Field(() => [GuideDifferenceType], { description: 'What they say differently.' })
  readonly differences!: readonly GuideDifferenceType[];
}

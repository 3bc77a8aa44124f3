import { Field, ID, InputType, ObjectType } from 'type-graphql';
import { GuidePageInfo } from '../page.types';
import type { NewLawChange } from './announce-law-change';

/** A change of law as everybody reads it. GDE-13 */
@ObjectType('GuideLawChange', {
  description: 'An announced change of law that changes guides (GDE-13).',
})
export class LawChangeType {
  @Field(() => ID, { description: 'Id of it, as versions of guides name it.' })
  readonly id!: string;

  @Field(() => String, { description: 'Name of the law, regulation, rule or document.' })
  readonly law!: string;

  @Field(() => String, { description: 'What changes.' })
  readonly announcement!: string;

  @Field(() => String, { description: 'From when it is in force, YYYY-MM-DD.' })
  readonly effectiveOn!: string;

  @Field(() => Date, { description: 'When it was announced.' })
  readonly announcedAt!: Date;
}

/** A guide that a change of law changes. */
@ObjectType('ChangedGuide', { description: 'A guide that a change of law changes (GDE-13).' })
export class ChangedGuideType {
  @Field(() => ID, { description: 'Id of the guide.' })
  readonly guideId!: string;

  @Field(() => Boolean, {
    description: 'Whether a version that carries the change out is in force.',
  })
  readonly done!: boolean;
}

/** A page of changes of law. */
@ObjectType({ description: 'A page of announced changes of law, newest first.' })
export class LawChangeConnection {
  @Field(() => [LawChangeType], { description: 'The changes.' })
  readonly nodes!: readonly LawChangeType[];

  @Field(() => GuidePageInfo, { description: 'Where the page ends.' })
  readonly pageInfo!: GuidePageInfo;
}

/** See NewLawChange. */
@InputType('NewGuideLawChange', { description: 'A change of law to be announced (GDE-13).' })
export class NewLawChangeInput implements NewLawChange {
  @Field(() => String, { description: 'Name of the law as guides cite it.' })
  readonly law!: string;

  @Field(() => String, { description: 'What changes, for the public.' })
  readonly announcement!: string;

  @Field(() => String, {
    description: 'From when it is in force, YYYY-MM-DD: from ten years ago to three years ahead.',
  })
  readonly effectiveOn!: string;
}

import { Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import { type GuideStatus, GuideStatusEnum } from '../enums';
import { GuidePageInfo } from '../page.types';
import { GuideContent } from './content.types';
import type { WrittenGuide } from './write-guide';

/** A version of a guide as its department and those who oversee see it. */
@ObjectType('GuideVersion', { description: 'A version of a guide.' })
export class GuideVersionType {
  @Field(() => ID, { description: 'Id of the version.' })
  readonly id!: string;

  @Field(() => ID, { description: 'Id of the guide.' })
  readonly guideId!: string;

  @Field(() => Int, { description: 'Its number, from 1.' })
  readonly number!: number;

  @Field(() => GuideStatusEnum, { description: 'Where it stands.' })
  readonly status!: GuideStatus;

  @Field(() => GuideContent, { description: 'What it says.' })
  readonly content!: GuideContent;

  @Field(() => [ID], { description: 'Ids of the changes of law that it carries out (GDE-13).' })
  readonly lawChanges!: readonly string[];

  @Field(() => Date, { description: 'When it was written.' })
  readonly createdAt!: Date;

  @Field(() => ID, { description: 'Id of the person who wrote it.' })
  readonly createdBy!: string;

  @Field(() => Date, { nullable: true, description: 'When it was submitted.' })
  readonly submittedAt!: Date | null;

  @Field(() => ID, { nullable: true, description: 'Id of the officer who submitted it.' })
  readonly submittedBy!: string | null;

  @Field(() => Date, { nullable: true, description: 'When it was published or returned.' })
  readonly reviewedAt!: Date | null;

  @Field(() => ID, { nullable: true, description: 'Id of the person who did so.' })
  readonly reviewedBy!: string | null;

  @Field(() => String, { nullable: true, description: 'Why it was returned.' })
  readonly reviewReasons!: string | null;

  @Field(() => Date, { nullable: true, description: 'When it came into force.' })
  readonly publishedAt!: Date | null;

  @Field(() => Date, { nullable: true, description: 'When a later version took its place.' })
  readonly supersededAt!: Date | null;
}

/** A guide through all its versions. */
@ObjectType('Guide', { description: "A department's guide (办事指南) to one service item." })
export class GuideType {
  @Field(() => ID, { description: 'Id of the guide.' })
  readonly id!: string;

  @Field(() => ID, { description: 'Code of the service item.' })
  readonly serviceItem!: string;

  @Field(() => Date, { description: 'When it was begun.' })
  readonly createdAt!: Date;
}

/** A page of guides. */
@ObjectType({ description: 'A page of guides, newest first.' })
export class GuideConnection {
  @Field(() => [GuideType], { description: 'The guides.' })
  readonly nodes!: readonly GuideType[];

  @Field(() => GuidePageInfo, { description: 'Where the page ends.' })
  readonly pageInfo!: GuidePageInfo;
}

/** See WrittenGuide. */
@InputType('WriteGuide', { description: 'What the next version of your guide shall say.' })
export class WriteGuideInput implements WrittenGuide {
  @Field(() => ID, { description: 'Code of the service item, which your department handles.' })
  readonly serviceItem!: string;

  @Field(() => GuideContent, { description: 'What it says.' })
  readonly content!: GuideContent;

  @Field(() => [ID], {
    nullable: true,
    description: 'Ids of the changes of law that it carries out (GDE-13).',
  })
  readonly lawChanges?: string[] | null;
}

import { Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import {
  type FreshnessState,
  FreshnessStateEnum,
  ResourcePageInfo,
  type SharingType,
  SharingTypeEnum,
  UpdateFrequencyEnum,
} from '../../catalog';
import type { QualityFilter } from './list-quality';
import type { ResourceUse } from './quality-batch';

/** A resource in force and how good it is; `QualityResolver` adds what is looked up. */
@ObjectType('ResourceQuality', { description: 'How good a resource in force is.' })
export class ResourceQualityType {
  @Field(() => ID, { description: 'Id of the resource.' })
  readonly id!: string;

  @Field(() => String, { description: 'Its code (CAT-2).' })
  readonly code!: string;

  @Field(() => String, { description: 'Its name in the data half of the API.' })
  readonly apiName!: string;

  @Field(() => String, { description: 'Its Chinese name.' })
  readonly name!: string;

  @Field(() => SharingTypeEnum, { description: 'Whether and how it is shared (CAT-3).' })
  readonly sharingType!: SharingType;

  @Field(() => UpdateFrequencyEnum, { description: 'How often it is to be renewed (CAT-10).' })
  readonly updateFrequency!: string;
}

/** See ResourceUse. */
@ObjectType('ResourceUse', { description: 'What is made of a resource.' })
export class ResourceUseType implements ResourceUse {
  @Field(() => Int, { description: 'Departments that hold a live grant for it.' })
  readonly consumers!: number;

  @Field(() => Boolean, {
    description: 'Whether any department may read it: by a grant, or because it is unconditional.',
  })
  readonly readable!: boolean;

  @Field(() => Date, { nullable: true, description: 'The newest read that was allowed.' })
  readonly lastReadAt!: Date | null;
}

/** A page of resources with their quality. */
@ObjectType({ description: 'A page of resources with their quality, in order of code.' })
export class ResourceQualityConnection {
  @Field(() => [ResourceQualityType], { description: 'The resources.' })
  readonly nodes!: readonly ResourceQualityType[];

  @Field(() => ResourcePageInfo, { description: 'Where the page ends.' })
  readonly pageInfo!: ResourcePageInfo;
}

/** See QualityFilter. */
@InputType('QualityFilter', { description: 'Which resources to list; all that is given holds.' })
export class QualityFilterInput implements QualityFilter {
  @Field(() => ID, { nullable: true, description: 'Id of the provider.' })
  readonly provider?: string | null;

  @Field(() => SharingTypeEnum, { nullable: true, description: 'Only of this sharing type.' })
  readonly sharingType?: SharingType | null;

  @Field(() => FreshnessStateEnum, { nullable: true, description: 'Only those as fresh as this.' })
  readonly freshness?: FreshnessState | null;

  @Field(() => Boolean, {
    nullable: true,
    description:
      'True for those whose source answers, false for the others; measured half a minute ago at most.',
  })
  readonly healthy?: boolean | null;

  @Field(() => Boolean, {
    nullable: true,
    description:
      'True for those that no department may read: no live grant, and not unconditional. Of your own, unless you oversee.',
  })
  readonly unreadable?: boolean | null;

  @Field(() => Int, {
    nullable: true,
    description:
      'Only those in force for so many days without an allowed read, 1 to 3660. Of your own, unless you oversee.',
  })
  readonly unreadForDays?: number | null;
}

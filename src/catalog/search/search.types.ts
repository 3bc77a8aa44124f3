import { Field, ID, InputType, Int, ObjectType, registerEnumType } from 'type-graphql';
import type { ItemType } from '../../sources';
import {
  ItemTypeEnum,
  type ResourceFormat,
  ResourceFormatEnum,
  SharingTypeEnum,
  type UpdateFrequency,
  UpdateFrequencyEnum,
} from '../enums';
import type { SharingType } from '../model';
import { ResourceClassification, ResourcePageInfo, ResourceProvider } from '../resource.types';
import type { ItemFit } from './item-fit';

/** How an item fits, for the schema. */
export const ItemFitEnum = Object.freeze({
  exact: 'exact',
  contains: 'contains',
  similar: 'similar',
} as const satisfies Record<ItemFit, ItemFit>);

registerEnumType(ItemFitEnum, {
  name: 'ItemFit',
  description: 'How the name of an item fits the one that is looked for.',
  valuesConfig: {
    exact: { description: 'The very name, or its whole reading.' },
    contains: { description: 'A name that has it in it, or whose reading begins so.' },
    similar: { description: 'A name that has most of it in common.' },
  },
});

/** What a search is narrowed to. */
@InputType({
  description: 'What a search is narrowed to: any of the values of a facet, in every facet given.',
})
export class ResourceSearchFilter {
  @Field(() => [ID], { nullable: true, description: 'Ids of providing departments.' })
  providers?: string[] | null;

  @Field(() => [String], {
    nullable: true,
    description: 'Classifications by their first digits: 3 (类), 301 (项), 301002 (目) or more.',
  })
  classifications?: string[] | null;

  @Field(() => [SharingTypeEnum], { nullable: true, description: 'Sharing types.' })
  sharingTypes?: SharingType[] | null;

  @Field(() => [UpdateFrequencyEnum], { nullable: true, description: 'Update frequencies.' })
  updateFrequencies?: UpdateFrequency[] | null;

  @Field(() => [ResourceFormatEnum], { nullable: true, description: 'Formats.' })
  formats?: ResourceFormat[] | null;
}

/** An item in a hit. */
@ObjectType({ description: 'An information item as a search shows it.' })
export class FoundItem {
  @Field(() => String, { description: 'Chinese name.' })
  name!: string;

  @Field(() => String, { description: 'Name of the field in the data half of the API.' })
  apiName!: string;

  @Field(() => ItemTypeEnum, { description: 'Data type (CAT-10).' })
  type!: ItemType;

  @Field(() => Int, { description: 'Sensitivity, 1 open to 4 most sensitive.' })
  sensitivity!: number;
}

/** A resource as a search shows it. */
@ObjectType({ description: 'A resource that was found; `resource` tells all of it by its code.' })
export class SearchHit {
  @Field(() => String, { description: 'Resource code (CAT-2).' })
  code!: string;

  @Field(() => String, { description: 'Name in the data half of the API.' })
  apiName!: string;

  @Field(() => Boolean, {
    description: 'True when it was found by what is in force, false for a draft that you may see.',
  })
  inForce!: boolean;

  @Field(() => String, { description: 'Chinese name.' })
  name!: string;

  @Field(() => String, { description: 'What the resource holds (摘要).' })
  abstract!: string;

  @Field(() => ResourceClassification, { description: 'Where it stands in the catalogue.' })
  classification!: ResourceClassification;

  @Field(() => ResourceProvider, { description: 'The department that provides it.' })
  provider!: ResourceProvider;

  @Field(() => SharingTypeEnum, { description: 'Whether and how it is shared (CAT-3).' })
  sharingType!: SharingType;

  @Field(() => UpdateFrequencyEnum, { description: 'How often it is renewed (CAT-10).' })
  updateFrequency!: UpdateFrequency;

  @Field(() => ResourceFormatEnum, { description: 'The format it is kept in (CAT-10).' })
  format!: ResourceFormat;

  @Field(() => [FoundItem], {
    description: 'Its items that have a word of the text in their name.',
  })
  matchedItems!: FoundItem[];
}

/** A value of a facet. */
@ObjectType({ description: 'A value that a search can be narrowed to.' })
export class FacetValue {
  @Field(() => String, { description: 'The value, as the filter takes it.' })
  value!: string;

  @Field(() => String, { nullable: true, description: 'Its Chinese name, where it has one.' })
  name!: string | null;

  @Field(() => Int, { description: 'How many hits there are with it.' })
  count!: number;
}

/** What a search finds, in numbers. */
@ObjectType({
  description:
    'What a search finds, in numbers: each facet is counted under what the others are narrowed to.',
})
export class SearchSummary {
  @Field(() => Int, { description: 'How many hits there are in all.' })
  totalCount!: number;

  @Field(() => [FacetValue], { description: 'By providing department, the most hits first.' })
  providers!: FacetValue[];

  @Field(() => [FacetValue], { description: 'By 类 (one digit), 项 (three) and 目 (six).' })
  classifications!: FacetValue[];

  @Field(() => [FacetValue], { description: 'By sharing type.' })
  sharingTypes!: FacetValue[];

  @Field(() => [FacetValue], { description: 'By update frequency.' })
  updateFrequencies!: FacetValue[];

  @Field(() => [FacetValue], { description: 'By format.' })
  formats!: FacetValue[];
}

/** A page of hits. */
@ObjectType({ description: 'A page of what a search finds, the best hits first.' })
export class ResourceSearchResult {
  @Field(() => [SearchHit], { description: 'The hits.' })
  nodes!: SearchHit[];

  @Field(() => ResourcePageInfo, { description: 'Where the page ends.' })
  pageInfo!: ResourcePageInfo;

  /** What was asked, for the summary, which is counted only when it is wanted. */
  asked!: {
    readonly text?: string | null | undefined;
    readonly filter?: ResourceSearchFilter | null | undefined;
  };
}

/** An item that a department could supply. */
@ObjectType({ description: 'An item that fits the name that was looked for.' })
export class SuppliedItem extends FoundItem {
  @Field(() => ItemFitEnum, { description: 'How it fits.' })
  fit!: ItemFit;
}

/** A published resource that could supply an item. */
@ObjectType({ description: 'A published resource that could supply an item.' })
export class ItemSupplier {
  @Field(() => String, { description: 'Resource code (CAT-2).' })
  code!: string;

  @Field(() => String, { description: 'Name in the data half of the API.' })
  apiName!: string;

  @Field(() => String, { description: 'Chinese name of the resource.' })
  name!: string;

  @Field(() => ResourceProvider, { description: 'The department that provides it.' })
  provider!: ResourceProvider;

  @Field(() => SharingTypeEnum, { description: 'Whether and how it is shared (CAT-3).' })
  sharingType!: SharingType;

  @Field(() => UpdateFrequencyEnum, { description: 'How often it is renewed (CAT-10).' })
  updateFrequency!: UpdateFrequency;

  @Field(() => [SuppliedItem], { description: 'Its items that fit, the best first.' })
  items!: SuppliedItem[];
}

/** A page of suppliers. */
@ObjectType({ description: 'A page of resources that could supply an item, the best fit first.' })
export class ItemSupplierConnection {
  @Field(() => [ItemSupplier], { description: 'The resources.' })
  nodes!: ItemSupplier[];

  @Field(() => ResourcePageInfo, { description: 'Where the page ends.' })
  pageInfo!: ResourcePageInfo;
}

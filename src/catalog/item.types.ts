import { Field, Int, ObjectType } from 'type-graphql';
import type { ItemType } from '../sources';
import { ItemTypeEnum, LookupKindEnum, MaskNameEnum } from './enums';
import type { LookupKind, MaskName } from './model';

/** An item that is the key of another resource. */
@ObjectType({
  description: 'An item of this resource is the key of another: readers may follow it.',
})
export class ItemLink {
  @Field(() => String, { description: 'Name of the field that follows the link.' })
  name!: string;

  @Field(() => String, { description: 'API name of the resource it leads to.' })
  resource!: string;

  @Field(() => String, { description: "API name of that resource's lookup item." })
  key!: string;
}

/** One information item of a version. */
@ObjectType({ description: 'An information item (信息项) of a resource.' })
export class ResourceItem {
  @Field(() => String, { description: 'Chinese name.' })
  name!: string;

  @Field(() => String, { description: 'Name of the field in the data half of the API.' })
  apiName!: string;

  @Field(() => ItemTypeEnum, { description: 'Data type (CAT-10).' })
  type!: ItemType;

  @Field(() => Int, { description: 'Sensitivity, 1 open to 4 most sensitive.' })
  sensitivity!: number;

  @Field(() => MaskNameEnum, {
    nullable: true,
    description: 'How it is masked where its sensitivity asks for it; absent means full.',
  })
  mask!: MaskName | null;

  @Field(() => LookupKindEnum, {
    nullable: true,
    description: 'Set when a row can be looked up by this item.',
  })
  lookup!: LookupKind | null;

  @Field(() => Boolean, { description: 'True when every row has a value.' })
  required!: boolean;

  @Field(() => String, {
    nullable: true,
    description: 'Field of the source; told to the provider and the sharing authority only.',
  })
  field!: string | null;

  @Field(() => ItemLink, { nullable: true, description: 'The resource this item leads to.' })
  link!: ItemLink | null;

  @Field(() => Boolean, {
    description: 'True when it is taken over from the source department of its datum (CAT-9).',
  })
  takenOver!: boolean;
}

import { Field, InputType, Int, ObjectType } from 'type-graphql';
import { type KeyOrigin, KeyOriginEnum, type ServedParty, ServedPartyEnum } from '../enums';

/** Where the key of a read comes from: exactly what its origin needs is told. */
@InputType('ReadKeyInput', { description: 'Where the key of a read comes from.' })
@ObjectType({ description: 'Where the key of a read comes from.' })
export class ReadKey {
  @Field(() => KeyOriginEnum, { description: 'What kind of origin.' })
  readonly from!: KeyOrigin;

  @Field(() => String, { nullable: true, description: 'field: name of the field of the case.' })
  readonly field?: string | null;

  @Field(() => String, { nullable: true, description: 'item: alias of the read that fetches it.' })
  readonly read?: string | null;

  @Field(() => String, { nullable: true, description: 'item: API name of the item.' })
  readonly item?: string | null;
}

/** One row of a resource that a case reads, once for all materials that need it. GDE-9 */
@InputType('GuideReadInput', { description: 'A row of a resource that a case reads (GDE-9).' })
@ObjectType({ description: 'A row of a resource that a case reads (GDE-9).' })
export class GuideRead {
  @Field(() => String, { description: 'Name of it in this guide, such as spouse.' })
  readonly alias!: string;

  @Field(() => String, { description: 'API name of the resource.' })
  readonly resource!: string;

  @Field(() => String, { description: 'API name of the item that it is looked up by.' })
  readonly keyItem!: string;

  @Field(() => ReadKey, { description: 'Where the value of that item comes from.' })
  readonly key!: ReadKey;
}

/** When something is needed: for one kind of applicant, or where a fetched item says so. */
@InputType('NeedConditionInput', { description: 'When something is needed: one of the two.' })
@ObjectType({ description: 'When something is needed: one of the two.' })
export class NeedCondition {
  @Field(() => ServedPartyEnum, { nullable: true, description: 'Only for such applicants.' })
  readonly applicant?: ServedParty | null;

  @Field(() => String, { nullable: true, description: 'Only where an item of this read …' })
  readonly read?: string | null;

  @Field(() => String, { nullable: true, description: '… by this API name …' })
  readonly item?: string | null;

  @Field(() => [String], { nullable: true, description: '… has one of these values.' })
  readonly equals?: string[] | null;
}

/** What a material takes from a read. */
@InputType('ReadUseInput', { description: 'What a material takes from a read.' })
@ObjectType({ description: 'What a material takes from a read.' })
export class ReadUse {
  @Field(() => String, { description: 'Alias of the read.' })
  readonly read!: string;

  @Field(() => [String], { description: 'API names of the items that are the content.' })
  readonly items!: string[];

  @Field(() => Int, { nullable: true, description: 'Oldest age by its as-of time, in days.' })
  readonly maxAgeDays?: number | null;

  @Field(() => NeedCondition, { nullable: true, description: 'When this part is needed.' })
  readonly when?: NeedCondition | null;
}

/** One way to satisfy a material: all of these together. */
@InputType('SupplyInput', { description: 'One way to satisfy a material: all of these together.' })
@ObjectType({ description: 'One way to satisfy a material: all of these together.' })
export class Supply {
  @Field(() => [ReadUse], { description: 'What is taken from which reads.' })
  readonly uses!: ReadUse[];
}

/** The officer's statement that a resource does not supply a material. */
@InputType('NotSuppliedInput', { description: 'Why a resource does not supply a material.' })
@ObjectType({ description: 'Why a resource that seems to supply a material does not.' })
export class NotSupplied {
  @Field(() => String, { description: 'API name of the resource.' })
  readonly resource!: string;

  @Field(() => String, { description: 'Why it does not.' })
  readonly reasons!: string;
}

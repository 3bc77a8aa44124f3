import { Field, ID, InputType, Int } from 'type-graphql';
import type { ItemType } from '../sources';
import {
  ItemTypeEnum,
  LookupKindEnum,
  MaskNameEnum,
  type ResourceFormat,
  ResourceFormatEnum,
  type SharingMode,
  SharingModeEnum,
  SharingTypeEnum,
  type UpdateFrequency,
  UpdateFrequencyEnum,
  type VersionStatus,
  VersionStatusEnum,
} from './enums';
import type { LookupKind, MaskName, SharingType } from './model';

/** See ResourceClassification. */
@InputType({ description: 'Where the entry stands in the catalogue (CAT-2).' })
export class ClassificationInput {
  @Field(() => String, { description: '类: 1 基础, 2 主题, 3 部门.' })
  category!: string;

  @Field(() => String, { description: '项: two digits.' })
  section!: string;

  @Field(() => String, { description: '目: three digits.' })
  subject!: string;

  @Field(() => String, { description: '细目: any number of digits, also none.' })
  detail!: string;
}

/** See SharingRule. There is no field for conditions that CAT-4 does not know. */
@InputType({ description: 'The ground of the sharing type (CAT-4).' })
export class SharingRuleInput {
  @Field(() => [String], { nullable: true, description: 'Conditional: who may use it.' })
  users?: string[] | null;

  @Field(() => [String], { nullable: true, description: 'Conditional: what for.' })
  uses?: string[] | null;

  @Field(() => String, {
    nullable: true,
    description: 'Not shared: the law, administrative regulation or State Council decision.',
  })
  law?: string | null;

  @Field(() => String, { nullable: true, description: 'Not shared: the article of that law.' })
  article?: string | null;
}

/** See Openness. */
@InputType({ description: 'Whether the resource is open to the public.' })
export class OpennessInput {
  @Field(() => Boolean, { description: 'True when it is open.' })
  open!: boolean;

  @Field(() => String, { nullable: true, description: 'Under which condition it is open.' })
  condition?: string | null;
}

/** See HeadConsent. */
@InputType({ description: "The consent of the department's head (CAT-6)." })
export class HeadConsentInput {
  @Field(() => String, { description: 'Name of the head.' })
  name!: string;

  @Field(() => String, { description: 'Date of the consent, YYYY-MM-DD, not in the future.' })
  date!: string;
}

/** See Assessments. */
@InputType({ description: 'What was assessed before registering (CAT-6).' })
export class AssessmentsInput {
  @Field(() => String, { description: 'Finding of the secrecy-risk assessment.' })
  secrecyRisk!: string;

  @Field(() => String, { description: 'Finding of the personal-information impact assessment.' })
  personalInformation!: string;

  @Field(() => HeadConsentInput, { description: "The consent of the department's head." })
  headConsent!: HeadConsentInput;
}

/** See ItemLink. */
@InputType({ description: 'The resource that this item is the key of.' })
export class ItemLinkInput {
  @Field(() => String, { description: 'Name of the field that follows the link.' })
  name!: string;

  @Field(() => String, { description: 'API name of the resource it leads to.' })
  resource!: string;

  @Field(() => String, { description: "API name of that resource's lookup item." })
  key!: string;
}

/** See ResourceItem. */
@InputType({ description: 'An information item and the source field it is bound to.' })
export class ResourceItemInput {
  @Field(() => String, { description: 'Chinese name.' })
  name!: string;

  @Field(() => String, {
    nullable: true,
    description: 'Name in the data half of the API; suggested from the Chinese name when absent.',
  })
  apiName?: string | null;

  @Field(() => ItemTypeEnum, { description: 'Data type (CAT-10).' })
  type!: ItemType;

  @Field(() => Int, { description: 'Sensitivity, 1 open to 4 most sensitive.' })
  sensitivity!: number;

  @Field(() => MaskNameEnum, {
    nullable: true,
    description: 'How it is masked where its sensitivity asks for it; absent means full.',
  })
  mask?: MaskName | null;

  @Field(() => LookupKindEnum, {
    nullable: true,
    description: 'Set when a row can be looked up by this item.',
  })
  lookup?: LookupKind | null;

  @Field(() => Boolean, { description: 'True when every row has a value.' })
  required!: boolean;

  @Field(() => String, { description: 'Field of the source that holds it.' })
  field!: string;

  @Field(() => ItemLinkInput, { nullable: true, description: 'The resource this item leads to.' })
  link?: ItemLinkInput | null;

  @Field(() => Boolean, {
    nullable: true,
    description:
      'True when you take it over from the source department of its datum and do not collect it yourself (CAT-9).',
  })
  takenOver?: boolean | null;
}

/** What a version of an entry says, whether it is the first or a later one (CAT-1). */
@InputType({ description: 'What a catalogue entry says (CAT-1).' })
export class EntryInput {
  @Field(() => String, { description: 'Chinese name.' })
  name!: string;

  @Field(() => String, { description: 'What the resource holds (摘要).' })
  abstract!: string;

  @Field(() => Boolean, {
    description: 'True when it holds state or work secrets: such an entry is refused (CAT-5).',
  })
  secret!: boolean;

  @Field(() => ResourceFormatEnum, { description: 'The format it is kept in (CAT-10).' })
  format!: ResourceFormat;

  @Field(() => SharingTypeEnum, { description: 'Whether and how it is shared (CAT-3).' })
  sharingType!: SharingType;

  @Field(() => SharingRuleInput, {
    nullable: true,
    description: 'The ground of the sharing type (CAT-4).',
  })
  sharingRule?: SharingRuleInput | null;

  @Field(() => SharingModeEnum, { description: 'How it changes hands.' })
  sharingMode!: SharingMode;

  @Field(() => OpennessInput, { description: 'Whether it is open to the public.' })
  openness!: OpennessInput;

  @Field(() => UpdateFrequencyEnum, { description: 'How often it is renewed (CAT-10).' })
  updateFrequency!: UpdateFrequency;

  @Field(() => String, { description: 'Data classification (数据分类).' })
  dataClass!: string;

  @Field(() => Int, { description: 'Data grade (数据分级), 1 lowest to 4 highest.' })
  dataGrade!: number;

  @Field(() => Boolean, {
    nullable: true,
    description:
      'True when it is about people under 14: it is read for purposes that are listed for it only.',
  })
  aboutMinors?: boolean | null;

  @Field(() => String, {
    nullable: true,
    description:
      'API name of the item that tells how old the person of a row is: a birth date, or a key that is a citizen number. Rows about people under 18 are then read for purposes that are listed for minors only.',
  })
  ageItem?: string | null;

  @Field(() => [String], { nullable: true, description: 'Codes of related resources.' })
  relatedCodes?: string[] | null;

  @Field(() => AssessmentsInput, { description: 'What was assessed (CAT-6).' })
  assessments!: AssessmentsInput;

  @Field(() => ID, { description: 'Id of the source that holds the data; your own.' })
  sourceId!: string;

  @Field(() => String, { description: 'Dataset of the source: a table, view or path.' })
  dataset!: string;

  @Field(() => [ResourceItemInput], { description: 'Its information items, in order.' })
  items!: ResourceItemInput[];
}

/** A new resource. */
@InputType({ description: 'A new resource, of your own department.' })
export class RegisterResourceInput extends EntryInput {
  @Field(() => ClassificationInput, { description: 'Where it stands in the catalogue.' })
  classification!: ClassificationInput;

  @Field(() => String, {
    nullable: true,
    description: 'Name in the data half of the API; suggested from the Chinese name when absent.',
  })
  apiName?: string | null;
}

/** A new version of a resource. */
@InputType({ description: 'What a new version of your resource says.' })
export class ReviseResourceInput extends EntryInput {
  @Field(() => String, { description: 'Code of the resource.' })
  code!: string;
}

/** Which resources to list. */
@InputType({ description: 'Which resources to list; all given conditions hold.' })
export class ResourceFilter {
  @Field(() => String, { nullable: true, description: 'Part of the name, code or API name.' })
  text?: string | null;

  @Field(() => ID, { nullable: true, description: 'Id of the providing department.' })
  provider?: string | null;

  @Field(() => SharingTypeEnum, { nullable: true, description: 'Sharing type.' })
  sharingType?: SharingType | null;

  @Field(() => VersionStatusEnum, {
    nullable: true,
    description: 'Resources with a version of this status that you may see.',
  })
  status?: VersionStatus | null;
}

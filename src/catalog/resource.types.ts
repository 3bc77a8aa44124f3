import { Field, ID, Int, ObjectType } from 'type-graphql';
import {
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
import { ResourceItem } from './item.types';
import type { SharingType } from './model';

/** The department that a resource belongs to. */
@ObjectType({ description: 'The department that provides a resource.' })
export class ResourceProvider {
  @Field(() => ID, { description: 'Id of the department.' })
  id!: string;

  @Field(() => String, { description: 'Name of the department.' })
  name!: string;

  @Field(() => String, { description: 'Unified social credit code of the department.' })
  creditCode!: string;
}

/** Where an entry stands in the catalogue. */
@ObjectType({ description: 'Where an entry stands in the catalogue: 类, 项, 目, 细目 (CAT-2).' })
export class ResourceClassification {
  @Field(() => String, { description: '类: 1 基础, 2 主题, 3 部门.' })
  category!: string;

  @Field(() => String, { description: '项: two digits.' })
  section!: string;

  @Field(() => String, { description: '目: three digits.' })
  subject!: string;

  @Field(() => String, { description: '细目: any number of digits, also none.' })
  detail!: string;
}

/** What CAT-4 asks of a sharing type. */
@ObjectType({ description: 'The ground of a sharing type (CAT-4).' })
export class SharingRule {
  @Field(() => [String], { description: 'Conditional: who may use the resource.' })
  users!: string[];

  @Field(() => [String], { description: 'Conditional: what for.' })
  uses!: string[];

  @Field(() => String, {
    nullable: true,
    description: 'Not shared: the law, administrative regulation or State Council decision.',
  })
  law!: string | null;

  @Field(() => String, { nullable: true, description: 'Not shared: the article of that law.' })
  article!: string | null;
}

/** Whether the public may have it. */
@ObjectType({ description: 'Whether the resource is open to the public.' })
export class Openness {
  @Field(() => Boolean, { description: 'True when it is open.' })
  open!: boolean;

  @Field(() => String, { nullable: true, description: 'Under which condition it is open.' })
  condition!: string | null;
}

/** The head of the provider consented to the registration. */
@ObjectType({ description: "The consent of the department's head (CAT-6)." })
export class HeadConsent {
  @Field(() => String, { description: 'Name of the head.' })
  name!: string;

  @Field(() => String, { description: 'Date of the consent, YYYY-MM-DD.' })
  date!: string;
}

/** What was assessed before registering. */
@ObjectType({ description: 'What was assessed before registering (CAT-6).' })
export class Assessments {
  @Field(() => String, { description: 'Finding of the secrecy-risk assessment.' })
  secrecyRisk!: string;

  @Field(() => String, { description: 'Finding of the personal-information impact assessment.' })
  personalInformation!: string;

  @Field(() => HeadConsent, { description: "The consent of the department's head." })
  headConsent!: HeadConsent;
}

/** Which source a version reads. */
@ObjectType({ description: 'Where the data of a version is read.' })
export class SourceBinding {
  @Field(() => ID, { description: 'Id of the source.' })
  sourceId!: string;

  @Field(() => String, { description: 'Dataset of the source: a table, view or path.' })
  dataset!: string;
}

/** Who did what to a version, as ids of people; for the provider and the authority. */
@ObjectType({ description: 'Who wrote, submitted and reviewed a version, as ids of people.' })
export class VersionHands {
  @Field(() => ID, { description: 'Who wrote it.' })
  createdBy!: string;

  @Field(() => ID, { nullable: true, description: 'Who submitted it.' })
  submittedBy!: string | null;

  @Field(() => ID, { nullable: true, description: 'Who reviewed it.' })
  reviewedBy!: string | null;
}

/** One catalogue entry as it stood (CAT-1). */
@ObjectType({ description: 'A catalogue entry as it stood in one version (CAT-1).' })
export class ResourceVersion {
  @Field(() => ID, { description: 'Id of the version.' })
  id!: string;

  @Field(() => String, { description: 'Code of the resource (CAT-2).' })
  code!: string;

  @Field(() => String, { description: 'Name of the resource in the data half of the API.' })
  apiName!: string;

  @Field(() => Int, { description: 'Number of the version, from 1.' })
  number!: number;

  @Field(() => VersionStatusEnum, { description: 'Where it stands in the flow of CAT-7.' })
  status!: VersionStatus;

  @Field(() => String, { description: 'Chinese name.' })
  name!: string;

  @Field(() => String, { description: 'What the resource holds (摘要).' })
  abstract!: string;

  @Field(() => ResourceFormatEnum, { description: 'The format it is kept in (CAT-10).' })
  format!: ResourceFormat;

  @Field(() => SharingTypeEnum, { description: 'Whether and how it is shared (CAT-3).' })
  sharingType!: SharingType;

  @Field(() => SharingRule, { description: 'The ground of the sharing type (CAT-4).' })
  sharingRule!: SharingRule;

  @Field(() => SharingModeEnum, { description: 'How it changes hands.' })
  sharingMode!: SharingMode;

  @Field(() => Openness, { description: 'Whether it is open to the public.' })
  openness!: Openness;

  @Field(() => UpdateFrequencyEnum, { description: 'How often it is renewed (CAT-10).' })
  updateFrequency!: UpdateFrequency;

  @Field(() => String, { description: 'Data classification (数据分类).' })
  dataClass!: string;

  @Field(() => Int, { description: 'Data grade (数据分级), 1 lowest to 4 highest.' })
  dataGrade!: number;

  @Field(() => Boolean, { description: 'Whether it is about people under 14.' })
  aboutMinors!: boolean;

  @Field(() => String, {
    nullable: true,
    description:
      'API name of the item that tells how old the person of a row is: rows about people under 18 are withheld from purposes that are not listed for minors.',
  })
  ageItem!: string | null;

  @Field(() => [String], { description: 'Codes of related resources.' })
  relatedCodes!: string[];

  @Field(() => Assessments, {
    nullable: true,
    description: 'Told to the provider and the sharing authority only (CAT-6).',
  })
  assessments!: Assessments | null;

  @Field(() => SourceBinding, {
    nullable: true,
    description: 'Told to the provider and the sharing authority only.',
  })
  binding!: SourceBinding | null;

  @Field(() => VersionHands, {
    nullable: true,
    description: 'Told to the provider and the sharing authority only.',
  })
  hands!: VersionHands | null;

  @Field(() => Date, { description: 'When it was written.' })
  createdAt!: Date;

  @Field(() => Date, { nullable: true, description: 'When it was submitted.' })
  submittedAt!: Date | null;

  @Field(() => Date, { nullable: true, description: 'When it was reviewed.' })
  reviewedAt!: Date | null;

  @Field(() => String, { nullable: true, description: 'Reasons that the review gave.' })
  reviewReasons!: string | null;

  @Field(() => Date, { nullable: true, description: 'When it came into force.' })
  publishedAt!: Date | null;

  @Field(() => Date, { nullable: true, description: 'When a later version took its place.' })
  supersededAt!: Date | null;

  @Field(() => [ResourceItem], { description: 'Its information items, in order.' })
  items!: ResourceItem[];
}

/** A resource through all its versions. */
@ObjectType({ description: 'An information resource (信息资源) through all its versions.' })
export class Resource {
  @Field(() => ID, { description: 'Id of the resource.' })
  id!: string;

  @Field(() => String, { description: 'Resource code, assigned by the system (CAT-2).' })
  code!: string;

  @Field(() => String, { description: 'Name in the data half of the API.' })
  apiName!: string;

  @Field(() => ResourceClassification, { description: 'Where it stands in the catalogue.' })
  classification!: ResourceClassification;

  @Field(() => ResourceProvider, { description: 'The department that provides it.' })
  provider!: ResourceProvider;

  @Field(() => Date, { nullable: true, description: 'When it was withdrawn from sharing (CAT-7).' })
  endedAt!: Date | null;
  @Field(() => Date, {
    nullable: true,
    description:
      'When it was found to hold secrets; told to the provider and the sharing authority only.',
  })
  secretAt!: Date | null;

  @Field(() => ResourceVersion, { nullable: true, description: 'The version in force.' })
  published!: ResourceVersion | null;

  @Field(() => [ResourceVersion], {
    description: 'The versions you may see, newest first: drafts only of your own department.',
  })
  versions!: ResourceVersion[];
}

/** Where a page ends. */
@ObjectType({ description: 'Where a page of resources ends.' })
export class ResourcePageInfo {
  @Field(() => Boolean, { description: 'Whether more resources follow.' })
  hasNextPage!: boolean;

  @Field(() => String, { nullable: true, description: 'Cursor for the next page.' })
  endCursor!: string | null;
}

/** One page of the catalogue. */
@ObjectType({ description: 'A page of the catalogue, in order of code.' })
export class ResourceConnection {
  @Field(() => [Resource], { description: 'The resources.' })
  nodes!: Resource[];

  @Field(() => ResourcePageInfo, { description: 'Where the page ends.' })
  pageInfo!: ResourcePageInfo;
}

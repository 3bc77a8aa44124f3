import { Field, ID, Int, ObjectType } from 'type-graphql';
import { type ChecklistWay, ChecklistWayEnum } from '../enums';
import { GuideElements, PublicMaterial } from '../guide/content.types';
import { LawChangeType } from '../laws/law-change.types';
import { GuidePageInfo } from '../page.types';

/** A published guide as everybody reads it. GDE-2, GDE-12 */
@ObjectType({ description: 'A published guide, the same for all channels (GDE-2, GDE-12).' })
export class GuidePage extends GuideElements {
  @Field(() => ID, { description: 'Id of the guide.' })
  readonly id!: string;

  @Field(() => String, { description: '事项编码: code of the service item.' })
  readonly code!: string;

  @Field(() => String, { description: '实施主体: name of the department.' })
  readonly department!: string;

  @Field(() => String, { description: 'Level of the department: city, district or township.' })
  readonly level!: string;

  @Field(() => String, { description: 'Division code of its area (GB/T 2260).' })
  readonly divisionCode!: string;

  @Field(() => String, { nullable: true, description: 'Name of its area.' })
  readonly division!: string | null;

  @Field(() => Int, { description: 'Version in force.' })
  readonly version!: number;

  @Field(() => Date, { description: 'When that version came into force.' })
  readonly publishedAt!: Date;

  @Field(() => [PublicMaterial], { description: '所需材料.' })
  readonly materials!: PublicMaterial[];

  @Field(() => String, { description: '办理流程图, as Mermaid text made from the steps (GDE-10).' })
  readonly flowChart!: string;

  @Field(() => [LawChangeType], {
    description: 'Announced changes of law that the guide has yet to carry out (GDE-13).',
  })
  readonly lawChanges!: readonly LawChangeType[];
}

/** A page of guides. */
@ObjectType({ description: 'A page of published guides, in order of name.' })
export class GuideSearchResult {
  @Field(() => [GuidePage], { description: 'The guides.' })
  readonly nodes!: readonly GuidePage[];

  @Field(() => GuidePageInfo, { description: 'Where the page ends.' })
  readonly pageInfo!: GuidePageInfo;
}

/** A material in the checklist. GDE-9 */
@ObjectType('ChecklistEntry', { description: 'What becomes of a material (GDE-9).' })
export class ChecklistEntryType {
  @Field(() => PublicMaterial, { description: 'The material.' })
  readonly material!: PublicMaterial;

  @Field(() => ChecklistWayEnum, { description: 'What the applicant has to do about it.' })
  readonly way!: ChecklistWay;

  @Field(() => [String], { description: 'Names of the departments that it is fetched from.' })
  readonly providers!: readonly string[];

  @Field(() => Int, {
    nullable: true,
    description: 'Oldest age of what is fetched, in days; absent where any will do.',
  })
  readonly maxAgeDays!: number | null;
}

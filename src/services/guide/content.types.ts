import { Field, InputType, Int, ObjectType } from 'type-graphql';
import {
  type Coverage,
  CoverageEnum,
  type HandlingForm,
  HandlingFormEnum,
  type MaterialSource,
  MaterialSourceEnum,
  type MaterialType,
  MaterialTypeEnum,
  type MaterialWay,
  MaterialWayEnum,
  type ServedParty,
  ServedPartyEnum,
  type ServiceType,
  ServiceTypeEnum,
} from '../enums';
import {
  DefectTolerance,
  GuideContact,
  GuideFee,
  GuideHours,
  GuideOffer,
  GuidePlace,
  GuideStep,
  LegalBasis,
} from './parts.types';
import { GuideRead, NeedCondition, NotSupplied, Supply } from './reading.types';

/** What everybody reads of a material. GDE-4 to GDE-8 */
@InputType('PublicMaterialInput', { description: 'What everybody reads of a material.' })
@ObjectType({ description: 'A material as the public reads it (所需材料, GDE-4).' })
export class PublicMaterial {
  @Field(() => String, { description: 'Short name of it in this guide: letters and digits.' })
  readonly key!: string;

  @Field(() => String, { description: 'Name (材料名称).' })
  readonly name!: string;

  @Field(() => MaterialTypeEnum, { nullable: true, description: 'Type (材料类型).' })
  readonly type?: MaterialType | null;

  @Field(() => MaterialSourceEnum, { nullable: true, description: 'Who makes it (来源渠道).' })
  readonly source?: MaterialSource | null;

  @Field(() => String, { nullable: true, description: 'A sample, or where it is (材料样本).' })
  readonly sample?: string | null;

  @Field(() => String, { nullable: true, description: 'The empty form, or where it is (空表).' })
  readonly emptyForm?: string | null;

  @Field(() => String, { nullable: true, description: 'Where the electronic form is (电子表单).' })
  readonly electronicForm?: string | null;

  @Field(() => Int, { nullable: true, description: 'Copies (份数).' })
  readonly copies?: number | null;

  @Field(() => String, { nullable: true, description: 'Size (规格).' })
  readonly size?: string | null;

  @Field(() => String, { nullable: true, description: 'Acceptance standard (受理标准).' })
  readonly acceptance?: string | null;

  @Field(() => Boolean, { nullable: true, description: 'Whether an electronic one is needed.' })
  readonly electronic?: boolean | null;

  @Field(() => [LegalBasis], { description: 'Legal basis (GDE-5).' })
  readonly basis!: LegalBasis[];

  @Field(() => String, {
    nullable: true,
    description: 'Kind or qualification of the body (GDE-8).',
  })
  readonly producer?: string | null;

  @Field(() => MaterialWayEnum, { description: 'Demanded, or had by sharing (GDE-9).' })
  readonly way!: MaterialWay;

  @Field(() => Boolean, {
    description: 'Whether the applicant is asked to confirm what is fetched.',
  })
  readonly confirm!: boolean;
}

/** A material with how sharing supplies it. GDE-9 */
@InputType('GuideMaterialInput', { description: 'A material, and how sharing supplies it.' })
@ObjectType({ description: 'A material, and how sharing supplies it (GDE-4, GDE-9).' })
export class GuideMaterial extends PublicMaterial {
  @Field(() => NeedCondition, { nullable: true, description: 'When it is needed at all.' })
  readonly when?: NeedCondition | null;

  @Field(() => [Supply], { description: 'Ways to satisfy it by sharing: any of these.' })
  readonly supplies!: Supply[];

  @Field(() => [NotSupplied], { description: 'Resources that do not supply it, and why.' })
  readonly notSupplied!: NotSupplied[];
}

/** The elements of GDE-2 beside the materials; item code and department stand at the guide. */
@InputType('GuideElementsInput', { description: 'The elements of a guide beside the materials.' })
@ObjectType({ description: 'The elements of a guide beside the materials (GDE-2).' })
export class GuideElements {
  @Field(() => String, { nullable: true, description: "事项名称: as in the city's list." })
  readonly name?: string | null;

  @Field(() => ServiceTypeEnum, { nullable: true, description: '事项类型.' })
  readonly type?: ServiceType | null;

  @Field(() => [LegalBasis], { description: '设定依据.' })
  readonly basis!: LegalBasis[];

  @Field(() => [String], { description: '受理条件.' })
  readonly conditions!: string[];

  @Field(() => [ServedPartyEnum], { description: '服务对象.' })
  readonly served!: ServedParty[];

  @Field(() => Int, { nullable: true, description: '法定办结时限, in working days.' })
  readonly statutoryDays?: number | null;

  @Field(() => Int, { nullable: true, description: '承诺办结时限, in working days.' })
  readonly promisedDays?: number | null;

  @Field(() => String, { nullable: true, description: '结果名称.' })
  readonly resultName?: string | null;

  @Field(() => String, { nullable: true, description: '结果样本, with what is private hidden.' })
  readonly resultSample?: string | null;

  @Field(() => Boolean, { nullable: true, description: 'Whether there is a fee at all.' })
  readonly charged?: boolean | null;

  @Field(() => [GuideFee], { description: '收费标准; none where nothing is charged.' })
  readonly fees!: GuideFee[];

  @Field(() => [LegalBasis], { description: '收费依据; none where nothing is charged.' })
  readonly feeBasis!: LegalBasis[];

  @Field(() => DefectTolerance, { nullable: true, description: '容缺受理.' })
  readonly defects?: DefectTolerance | null;

  @Field(() => [GuideStep], { description: '办理流程.' })
  readonly steps!: GuideStep[];

  @Field(() => [HandlingFormEnum], { description: '办理形式.' })
  readonly forms!: HandlingForm[];

  @Field(() => [String], { description: '审查标准.' })
  readonly standards!: string[];

  @Field(() => CoverageEnum, { nullable: true, description: '通办范围.' })
  readonly coverage?: Coverage | null;

  @Field(() => GuideOffer, { nullable: true, description: '预约办理.' })
  readonly appointment?: GuideOffer | null;

  @Field(() => GuideOffer, { nullable: true, description: '网上支付.' })
  readonly onlinePayment?: GuideOffer | null;

  @Field(() => GuideOffer, { nullable: true, description: '物流快递.' })
  readonly delivery?: GuideOffer | null;

  @Field(() => [GuidePlace], { description: '办理地点.' })
  readonly places!: GuidePlace[];

  @Field(() => [GuideHours], { description: '办理时间.' })
  readonly hours!: GuideHours[];

  @Field(() => [GuideContact], { description: '咨询方式.' })
  readonly consultation!: GuideContact[];

  @Field(() => [GuideContact], { description: '监督投诉方式.' })
  readonly complaints!: GuideContact[];
}

/** All that a version of a guide says; a draft may leave out what it does not know yet. GDE-2 */
@InputType('GuideContentInput', { description: 'What a guide says; a draft may leave out much.' })
@ObjectType({ description: 'What a version of a guide says (GDE-2).' })
export class GuideContent extends GuideElements {
  @Field(() => [GuideMaterial], { description: '所需材料.' })
  readonly materials!: GuideMaterial[];

  @Field(() => [GuideRead], { description: 'Rows of resources that a case reads (GDE-9).' })
  readonly reads!: GuideRead[];
}

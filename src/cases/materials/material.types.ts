import { Field, ID, Int, ObjectType } from 'type-graphql';
import { type MaterialWay, MaterialWayEnum } from '../../services';
import type { MaterialAnswer, MaterialReason, MaterialState } from './case-material';
import type { ReadState } from './case-read';
import {
  MaterialAnswerEnum,
  MaterialReasonEnum,
  MaterialStateEnum,
  ReadStateEnum,
} from './material.enums';

/** A value as the API shows it. */
@ObjectType({ description: 'A value that was fetched for a case.' })
export class CaseMaterialValue {
  @Field(() => String, { description: 'API name of the item.' })
  readonly item!: string;

  @Field(() => String, { description: 'Name of the item (信息项名称).' })
  readonly name!: string;

  @Field(() => String, {
    nullable: true,
    description: 'The value as text, masked where the grant masks; null where there is none.',
  })
  readonly value!: string | null;

  @Field(() => Boolean, { description: 'Whether it shows a part of itself only.' })
  readonly masked!: boolean;
}

/** A part of a material as the API shows it; `CaseMaterialPartResolver` adds the provider. */
@ObjectType({ description: 'A part of a material: what one read gives to it.' })
export class CaseMaterialPart {
  @Field(() => String, { description: 'Name of the read in the guide.' })
  readonly read!: string;

  @Field(() => String, { description: 'API name of the resource.' })
  readonly resource!: string;

  @Field(() => ReadStateEnum, { description: 'How far it has come.' })
  readonly state!: ReadState;

  @Field(() => [CaseMaterialValue], {
    nullable: true,
    description:
      'What was fetched, for the clerks whose case it is while it is not decided, where they ' +
      'stand in the network as whoever opened it did; null to everybody else.',
  })
  readonly values!: readonly CaseMaterialValue[] | null;

  @Field(() => Date, { nullable: true, description: 'As of when its provider gave it.' })
  readonly asOf!: Date | null;

  @Field(() => String, {
    nullable: true,
    description: 'Last day on which it is fresh enough, as YYYY-MM-DD; null where any age will do.',
  })
  readonly validUntil!: string | null;

  @Field(() => String, { nullable: true, description: 'Number of the grant it was read under.' })
  readonly grant!: string | null;

  @Field(() => ID, { nullable: true, description: 'Id of the audit record of the read.' })
  readonly auditRecord!: string | null;

  @Field(() => [String], { description: 'API names of items that came masked.' })
  readonly maskedItems!: readonly string[];

  @Field(() => String, {
    nullable: true,
    description: 'Code of what is in the way of the read, or of an item of it.',
  })
  readonly code!: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'What is in the way and what to do about it, in your language.',
  })
  readonly message!: string | null;

  @Field(() => Int, { description: 'How often it was asked.' })
  readonly attempts!: number;

  @Field(() => Date, { nullable: true, description: 'When it is asked again; null for no more.' })
  readonly nextAttemptAt!: Date | null;

  @Field(() => Date, { nullable: true, description: 'When it came.' })
  readonly fetchedAt!: Date | null;

  @Field(() => Date, { nullable: true, description: 'When its values were destroyed.' })
  readonly destroyedAt!: Date | null;
}

/** A material of a case as the API shows it; `CaseMaterialResolver` adds its correction. */
@ObjectType('CaseMaterial', { description: 'A material of a case (办件材料, GDE-9).' })
export class CaseMaterialType {
  @Field(() => String, { description: 'Key of the material in the guide.' })
  readonly key!: string;

  @Field(() => String, { description: 'Its name (材料名称).' })
  readonly name!: string;

  @Field(() => MaterialWayEnum, { description: 'Whether the guide demands it or has it fetched.' })
  readonly way!: MaterialWay;

  @Field(() => MaterialStateEnum, { description: 'Where it stands.' })
  readonly state!: MaterialState;

  @Field(() => MaterialReasonEnum, {
    nullable: true,
    description: 'Why it is pending, or must be brought though it is usually fetched.',
  })
  readonly reason!: MaterialReason | null;

  @Field(() => [CaseMaterialPart], { description: 'What was fetched for it, part by part.' })
  readonly parts!: readonly CaseMaterialPart[];

  @Field(() => MaterialAnswerEnum, { nullable: true, description: 'What the applicant said.' })
  readonly answer!: MaterialAnswer | null;

  @Field(() => String, {
    nullable: true,
    description: 'What shows it, or what was handed in; for the clerks whose case it is.',
  })
  readonly evidence!: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'What the applicant says is right; for the clerks whose case it is.',
  })
  readonly rightValue!: string | null;

  @Field(() => Date, { nullable: true, description: 'When it was answered or handed in.' })
  readonly answeredAt!: Date | null;

  @Field(() => ID, { nullable: true, description: 'Id of the clerk who took it down.' })
  readonly answeredBy!: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'Code of why no correction could be filed, such as a grant that has ended.',
  })
  readonly correctionCode!: string | null;
}

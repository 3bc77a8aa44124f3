import { Field, ID, InputType } from 'type-graphql';
import { InspectionPeriodEnum, RestrictedGroundEnum } from './archive.enums';
import type { InspectionFiling, NewInspection } from './file-inspection';
import type { Restricting } from './restrict-paper';
import type { AskedVolume } from './shared-volume';
import type { InspectionPeriod, RestrictedGround } from './volume';

/** A paper that is not fit for others. */
@InputType({ description: 'A paper for the restricted sub-volume (ARC-2).' })
export class RestrictCasePaperInput implements Restricting {
  @Field(() => ID, { description: 'The case.' })
  readonly caseId!: string;

  @Field(() => ID, { description: 'The paper.' })
  readonly documentId!: string;

  @Field(() => RestrictedGroundEnum, { description: 'Why.' })
  readonly ground!: RestrictedGround;
}

/** Cases that are to share a volume. */
@InputType({ description: 'Cases that are to share a volume (ARC-1).' })
export class SharedVolumeInput implements AskedVolume {
  @Field(() => [ID], {
    description: '2 to 50 cases of one service item, in the order they are to have.',
  })
  readonly caseIds!: readonly string[];

  @Field(() => String, { description: 'Why they are thin enough.' })
  readonly reasons!: string;
}

/** A record of an inspection. */
@InputType({ description: 'A record of an inspection (ARC-3).' })
export class InspectionRecordInput implements NewInspection {
  @Field(() => String, { description: 'Its title.' })
  readonly title!: string;

  @Field(() => String, { description: 'The day, YYYY-MM-DD.' })
  readonly inspectedOn!: string;

  @Field(() => [String], { description: 'Names of those who inspected.' })
  readonly inspectors!: readonly string[];

  @Field(() => String, { description: 'What was found.' })
  readonly findings!: string;

  @Field(() => [String], { defaultValue: [], description: 'Numbers of the cases it is about.' })
  readonly cases!: readonly string[];

  @Field(() => RestrictedGroundEnum, {
    nullable: true,
    description: 'Why it stands in the restricted sub-volume; in the main one when absent (ARC-2).',
  })
  readonly restrictedFor!: RestrictedGround | null;
}

/** Inspection records that are filed together. */
@InputType({ description: 'Inspection records that are filed together (ARC-3).' })
export class InspectionFilingInput implements InspectionFiling {
  @Field(() => InspectionPeriodEnum, { description: 'How much one volume holds.' })
  readonly period!: InspectionPeriod;

  @Field(() => String, { description: 'First day of the period, YYYY-MM-DD.' })
  readonly from!: string;

  @Field(() => String, { description: 'Title of the volume.' })
  readonly title!: string;

  @Field(() => [InspectionRecordInput], { description: 'The records, at most 200.' })
  readonly records!: readonly InspectionRecordInput[];
}

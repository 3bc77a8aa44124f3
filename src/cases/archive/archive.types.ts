import { Field, ID, Int, ObjectType } from 'type-graphql';
import { CasePageInfo } from '../procedure/case.types';
import { SectionEnum, VolumeKindEnum, VolumePartEnum } from './archive.enums';
import type { Section, VolumeKind, VolumePart } from './volume';

/** A volume as the API shows it. */
@ObjectType('Volume', { description: 'A volume (案卷) of the archive (ARC-1).' })
export class VolumeType {
  @Field(() => ID, { description: 'Id of the volume.' })
  readonly id!: string;

  @Field(() => String, { description: 'Its number, such as V-2026-000001; never given twice.' })
  readonly number!: string;

  @Field(() => VolumeKindEnum, { description: 'What it is made of.' })
  readonly kind!: VolumeKind;

  @Field(() => String, { description: 'Its title.' })
  readonly title!: string;

  @Field(() => Date, { description: 'When it was filed.' })
  readonly filedAt!: Date;

  @Field(() => ID, {
    nullable: true,
    description: 'Id of the person who filed it; absent for the gateway.',
  })
  readonly filedBy!: string | null;

  @Field(() => Date, {
    nullable: true,
    description: 'When its packages were made: soon after it was filed.',
  })
  readonly packedAt!: Date | null;
}

/** A piece of a volume. */
@ObjectType({ description: 'A piece of a volume, as the list of contents names it (ARC-4).' })
export class VolumeContent {
  @Field(() => Int, { description: 'Its place, from 1.' })
  readonly position!: number;

  @Field(() => String, { description: 'Its file in the package.' })
  readonly path!: string;

  @Field(() => String, { description: 'Its title.' })
  readonly title!: string;

  @Field(() => SectionEnum, { description: 'What it is.' })
  readonly section!: Section;

  @Field(() => String, { nullable: true, description: 'Number of its case.' })
  readonly case!: string | null;

  @Field(() => String, { description: 'The day it is dated, YYYY-MM-DD.' })
  readonly date!: string;
}

/** A sub-volume. */
@ObjectType({ description: 'A sub-volume as one file (ARC-2).' })
export class VolumePackage {
  @Field(() => VolumePartEnum, { description: 'Which.' })
  readonly part!: VolumePart;

  @Field(() => String, { description: 'SHA-256 of the file, in hexadecimal.' })
  readonly sha256!: string;

  @Field(() => String, {
    description: 'SHA-256 of its manifest, which the audit record volume.packed holds.',
  })
  readonly manifestSha256!: string;

  @Field(() => String, { description: 'Where it is read from, under the address of the gateway.' })
  readonly path!: string;

  @Field(() => [VolumeContent], {
    nullable: true,
    description: 'What it holds; of the restricted one only to those who may read it.',
  })
  readonly contents!: readonly VolumeContent[] | null;
}

/** A page of volumes. */
@ObjectType({ description: 'A page of volumes, newest first.' })
export class VolumeConnection {
  @Field(() => [VolumeType], { description: 'The volumes.' })
  readonly nodes!: readonly VolumeType[];

  @Field(() => CasePageInfo, { description: 'Where the page ends.' })
  readonly pageInfo!: CasePageInfo;
}

/** A request for a shared volume. */
@ObjectType('VolumeRequest', { description: 'A request for a volume that cases share (ARC-1).' })
export class VolumeRequestType {
  @Field(() => ID, { description: 'Id of the request.' })
  readonly id!: string;

  @Field(() => String, { description: 'Code of the service item of its cases.' })
  readonly serviceItem!: string;

  @Field(() => [ID], { description: 'Ids of the cases.' })
  readonly caseIds!: readonly string[];

  @Field(() => String, { description: 'Why they are to share one.' })
  readonly reasons!: string;

  @Field(() => Date, { description: 'When it was asked.' })
  readonly askedAt!: Date;

  @Field(() => String, {
    nullable: true,
    description: 'consented or refused; absent while it waits.',
  })
  readonly outcome!: string | null;

  @Field(() => String, { nullable: true, description: 'Why it was refused.' })
  readonly why!: string | null;

  @Field(() => Date, { nullable: true, description: 'When it was answered.' })
  readonly decidedAt!: Date | null;

  @Field(() => ID, { nullable: true, description: 'The volume, once consented to.' })
  readonly volumeId!: string | null;
}

/** A page of requests. */
@ObjectType({ description: 'A page of requests for shared volumes, newest first.' })
export class VolumeRequestConnection {
  @Field(() => [VolumeRequestType], { description: 'The requests.' })
  readonly nodes!: readonly VolumeRequestType[];

  @Field(() => CasePageInfo, { description: 'Where the page ends.' })
  readonly pageInfo!: CasePageInfo;
}

/** A reader of restricted sub-volumes. */
@ObjectType('ArchiveReader', {
  description:
    'Somebody who may, or might, read the restricted sub-volumes of their department (ARC-2).',
})
export class ArchiveReaderType {
  @Field(() => ID, { description: 'Id of the entry.' })
  readonly id!: string;

  @Field(() => ID, { description: 'Id of the person.' })
  readonly personId!: string;

  @Field(() => String, { description: 'Why they were named.' })
  readonly reasons!: string;

  @Field(() => Date, { description: 'Since when.' })
  readonly since!: Date;

  @Field(() => Date, { nullable: true, description: 'Until when; absent while it holds.' })
  readonly endedAt!: Date | null;
}

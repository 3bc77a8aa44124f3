import { Arg, Ctx, FieldResolver, ID, Mutation, Query, Resolver, Root } from 'type-graphql';
import { type DepartmentRecord, DepartmentType, getDepartment } from '../../identity';
import { After, First, type Listing } from '../../platform';
import type { CasesContext } from '../context';
import type { CaseRecord } from '../file/case';
import { CaseType } from '../procedure/case.types';
import { InspectionFilingInput, RestrictCasePaperInput, SharedVolumeInput } from './archive.inputs';
import {
  ArchiveReaderType,
  VolumeConnection,
  VolumePackage,
  VolumeRequestConnection,
  VolumeRequestType,
  VolumeType,
} from './archive.types';
import { archiveCase } from './archive-case';
import { endArchiveReader, listArchiveReaders, nameArchiveReader } from './archive-readers';
import { fileInspectionRecords } from './file-inspection';
import { listVolumeRequests, listVolumes, showVolume } from './list-volumes';
import { restrictCasePaper } from './restrict-paper';
import { askSharedVolume, consentSharedVolume, refuseSharedVolume } from './shared-volume';
import { showPackages, volumeCases } from './show-packages';
import type { ArchiveReaderRecord, VolumeRecord, VolumeRequestRecord } from './volume';

/** The archive in the office API. */
@Resolver(() => VolumeType)
export class ArchiveResolver {
  /** Lists volumes. ARC-1 */
  @Query(() => VolumeConnection, {
    description:
      'Volumes of your department, newest first; all of them for the archive authority and the leadership office (ARC-1).',
  })
  volumes(
    @Ctx() ctx: CasesContext,
    @First() first: number,
    @After() after: string | undefined,
  ): Promise<Listing<VolumeRecord>> {
    return listVolumes(ctx, { first, after: after ?? null });
  }

  /** Shows a volume. */
  @Query(() => VolumeType, { description: 'One volume.' })
  volume(
    @Ctx() ctx: CasesContext,
    @Arg('id', () => ID, { description: 'The volume.' }) id: string,
  ): Promise<VolumeRecord> {
    return showVolume(ctx, id);
  }

  /** Lists requests for shared volumes. ARC-1 */
  @Query(() => VolumeRequestConnection, {
    description:
      'Requests of your department for shared volumes, newest first; all of them for the archive authority and the leadership office (ARC-1).',
  })
  volumeRequests(
    @Ctx() ctx: CasesContext,
    @First() first: number,
    @After() after: string | undefined,
  ): Promise<Listing<VolumeRequestRecord>> {
    return listVolumeRequests(ctx, { first, after: after ?? null });
  }

  /** Lists readers of restricted sub-volumes. ARC-2 */
  @Query(() => [ArchiveReaderType], {
    description:
      'Those who may, or might, read the restricted sub-volumes of your department (ARC-2).',
  })
  archiveReaders(@Ctx() ctx: CasesContext): Promise<ArchiveReaderRecord[]> {
    return listArchiveReaders(ctx);
  }

  /** Archives a case. ARC-1 */
  @Mutation(() => VolumeType, {
    description:
      'Archives a case that came to its end, in a volume of its own. The gateway does it by itself some days later (ARC-1).',
  })
  archiveCase(
    @Ctx() ctx: CasesContext,
    @Arg('caseId', () => ID, { description: 'The case.' }) caseId: string,
  ): Promise<VolumeRecord> {
    return archiveCase(ctx, caseId);
  }

  /** Restricts a paper. ARC-2 */
  @Mutation(() => CaseType, {
    description:
      'Puts a paper of a case that came to its end into the restricted sub-volume, before it is archived. There is no way back (ARC-2).',
  })
  restrictCasePaper(
    @Ctx() ctx: CasesContext,
    @Arg('input', () => RestrictCasePaperInput, { description: 'Which, and why.' })
    input: RestrictCasePaperInput,
  ): Promise<CaseRecord> {
    return restrictCasePaper(ctx, input);
  }

  /** Asks for a shared volume. ARC-1 */
  @Mutation(() => VolumeRequestType, {
    description: 'Asks the archive authority to let thin cases share a volume (ARC-1).',
  })
  askSharedVolume(
    @Ctx() ctx: CasesContext,
    @Arg('input', () => SharedVolumeInput, { description: 'Which, and why.' })
    input: SharedVolumeInput,
  ): Promise<VolumeRequestRecord> {
    return askSharedVolume(ctx, input);
  }

  /** Consents to a shared volume. ARC-1 */
  @Mutation(() => VolumeRequestType, {
    description: 'Consents to a shared volume: its cases are archived by that (ARC-1).',
  })
  consentSharedVolume(
    @Ctx() ctx: CasesContext,
    @Arg('id', () => ID, { description: 'The request.' }) id: string,
  ): Promise<VolumeRequestRecord> {
    return consentSharedVolume(ctx, id);
  }

  /** Refuses a shared volume. ARC-1 */
  @Mutation(() => VolumeRequestType, {
    description: 'Refuses a shared volume, with reasons: each case gets its own (ARC-1).',
  })
  refuseSharedVolume(
    @Ctx() ctx: CasesContext,
    @Arg('id', () => ID, { description: 'The request.' }) id: string,
    @Arg('reasons', () => String, { description: 'Why.' }) reasons: string,
  ): Promise<VolumeRequestRecord> {
    return refuseSharedVolume(ctx, { id, reasons });
  }

  /** Files inspection records. ARC-3 */
  @Mutation(() => VolumeType, {
    description: 'Files inspection records in a volume of their own (ARC-3).',
  })
  fileInspectionRecords(
    @Ctx() ctx: CasesContext,
    @Arg('input', () => InspectionFilingInput, { description: 'The records.' })
    input: InspectionFilingInput,
  ): Promise<VolumeRecord> {
    const records = input.records.map((record) => ({
      ...record,
      restrictedFor: record.restrictedFor ?? null,
    }));
    return fileInspectionRecords(ctx, { ...input, records });
  }

  /** Names a reader. ARC-2 */
  @Mutation(() => ArchiveReaderType, {
    description:
      'Names somebody who may read the restricted sub-volumes of your department (ARC-2).',
  })
  nameArchiveReader(
    @Ctx() ctx: CasesContext,
    @Arg('personId', () => ID, { description: 'Who.' }) personId: string,
    @Arg('reasons', () => String, { description: 'Why.' }) reasons: string,
  ): Promise<ArchiveReaderRecord> {
    return nameArchiveReader(ctx, { personId, reasons });
  }

  /** Ends a reader's right. ARC-2 */
  @Mutation(() => ArchiveReaderType, {
    description: 'Ends what somebody was named for (ARC-2).',
  })
  endArchiveReader(
    @Ctx() ctx: CasesContext,
    @Arg('id', () => ID, { description: 'Id of the entry.' }) id: string,
  ): Promise<ArchiveReaderRecord> {
    return endArchiveReader(ctx, id);
  }

  /** The department it is of. */
  @FieldResolver(() => DepartmentType, { description: 'The department it is of.' })
  department(
    @Root() { departmentId }: VolumeRecord,
    @Ctx() ctx: CasesContext,
  ): Promise<DepartmentRecord> {
    return getDepartment(ctx, departmentId);
  }

  /** Its cases. */
  @FieldResolver(() => [String], { description: 'Numbers of its cases, in their order.' })
  cases(@Root() volume: VolumeRecord, @Ctx() ctx: CasesContext): Promise<readonly string[]> {
    return volumeCases(ctx, volume);
  }

  /** Its sub-volumes. ARC-2 */
  @FieldResolver(() => [VolumePackage], {
    description: 'Its sub-volumes, each as one file that verifies by itself (ARC-2, ARC-4).',
  })
  packages(@Root() volume: VolumeRecord, @Ctx() ctx: CasesContext): Promise<VolumePackage[]> {
    return showPackages(ctx, volume);
  }
}

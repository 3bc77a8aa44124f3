import { type Database, newId, type SecretBox } from '../../platform';
import type { CaseStatus } from '../file/case';
import type {
  Inspected,
  InspectionRecord,
  PackageRecord,
  VolumePart,
  VolumeRecord,
} from './volume';

/** Binds what is sealed to its volume, so that it cannot be moved to another. */
const packageLabel = (volumeId: string, part: VolumePart): string => `volume:${volumeId}:${part}`;
const inspectionLabel = (volumeId: string, position: number): string =>
  `inspection:${volumeId}:${position}`;

/** Adds a volume with its cases, the first one first. Rejects with a unique problem where one has a volume. ARC-1 */
export async function insertVolume(
  db: Database,
  volume: VolumeRecord,
  caseIds: readonly string[],
): Promise<void> {
  await db.prisma.volume.create({ data: volume });
  const data = caseIds.map((caseId, at) => ({ caseId, volumeId: volume.id, position: at + 1 }));
  await db.prisma.volumeCase.createMany({ data });
}

/** The volume of this id, or null. */
export async function selectVolume(db: Database, id: string): Promise<VolumeRecord | null> {
  return (await db.prisma.volume.findFirst({ where: { id } })) as VolumeRecord | null;
}

/** The volume that holds a case, or null. */
export async function selectVolumeOf(db: Database, caseId: string): Promise<VolumeRecord | null> {
  const where = { cases: { some: { caseId } } };
  return (await db.prisma.volume.findFirst({ where })) as VolumeRecord | null;
}

/** Volumes, newest first; one more than asked tells of more. */
export async function selectVolumes(
  db: Database,
  {
    departmentId,
    first,
    after,
  }: { departmentId: string | null; first: number; after: string | null },
): Promise<VolumeRecord[]> {
  const where = { ...(departmentId && { departmentId }), ...(after && { id: { lt: after } }) };
  const rows = await db.prisma.volume.findMany({ where, orderBy: { id: 'desc' }, take: first + 1 });
  return rows as VolumeRecord[];
}

/** Ids of the cases of a volume, in their order in it. */
export async function selectVolumeCases(db: Database, volumeId: string): Promise<string[]> {
  const rows = await db.prisma.volumeCase.findMany({
    where: { volumeId },
    orderBy: { position: 'asc' },
  });
  return rows.map(({ caseId }) => caseId);
}

/** Volumes whose packages are still to be made, the oldest first. */
export async function selectUnpacked(
  db: Database,
  { after, most }: { after: string; most: number },
): Promise<VolumeRecord[]> {
  const where = { packedAt: null, id: { gt: after } };
  const rows = await db.prisma.volume.findMany({ where, orderBy: { id: 'asc' }, take: most });
  return rows as VolumeRecord[];
}

/** Ids of cases that ended before an instant and have no volume, the oldest first. */
export async function selectToArchive(
  db: Database,
  {
    closedBefore,
    from,
    after,
    most,
  }: { closedBefore: Date; from: readonly CaseStatus[]; after: string; most: number },
): Promise<string[]> {
  const rows = await db.query<{ id: string }>(
    `SELECT id FROM case_file WHERE status = ANY ($1::text[]) AND closed_at <= $2 AND id > $3
       AND NOT EXISTS (SELECT 1 FROM volume_request r WHERE r.outcome IS NULL
         AND case_file.id = ANY (r.case_ids))
     ORDER BY id LIMIT $4`,
    [from, closedBefore, after, most],
  );
  return rows.map(({ id }) => id);
}

/** A package with its file. */
export interface Packed extends PackageRecord {
  readonly zip: Uint8Array;
}

/** Keeps the packages of a volume and says that it is packed; false where another was first. */
export async function insertPackages(
  db: Database,
  secrets: SecretBox,
  { id }: Pick<VolumeRecord, 'id'>,
  packages: readonly Packed[],
  packedAt: Date,
): Promise<boolean> {
  const { count } = await db.prisma.volume.updateMany({
    where: { id, packedAt: null },
    data: { packedAt },
  });
  if (count === 0) return false;
  const data = packages.map(({ zip, contents, ...kept }) => ({
    ...kept,
    contents: contents as unknown as object[],
    content: secrets.seal(Buffer.from(zip).toString('base64'), packageLabel(id, kept.part)),
  }));
  await db.prisma.volumePackage.createMany({ data });
  return true;
}

/** What is known of the packages of a volume, without their files. */
export async function selectPackages(db: Database, volumeId: string): Promise<PackageRecord[]> {
  const rows = await db.prisma.volumePackage.findMany({
    where: { volumeId },
    omit: { content: true },
    orderBy: { part: 'asc' },
  });
  return rows as unknown as PackageRecord[];
}

/** The file of a sub-volume, or null. */
export async function selectZip(
  db: Database,
  secrets: SecretBox,
  { volumeId, part }: { readonly volumeId: string; readonly part: VolumePart },
): Promise<Uint8Array | null> {
  const row = await db.prisma.volumePackage.findFirst({ where: { volumeId, part } });
  return row && Buffer.from(secrets.open(row.content, packageLabel(volumeId, part)), 'base64');
}

/** Adds the records of an inspection volume. ARC-3 */
export async function insertInspections(
  db: Database,
  secrets: SecretBox,
  records: readonly InspectionRecord[],
): Promise<void> {
  const data = records.map(({ volumeId, position, restrictedFor, content }) => {
    const label = inspectionLabel(volumeId, position);
    const sealed = secrets.seal(JSON.stringify(content), label);
    return { id: newId(), volumeId, position, restrictedFor, content: sealed };
  });
  await db.prisma.inspectionRecord.createMany({ data });
}

/** The records of an inspection volume, in their order. */
export async function selectInspections(
  db: Database,
  secrets: SecretBox,
  volumeId: string,
): Promise<InspectionRecord[]> {
  const rows = await db.prisma.inspectionRecord.findMany({
    where: { volumeId },
    orderBy: { position: 'asc' },
  });
  return rows.map(({ content, ...row }) => {
    const opened = secrets.open(content, inspectionLabel(volumeId, row.position));
    return { ...row, content: JSON.parse(opened) as Inspected } as InspectionRecord;
  });
}

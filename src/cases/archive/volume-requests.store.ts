import { type Database, newId, type Page } from '../../platform';
import type { ArchiveReaderRecord, VolumeRequestRecord } from './volume';

/** Adds a request for a shared volume. */
export async function insertVolumeRequest(
  db: Database,
  asked: Omit<
    VolumeRequestRecord,
    'id' | 'outcome' | 'why' | 'decidedAt' | 'decidedBy' | 'volumeId'
  >,
): Promise<VolumeRequestRecord> {
  const data = { id: newId(), ...asked, caseIds: [...asked.caseIds] };
  return (await db.prisma.volumeRequest.create({ data })) as VolumeRequestRecord;
}

/** The request of this id, held until the end, or null. */
export async function lockVolumeRequest(
  db: Database,
  id: string,
): Promise<VolumeRequestRecord | null> {
  await db.query('SELECT id FROM volume_request WHERE id = $1 FOR UPDATE', [id]);
  return (await db.prisma.volumeRequest.findFirst({ where: { id } })) as VolumeRequestRecord | null;
}

/** True where a request that waits names one of these cases. */
export async function isAsked(db: Database, caseIds: readonly string[]): Promise<boolean> {
  const rows = await db.query(
    'SELECT 1 FROM volume_request WHERE outcome IS NULL AND case_ids && $1::text[] LIMIT 1',
    [caseIds],
  );
  return rows.length > 0;
}

/** Writes what came of a request. */
export async function decideVolumeRequest(
  db: Database,
  {
    id,
    ...decided
  }: Pick<VolumeRequestRecord, 'id' | 'outcome' | 'why' | 'decidedAt' | 'decidedBy' | 'volumeId'>,
): Promise<void> {
  await db.prisma.volumeRequest.updateMany({ where: { id, outcome: null }, data: decided });
}

/** Requests, newest first; one more than asked tells of more. */
export async function selectVolumeRequests(
  db: Database,
  departmentId: string | null,
  { first, after }: Page,
): Promise<VolumeRequestRecord[]> {
  const where = { ...(departmentId && { departmentId }), ...(after && { id: { lt: after } }) };
  const order = { orderBy: { id: 'desc' }, take: first + 1 } as const;
  return (await db.prisma.volumeRequest.findMany({ where, ...order })) as VolumeRequestRecord[];
}

/** Names somebody; rejects with a unique problem where they are named. */
export async function insertReader(db: Database, reader: ArchiveReaderRecord): Promise<void> {
  const live = `${reader.departmentId} ${reader.personId}`;
  await db.prisma.archiveReader.create({ data: { ...reader, live } });
}

/** Ends what somebody was named for; false where they were not. */
export async function endReader(
  db: Database,
  { id, departmentId }: { readonly id: string; readonly departmentId: string },
  ended: { readonly endedAt: Date; readonly endedBy: string },
): Promise<boolean> {
  const where = { id, departmentId, endedAt: null };
  const data = { ...ended, live: null };
  const { count } = await db.prisma.archiveReader.updateMany({ where, data });
  return count === 1;
}

/** Those who are or were named in a department, newest first. */
export async function selectReaders(
  db: Database,
  departmentId: string,
): Promise<ArchiveReaderRecord[]> {
  const where = { departmentId };
  const omit = { live: true } as const;
  return db.prisma.archiveReader.findMany({ where, omit, orderBy: { id: 'desc' } });
}

/** True for somebody who is named now. */
export async function isReader(
  db: Database,
  { departmentId, personId }: { readonly departmentId: string; readonly personId: string },
): Promise<boolean> {
  const where = { departmentId, personId, endedAt: null };
  return (await db.prisma.archiveReader.count({ where })) > 0;
}

import { type Database, type Page } from '../../platform';
import type { Side } from '../side';
import { type DisputeRecord, type DisputeStatus, OPEN_DISPUTES } from './dispute';

const COLUMNS = `id, number, subject_type AS "subjectType", subject_id AS "subjectId",
  consumer_id AS "consumerId", provider_id AS "providerId", about, status,
  opened_for AS "openedFor", opened_at AS "openedAt", authority_id AS "authorityId"`;

function select(db: Database, rest: string, params: readonly unknown[]): Promise<DisputeRecord[]> {
  return db.query<DisputeRecord>(`SELECT ${COLUMNS} FROM dispute ${rest}`, params);
}

/** Adds a dispute. */
export async function insertDispute(db: Database, dispute: DisputeRecord): Promise<void> {
  await db.prisma.dispute.create({ data: dispute });
}

/** The dispute of this id, or null. */
export async function selectDispute(db: Database, id: string): Promise<DisputeRecord | null> {
  const [found] = await select(db, 'WHERE id = $1', [id]);
  return found ?? null;
}

/** Holds a dispute until the transaction ends, so that of two steps at once one is first. */
export async function lockDispute(db: Database, id: string): Promise<void> {
  await db.query('SELECT 1 FROM dispute WHERE id = $1 FOR UPDATE', [id]);
}

/** The dispute about an application or a grant that is not over, or null. */
export async function openDisputeOf(
  db: Database,
  subjectId: string,
): Promise<DisputeRecord | null> {
  const where = 'WHERE subject_id = $1 AND status = ANY($2::text[])';
  const [found] = await select(db, where, [subjectId, [...OPEN_DISPUTES]]);
  return found ?? null;
}

/** Takes a dispute that is held to where a step leads. */
export async function moveDispute(
  db: Database,
  { id, status, authorityId }: Pick<DisputeRecord, 'id' | 'status' | 'authorityId'>,
): Promise<void> {
  const sql = 'UPDATE dispute SET status = $2, authority_id = $3 WHERE id = $1';
  await db.execute(sql, [id, status, authorityId]);
}

/** Disputes of one side, newest first; one more than asked tells whether there are more. */
export function selectDisputes(
  db: Database,
  { departmentId }: Side,
  status: DisputeStatus | null,
  { first, after }: Page,
): Promise<DisputeRecord[]> {
  return select(
    db,
    `WHERE ($1::text IS NULL OR consumer_id = $1 OR provider_id = $1)
       AND ($2::text IS NULL OR status = $2) AND ($3::text IS NULL OR id < $3)
     ORDER BY id DESC LIMIT $4`,
    [departmentId, status, after, first + 1],
  );
}

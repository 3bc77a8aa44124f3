import { type Database, newId } from '../../platform';
import type {
  SealOutcome,
  SealRecord,
  SealRequestKind,
  SealRequestRecord,
  SealStatus,
} from './seal';

const COLUMNS = `id, number, name, holder, department_id AS "departmentId", window_id AS "windowId",
  leader_id AS "leaderId", status, applied_at AS "appliedAt", opened_at AS "openedAt",
  ended_at AS "endedAt"`;

/** Department and window of a seal that lives: a second one for them is refused as not unique. */
function liveKey({ departmentId, windowId }: Pick<SealRecord, 'departmentId' | 'windowId'>) {
  return JSON.stringify([departmentId, windowId]);
}

/** Adds a seal that is applied for; rejects with a unique problem where the window has one. */
export async function insertSeal(db: Database, seal: SealRecord): Promise<void> {
  await db.prisma.seal.create({ data: { ...seal, liveKey: liveKey(seal) } });
}

/** The seal of this id, held until the transaction ends, or null. */
export async function lockSeal(db: Database, id: string): Promise<SealRecord | null> {
  const sql = `SELECT ${COLUMNS} FROM seal WHERE id = $1 FOR UPDATE`;
  const [row] = await db.query<SealRecord>(sql, [id]);
  return row ?? null;
}

/** The seal of this id, or null. */
export async function selectSeal(db: Database, id: string): Promise<SealRecord | null> {
  const sql = `SELECT ${COLUMNS} FROM seal WHERE id = $1`;
  const [row] = await db.query<SealRecord>(sql, [id]);
  return row ?? null;
}

/** Seals of a department, or of all where none is named, the newest first. */
export function selectSeals(
  db: Database,
  {
    departmentId,
    status,
    first,
    after,
  }: {
    readonly departmentId: string | null;
    readonly status: SealStatus | null;
    readonly first: number;
    readonly after: string | null;
  },
): Promise<SealRecord[]> {
  return db.query<SealRecord>(
    `SELECT ${COLUMNS} FROM seal
     WHERE ($1::text IS NULL OR department_id = $1) AND ($2::text IS NULL OR status = $2)
       AND ($3::text IS NULL OR id < $3)
     ORDER BY id DESC LIMIT $4`,
    [departmentId, status, after, first],
  );
}

/** What a confirmed request makes of a seal; one that ends leaves its window to the next. */
export async function updateSeal(db: Database, seal: SealRecord): Promise<void> {
  const { id, windowId, leaderId, status, openedAt, endedAt } = seal;
  const live = endedAt === null ? liveKey(seal) : null;
  const data = { windowId, leaderId, status, openedAt, endedAt, liveKey: live };
  await db.prisma.seal.update({ where: { id }, data });
}

/** Adds a request after the last one of its seal. */
export async function insertSealRequest(
  db: Database,
  request: Pick<
    SealRequestRecord,
    'sealId' | 'kind' | 'windowId' | 'leaderId' | 'reasons' | 'askedAt' | 'askedBy'
  >,
): Promise<void> {
  const { sealId, kind, windowId, leaderId, reasons, askedAt, askedBy } = request;
  await db.execute(
    `INSERT INTO seal_request
       (id, seal_id, position, kind, window_id, leader_id, reasons, asked_at, asked_by)
     SELECT $1, $2, coalesce(max(position), 0) + 1, $3, $4, $5, $6, $7, $8
     FROM seal_request WHERE seal_id = $2`,
    [newId(), sealId, kind, windowId, leaderId, reasons, askedAt, askedBy],
  );
}

/** A row of Prisma's, whose words are those of the room. */
function toRequest(row: {
  readonly kind: string;
  readonly outcome: string | null;
}): SealRequestRecord {
  const { kind, outcome } = row;
  return {
    ...(row as SealRequestRecord),
    kind: kind as SealRequestKind,
    outcome: outcome as SealOutcome | null,
  };
}

/** All requests about a seal, the first one first. SEAL-6 */
export async function selectSealRequests(
  db: Database,
  sealId: string,
): Promise<SealRequestRecord[]> {
  const rows = await db.prisma.sealRequest.findMany({
    where: { sealId },
    orderBy: { position: 'asc' },
  });
  return rows.map(toRequest);
}

/** Writes what the management answered. */
export async function decideSealRequestRow(
  db: Database,
  {
    id,
    ...decided
  }: Pick<SealRequestRecord, 'id' | 'outcome' | 'filingNumber' | 'why'> &
    Pick<SealRequestRecord, 'decidedAt' | 'decidedBy'>,
): Promise<void> {
  await db.prisma.sealRequest.update({ where: { id }, data: decided });
}

/** Ids of those whom the leader lets use a seal. */
export async function selectKeepers(db: Database, sealId: string): Promise<string[]> {
  const rows = await db.prisma.sealKeeper.findMany({
    where: { sealId },
    orderBy: { personId: 'asc' },
  });
  return rows.map(({ personId }) => personId);
}

/** Replaces those whom the leader lets use a seal. */
export async function replaceKeepers(
  db: Database,
  sealId: string,
  {
    personIds,
    since,
    by,
  }: { readonly personIds: readonly string[]; readonly since: Date; readonly by: string },
): Promise<void> {
  await db.prisma.sealKeeper.deleteMany({ where: { sealId } });
  const data = personIds.map((personId) => ({ sealId, personId, since, by }));
  await db.prisma.sealKeeper.createMany({ data });
}

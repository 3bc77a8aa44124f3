import { type Database, type Page } from '../../platform';
import type { Side } from '../side';

/** A usage record as it is kept. Dates are calendar dates in China, YYYY-MM-DD. */
export interface UsageRecord {
  readonly id: string;
  readonly grantId: string;
  readonly consumerId: string;
  readonly providerId: string;
  /** The first and the last day that it tells of. */
  readonly from: string;
  readonly to: string;
  readonly scene: string;
  readonly process: string;
  readonly effect: string;
  readonly storage: string;
  readonly destruction: string;
  readonly filedAt: Date;
  /** Id of the person. */
  readonly filedBy: string;
  /** It is kept at least until the end of this day. */
  readonly keptUntil: string;
}

const COLUMNS = `id, grant_id AS "grantId", consumer_id AS "consumerId",
  provider_id AS "providerId", period_from AS "from", period_to AS "to", scene, process, effect,
  storage, destruction, filed_at AS "filedAt", filed_by AS "filedBy", kept_until AS "keptUntil"`;

/** Adds a usage record; rejects with a unique problem when the grant has one of that period. */
export async function insertUsageRecord(db: Database, r: UsageRecord): Promise<void> {
  await db.execute(
    `INSERT INTO usage_record (id, grant_id, consumer_id, provider_id, period_from, period_to,
       scene, process, effect, storage, destruction, filed_at, filed_by, kept_until)
     VALUES ($1, $2, $3, $4, $5::date, $6::date, $7, $8, $9, $10, $11, $12, $13, $14::date)`,
    [
      ...[r.id, r.grantId, r.consumerId, r.providerId, r.from, r.to],
      ...[r.scene, r.process, r.effect, r.storage, r.destruction],
      ...[r.filedAt, r.filedBy, r.keptUntil],
    ],
  );
}

/** Usage records, newest first; one more than asked tells whether there are more. */
export function selectUsageRecords(
  db: Database,
  { departmentId, grantId }: Side & { readonly grantId: string | null },
  { first, after }: Page,
): Promise<UsageRecord[]> {
  return db.query<UsageRecord>(
    `SELECT ${COLUMNS} FROM usage_record
     WHERE ($1::text IS NULL OR consumer_id = $1 OR provider_id = $1)
       AND ($2::text IS NULL OR grant_id = $2) AND ($3::text IS NULL OR id < $3)
     ORDER BY id DESC LIMIT $4`,
    [departmentId, grantId, after, first + 1],
  );
}

/** Whether a usage record of a grant tells of any day of a period. */
export async function hasUsageRecord(
  db: Database,
  grantId: string,
  { from, to }: Pick<UsageRecord, 'from' | 'to'>,
): Promise<boolean> {
  const [row] = await db.query<{ found: boolean }>(
    `SELECT EXISTS (SELECT 1 FROM usage_record
       WHERE grant_id = $1 AND period_to >= $2::date AND period_from <= $3::date) AS found`,
    [grantId, from, to],
  );
  return row?.found ?? false;
}

import type { Database } from '../../platform';

/** What the authority said to a request for more time. */
export type ExtensionAnswer = 'consented' | 'refused';

/** A change of law or duty that a resource must be brought up to, as it is kept. CAT-8 */
export interface LawChangeRecord {
  readonly id: string;
  readonly resourceId: string;
  /** Code of the resource. */
  readonly code: string;
  readonly providerId: string;
  readonly what: string;
  /** From which day on it holds, YYYY-MM-DD. */
  readonly effectiveOn: string;
  readonly recordedBy: string;
  readonly recordedAt: Date;
  /** Working days that the provider asked for beyond the law's. */
  readonly extensionDays: number | null;
  readonly extensionReasons: string | null;
  readonly extensionAskedBy: string | null;
  readonly extensionAnswer: ExtensionAnswer | null;
  readonly extensionAnsweredBy: string | null;
  readonly refusalReasons: string | null;
  /** The version that brought the resource up to it. */
  readonly metByVersion: number | null;
  /** When it was met, or came to nothing with the resource. */
  readonly closedAt: Date | null;
}

/** What stands in the row of a change when it is recorded. */
export type NewLawChange = Pick<
  LawChangeRecord,
  'id' | 'resourceId' | 'what' | 'effectiveOn' | 'recordedBy' | 'recordedAt'
>;

const SELECT = `
  SELECT l.id, l.resource_id AS "resourceId", r.code, r.provider_id AS "providerId", l.what,
    l.effective_on AS "effectiveOn", l.recorded_by AS "recordedBy", l.recorded_at AS "recordedAt",
    l.extension_days AS "extensionDays", l.extension_reasons AS "extensionReasons",
    l.extension_asked_by AS "extensionAskedBy", l.extension_answer AS "extensionAnswer",
    l.extension_answered_by AS "extensionAnsweredBy", l.refusal_reasons AS "refusalReasons",
    l.met_by_version AS "metByVersion", l.closed_at AS "closedAt"
  FROM law_change l JOIN resource r ON r.id = l.resource_id`;

/** Adds a change. */
export async function insertLawChange(db: Database, change: NewLawChange): Promise<void> {
  const { id, resourceId, what, effectiveOn, recordedBy, recordedAt } = change;
  await db.execute(
    `INSERT INTO law_change (id, resource_id, what, effective_on, recorded_by, recorded_at)
     VALUES ($1, $2, $3, $4::date, $5, $6)`,
    [id, resourceId, what, effectiveOn, recordedBy, recordedAt],
  );
}

/** The change of this id, held until the transaction ends; or null. */
export async function lockLawChange(db: Database, id: string): Promise<LawChangeRecord | null> {
  const [found] = await db.query<LawChangeRecord>(`${SELECT} WHERE l.id = $1 FOR UPDATE OF l`, [
    id,
  ]);
  return found ?? null;
}

/** All changes of a resource, the newest first. */
export function selectLawChanges(db: Database, resourceId: string): Promise<LawChangeRecord[]> {
  return db.query<LawChangeRecord>(`${SELECT} WHERE l.resource_id = $1 ORDER BY l.id DESC`, [
    resourceId,
  ]);
}

/** Writes what was asked for, or answered, about more time. */
export async function updateExtension(db: Database, change: LawChangeRecord): Promise<void> {
  const { id, extensionDays, extensionReasons, extensionAskedBy } = change;
  const { extensionAnswer, extensionAnsweredBy, refusalReasons } = change;
  await db.execute(
    `UPDATE law_change SET extension_days = $2, extension_reasons = $3, extension_asked_by = $4,
       extension_answer = $5, extension_answered_by = $6, refusal_reasons = $7
     WHERE id = $1`,
    [
      ...[id, extensionDays, extensionReasons, extensionAskedBy],
      ...[extensionAnswer, extensionAnsweredBy, refusalReasons],
    ],
  );
}

/** How changes of a resource are closed. */
export interface Closing {
  readonly resourceId: string;
  /** Only those that were recorded until then. */
  readonly recordedUntil: Date;
  /** Null where the resource came to an end. */
  readonly metByVersion: number | null;
  readonly closedAt: Date;
}

/** Closes open changes and answers their ids. */
export async function closeLawChanges(db: Database, closing: Closing): Promise<string[]> {
  const { resourceId, recordedUntil, metByVersion, closedAt } = closing;
  const rows = await db.query<{ id: string }>(
    `UPDATE law_change SET met_by_version = $3, closed_at = $4
     WHERE resource_id = $1 AND closed_at IS NULL AND recorded_at <= $2 RETURNING id`,
    [resourceId, recordedUntil, metByVersion, closedAt],
  );
  return rows.map(({ id }) => id);
}

import type { Database } from '../../platform';
import type { GuideVersionRecord } from '../guide/guide';

/** A change of law as it is announced. GDE-13 */
export interface LawChangeRecord {
  readonly id: string;
  /** Name of the law, regulation, rule or document. */
  readonly law: string;
  /** What changes, for the public. */
  readonly announcement: string;
  /** Calendar date from which it is in force. */
  readonly effectiveOn: string;
  readonly announcedAt: Date;
  readonly announcedBy: string;
}

/** A guide that a change of law changes. */
export interface ChangedGuide {
  readonly lawChangeId: string;
  readonly guideId: string;
  /** The version that carries the change out; null while there is none. */
  readonly versionId: string | null;
}

const CHANGE = `c.id, c.law, c.announcement, to_char(c.effective_on, 'YYYY-MM-DD') AS "effectiveOn",
  c.announced_at AS "announcedAt", c.announced_by AS "announcedBy"`;

/** Adds a change of law and the guides that it changes. */
export async function insertLawChange(
  db: Database,
  change: LawChangeRecord,
  guideIds: readonly string[],
): Promise<void> {
  const { id, law, announcement, effectiveOn, announcedAt, announcedBy } = change;
  await db.execute(
    `INSERT INTO guide_law_change (id, law, announcement, effective_on, announced_at, announced_by)
     VALUES ($1, $2, $3, $4::date, $5, $6)`,
    [id, law, announcement, effectiveOn, announcedAt, announcedBy],
  );
  await db.execute(
    `INSERT INTO law_changed_guide (law_change_id, guide_id)
     SELECT $1, guide_id FROM unnest($2::text[]) AS guide_id`,
    [id, [...guideIds]],
  );
}

/** Changes of law, the newest first; one more than asked tells of more. */
export function selectLawChanges(
  db: Database,
  { first, after }: { readonly first: number; readonly after: string | null },
): Promise<LawChangeRecord[]> {
  return db.query<LawChangeRecord>(
    `SELECT ${CHANGE} FROM guide_law_change c WHERE $1::text IS NULL OR c.id < $1
     ORDER BY c.id DESC LIMIT $2`,
    [after, first + 1],
  );
}

/** The changes of these ids, those that there are. */
export function selectLawChangesById(
  db: Database,
  ids: readonly string[],
): Promise<LawChangeRecord[]> {
  return db.query<LawChangeRecord>(
    `SELECT ${CHANGE} FROM guide_law_change c WHERE c.id = ANY ($1)`,
    [[...ids]],
  );
}

/** Changes of law that a guide has yet to carry out, the oldest first. */
export function selectOpenLawChanges(db: Database, guideId: string): Promise<LawChangeRecord[]> {
  return db.query<LawChangeRecord>(
    `SELECT ${CHANGE} FROM guide_law_change c JOIN law_changed_guide g ON g.law_change_id = c.id
     WHERE g.guide_id = $1 AND g.version_id IS NULL ORDER BY c.id`,
    [guideId],
  );
}

/** Guides that a change of law changes. */
export function selectChangedGuides(db: Database, lawChangeId: string): Promise<ChangedGuide[]> {
  return db.query<ChangedGuide>(
    `SELECT law_change_id AS "lawChangeId", guide_id AS "guideId", version_id AS "versionId"
     FROM law_changed_guide WHERE law_change_id = $1 ORDER BY guide_id`,
    [lawChangeId],
  );
}

/** Notes that a version carries its changes of law out. */
export async function finishLawChanges(
  db: Database,
  { id, guideId, lawChanges }: GuideVersionRecord,
): Promise<void> {
  await db.execute(
    `UPDATE law_changed_guide SET version_id = $1
     WHERE guide_id = $2 AND law_change_id = ANY ($3) AND version_id IS NULL`,
    [id, guideId, [...lawChanges]],
  );
}

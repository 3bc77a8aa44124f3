import { type Database, newId } from '../../platform';
import type { PolicyFiles } from './policy-files';

/** A city's own policies as they were published. */
export interface PublicationRecord {
  readonly id: string;
  readonly files: PolicyFiles;
  readonly note: string;
  readonly publishedAt: Date;
  readonly publishedBy: string;
}

/** Writes a publication; the newest is in force. */
export async function insertPublication(
  db: Database,
  publication: Omit<PublicationRecord, 'id'>,
): Promise<PublicationRecord> {
  const record = { id: newId(), ...publication };
  await db.prisma.policyPublication.create({ data: { ...record, files: { ...record.files } } });
  return record;
}

/** What is in force of the city's own; null before anything was published. */
export async function readPublication(db: Database): Promise<PublicationRecord | null> {
  const [row] = await db.query<PublicationRecord>(
    `SELECT id, files, note, published_at AS "publishedAt", published_by AS "publishedBy"
     FROM policy_publication ORDER BY id DESC LIMIT 1`,
    [],
    { name: 'policy_publication' },
  );
  return row ?? null;
}

/** Keeps a set under its version, so that a record of it can be understood later. */
export async function keepPolicySet(
  db: Database,
  version: string,
  files: PolicyFiles,
  keptAt: Date,
): Promise<void> {
  await db.query(
    `INSERT INTO policy_set (version, files, kept_at) VALUES ($1, $2::jsonb, $3)
     ON CONFLICT (version) DO NOTHING`,
    [version, JSON.stringify(files), keptAt],
  );
}

/** The files of the set of a version; null for one that was never in force here. */
export async function readPolicySet(db: Database, version: string): Promise<PolicyFiles | null> {
  const sql = 'SELECT files FROM policy_set WHERE version = $1';
  const [row] = await db.query<{ files: PolicyFiles }>(sql, [version]);
  return row?.files ?? null;
}

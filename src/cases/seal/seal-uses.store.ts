import { createHash } from 'node:crypto';
import { type Database, newId, type SecretBox } from '../../platform';
import type { SealUseRecord } from './seal';

const COLUMNS = `id, seal_id AS "sealId", own_seal_number AS "ownSealNumber", case_id AS "caseId",
  document_id AS "documentId", sha256, at, "by", leader_id AS "leaderId"`;

/** Binds a PDF to its paper, so that it cannot be put in the place of another. */
function label(documentId: string): string {
  return `case-pdf:${documentId}`;
}

/** Enters a use; rejects with a unique problem where the paper was sealed. SEAL-5 */
export async function insertSealUse(
  db: Database,
  use: Omit<SealUseRecord, 'id'>,
): Promise<SealUseRecord> {
  const entered = { id: newId(), ...use };
  await db.prisma.sealUse.create({ data: entered });
  return entered;
}

/** Uses in the papers of a case, in the order they were entered. */
export function selectCaseUses(db: Database, caseId: string): Promise<SealUseRecord[]> {
  const sql = `SELECT ${COLUMNS} FROM seal_use WHERE case_id = $1 ORDER BY id`;
  return db.query<SealUseRecord>(sql, [caseId]);
}

/** Uses of a seal in a period that ends before `until`, the newest first. SEAL-5 */
export function selectSealUses(
  db: Database,
  {
    sealId,
    from,
    until,
    first,
    after,
  }: {
    readonly sealId: string;
    readonly from: Date;
    readonly until: Date;
    readonly first: number;
    readonly after: string | null;
  },
): Promise<SealUseRecord[]> {
  return db.query<SealUseRecord>(
    `SELECT ${COLUMNS} FROM seal_use
     WHERE seal_id = $1 AND at >= $2 AND at < $3 AND ($4::text IS NULL OR id < $4)
     ORDER BY id DESC LIMIT $5`,
    [sealId, from, until, after, first],
  );
}

/** The digest that a PDF is known by, in hexadecimal. */
export function digestOf(pdf: Uint8Array): string {
  return createHash('sha256').update(pdf).digest('hex');
}

/** Keeps a sealed paper, encrypted: it names the applicant. */
export async function insertCasePdf(
  db: Database,
  secrets: SecretBox,
  {
    caseId,
    documentId,
    pdf,
    createdAt,
  }: {
    readonly caseId: string;
    readonly documentId: string;
    readonly pdf: Uint8Array;
    readonly createdAt: Date;
  },
): Promise<void> {
  const content = secrets.seal(Buffer.from(pdf).toString('base64'), label(documentId));
  const data = { documentId, caseId, content, sha256: digestOf(pdf), createdAt };
  await db.prisma.casePdf.create({ data });
}

/** A sealed paper, or null where this case has none of this id. */
export async function selectCasePdf(
  db: Database,
  secrets: SecretBox,
  { caseId, documentId }: { readonly caseId: string; readonly documentId: string },
): Promise<Uint8Array | null> {
  const row = await db.prisma.casePdf.findFirst({ where: { caseId, documentId } });
  return row && Buffer.from(secrets.open(row.content, label(documentId)), 'base64');
}

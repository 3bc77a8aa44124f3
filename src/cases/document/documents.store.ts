import { type Database, newId, type SecretBox } from '../../platform';
import type { DocumentContent, DocumentRecord } from './document';

type Row = Omit<DocumentRecord, 'content'> & { readonly content: string };

const COLUMNS = `id, case_id AS "caseId", position, kind, title, restricted, content,
  created_at AS "createdAt", created_by AS "createdBy"`;

/** Binds a paper to its place, so that it cannot be moved to another case. */
function label(id: string): string {
  return `case-document:${id}`;
}

function opened(secrets: SecretBox, row: Row): DocumentRecord {
  return {
    ...row,
    content: JSON.parse(secrets.open(row.content, label(row.id))) as DocumentContent,
  };
}

/** Adds a paper after the last one of its case. */
export async function insertDocument(
  db: Database,
  secrets: SecretBox,
  {
    caseId,
    kind,
    restricted,
    content,
    createdAt,
    createdBy,
  }: Omit<DocumentRecord, 'id' | 'position' | 'title'>,
): Promise<DocumentRecord> {
  const id = newId();
  const [row] = await db.query<Row>(
    `INSERT INTO case_document (id, case_id, position, kind, title, restricted, content, created_at, created_by)
     SELECT $1, $2, coalesce(max(position), 0) + 1, $3, $4, $5, $6, $7, $8
     FROM case_document WHERE case_id = $2 RETURNING ${COLUMNS}`,
    [
      ...[id, caseId, kind, content.title, restricted],
      ...[secrets.seal(JSON.stringify(content), label(id)), createdAt, createdBy],
    ],
  );
  return opened(secrets, row as Row);
}

/** Says of a paper that it is not fit for others; what it says stays. False where the case has none of this id. ARC-2 */
export async function restrictDocument(
  db: Database,
  { caseId, id, ground }: { readonly caseId: string; readonly id: string; readonly ground: string },
): Promise<boolean> {
  const data = { restricted: true, restrictedFor: ground };
  const { count } = await db.prisma.caseDocument.updateMany({ where: { id, caseId }, data });
  return count === 1;
}

/** All papers of a case, the first one first. */
export async function selectDocuments(
  db: Database,
  secrets: SecretBox,
  caseId: string,
): Promise<DocumentRecord[]> {
  const sql = `SELECT ${COLUMNS} FROM case_document WHERE case_id = $1 ORDER BY position`;
  const rows = await db.query<Row>(sql, [caseId]);
  return rows.map((row) => opened(secrets, row));
}

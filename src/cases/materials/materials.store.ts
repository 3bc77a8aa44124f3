import type { Database, SecretBox } from '../../platform';
import type { CaseMaterialRecord, MaterialNote } from './case-material';

type Row = Omit<CaseMaterialRecord, 'note'> & { readonly note: string | null };

const COLUMNS = `case_id AS "caseId", key, position, state, reason, supply, answer, note,
  answered_at AS "answeredAt", answered_by AS "answeredBy", correction_id AS "correctionId",
  correction_code AS "correctionCode", told_at AS "toldAt"`;

/** Binds what was said to its material of its case. */
function label({ caseId, key }: Pick<CaseMaterialRecord, 'caseId' | 'key'>): string {
  return `case-material:${caseId}:${key}`;
}

function opened(secrets: SecretBox, row: Row): CaseMaterialRecord {
  const note = row.note === null ? null : secrets.open(row.note, label(row));
  return { ...row, note: note === null ? null : (JSON.parse(note) as MaterialNote) };
}

/** All materials of a case, in the order of its guide. */
export async function selectMaterials(
  db: Database,
  secrets: SecretBox,
  caseId: string,
): Promise<CaseMaterialRecord[]> {
  const sql = `SELECT ${COLUMNS} FROM case_material WHERE case_id = $1 ORDER BY position`;
  const rows = await db.query<Row>(sql, [caseId], { name: 'case_materials' });
  return rows.map((row) => opened(secrets, row));
}

/** What somebody said of a material, or handed in. */
export type Answered = Pick<
  CaseMaterialRecord,
  | 'caseId'
  | 'key'
  | 'state'
  | 'answer'
  | 'note'
  | 'answeredAt'
  | 'answeredBy'
  | 'correctionId'
  | 'correctionCode'
>;

/** Writes it over what was found. */
export async function writeAnswer(
  db: Database,
  secrets: SecretBox,
  answered: Answered,
): Promise<void> {
  const { note } = answered;
  await db.execute(
    `UPDATE case_material SET state = $3, answer = $4, note = $5, answered_at = $6,
       answered_by = $7, correction_id = $8, correction_code = $9, reason = NULL, told_at = NULL
     WHERE case_id = $1 AND key = $2`,
    [
      ...[answered.caseId, answered.key, answered.state, answered.answer],
      ...[note && secrets.seal(JSON.stringify(note), label(answered))],
      ...[answered.answeredAt, answered.answeredBy],
      ...[answered.correctionId, answered.correctionCode],
    ],
  );
}

/** Corrections of cases whose end was not told yet, oldest case first, after a correction's id. */
export async function selectUntold(
  db: Database,
  { after, most }: { readonly after: string; readonly most: number },
): Promise<string[]> {
  const rows = await db.query<{ correctionId: string }>(
    `SELECT DISTINCT correction_id AS "correctionId" FROM case_material
     WHERE correction_id > $1 AND told_at IS NULL ORDER BY correction_id LIMIT $2`,
    [after, most],
  );
  return rows.map(({ correctionId }) => correctionId);
}

/** Notes that the end of a correction is told; answers the cases, each once, that nobody else told. */
export async function claimUntold(
  db: Database,
  { correctionId, now }: { readonly correctionId: string; readonly now: Date },
): Promise<string[]> {
  const rows = await db.query<{ caseId: string }>(
    `UPDATE case_material SET told_at = $2 WHERE correction_id = $1 AND told_at IS NULL
     RETURNING case_id AS "caseId"`,
    [correctionId, now],
  );
  return [...new Set(rows.map(({ caseId }) => caseId))];
}

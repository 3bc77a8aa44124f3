import { type Database, newId, type SecretBox } from '../../platform';
import type { CaseStatus } from '../file/case';

/** What a department with a part in a joint case may say. CASE-10 */
export const OPINIONS = ['agreed', 'refused'] as const;

/** See OPINIONS. */
export type Opinion = (typeof OPINIONS)[number];

/** The part of a department in a joint case, as it is kept, its reasons opened. */
export interface JointPartRecord {
  readonly id: string;
  readonly caseId: string;
  readonly departmentId: string;
  /** Null until the case is accepted. */
  readonly askedAt: Date | null;
  readonly opinion: Opinion | null;
  readonly reasons: string | null;
  readonly answeredAt: Date | null;
  /** Id of the person. */
  readonly answeredBy: string | null;
}

const COLUMNS = `id, case_id AS "caseId", department_id AS "departmentId", asked_at AS "askedAt",
  opinion, reasons, answered_at AS "answeredAt", answered_by AS "answeredBy"`;

const label = (id: string): string => `case-part:${id}`;

function opened(secrets: SecretBox, row: JointPartRecord): JointPartRecord {
  return { ...row, reasons: row.reasons && secrets.open(row.reasons, label(row.id)) };
}

/** Adds the parts of a joint case. */
export async function insertParts(
  db: Database,
  caseId: string,
  departments: readonly string[],
): Promise<void> {
  const data = departments.map((departmentId) => ({ id: newId(), caseId, departmentId }));
  if (data.length > 0) await db.prisma.casePart.createMany({ data });
}

/** The parts of a case, in the order they were named. */
export async function selectParts(
  db: Database,
  secrets: SecretBox,
  caseId: string,
): Promise<JointPartRecord[]> {
  const sql = `SELECT ${COLUMNS} FROM case_part WHERE case_id = $1 ORDER BY id`;
  const rows = await db.query<JointPartRecord>(sql, [caseId]);
  return rows.map((row) => opened(secrets, row));
}

/** Parts that a department was asked for, newest first; one more than asked tells of more. */
export async function selectPartsOf(
  db: Database,
  secrets: SecretBox,
  asked: {
    readonly departmentId: string;
    /** Null for all, else only those that are still waited for: not answered, of cases that stand here. */
    readonly openIn: readonly CaseStatus[] | null;
    readonly first: number;
    readonly after: string | null;
  },
): Promise<JointPartRecord[]> {
  const { departmentId, openIn, first, after } = asked;
  const rows = await db.query<JointPartRecord>(
    `SELECT ${COLUMNS} FROM case_part p WHERE department_id = $1 AND asked_at IS NOT NULL
       AND ($2::text[] IS NULL OR (answered_at IS NULL AND EXISTS (
         SELECT FROM case_file f WHERE f.id = p.case_id AND f.status = ANY ($2::text[]))))
       AND ($3::text IS NULL OR id < $3)
     ORDER BY id DESC LIMIT $4`,
    [departmentId, openIn, after, first + 1],
  );
  return rows.map((row) => opened(secrets, row));
}

/** Notes that the departments of a joint case were asked. */
export async function markAsked(db: Database, caseId: string, at: Date): Promise<void> {
  await db.prisma.casePart.updateMany({ where: { caseId }, data: { askedAt: at } });
}

/** Keeps an opinion; false where there is one already. */
export async function writeOpinion(
  db: Database,
  secrets: SecretBox,
  {
    id,
    opinion,
    reasons,
    at,
    by,
  }: Pick<JointPartRecord, 'id' | 'opinion' | 'reasons'> & {
    readonly at: Date;
    readonly by: string;
  },
): Promise<boolean> {
  const sealed = reasons && secrets.seal(reasons, label(id));
  const { count } = await db.prisma.casePart.updateMany({
    where: { id, answeredAt: null },
    data: { opinion, reasons: sealed, answeredAt: at, answeredBy: by },
  });
  return count === 1;
}

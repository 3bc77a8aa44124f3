import { type Database, newId, type Page } from '../../platform';
import type { StatementContent, StatementRecord } from './statement';

/** Expects the statement of a district for a year; null where it was expected already. NET-3 */
export async function expectStatement(
  db: Database,
  expected: Pick<StatementRecord, 'divisionCode' | 'departmentId' | 'year' | 'dueOn'>,
): Promise<string | null> {
  const { divisionCode, departmentId, year, dueOn } = expected;
  const [row] = await db.query<{ id: string }>(
    `INSERT INTO network_statement (id, division_code, department_id, year, due_on)
     VALUES ($1, $2, $3, $4, $5) ON CONFLICT (division_code, year) DO NOTHING RETURNING id`,
    [newId(), divisionCode, departmentId, year, dueOn],
  );
  return row?.id ?? null;
}

/** Files the statement that is expected; false where it was filed. */
export async function fileStatementRow(
  db: Database,
  { divisionCode, year }: Pick<StatementRecord, 'divisionCode' | 'year'>,
  filed: {
    readonly content: StatementContent;
    readonly remarks: string | null;
    readonly filedAt: Date;
    readonly filedBy: string;
  },
): Promise<boolean> {
  const where = { divisionCode, year, filedAt: null };
  const data = { ...filed, content: filed.content as unknown as object };
  return (await db.prisma.networkStatement.updateMany({ where, data })).count === 1;
}

/** Statements that are overdue of which nobody was told, held until the end. */
export async function claimOverdue(
  db: Database,
  today: string,
  at: Date,
): Promise<StatementRecord[]> {
  const rows = await db.query<{ id: string }>(
    `UPDATE network_statement SET overdue_at = $2
     WHERE filed_at IS NULL AND overdue_at IS NULL AND due_on < $1 RETURNING id`,
    [today, at],
  );
  const where = { id: { in: rows.map(({ id }) => id) } };
  return (await db.prisma.networkStatement.findMany({ where })) as unknown as StatementRecord[];
}

/** Which statements: of one division, or of one year, where these are named. */
interface StatementsOf {
  readonly divisionCode?: string;
  readonly year?: number;
}

/** Statements, the newest first; one more than asked tells of more. */
export async function selectStatements(
  db: Database,
  of: StatementsOf,
  { first, after }: Page,
): Promise<StatementRecord[]> {
  const rows = await db.prisma.networkStatement.findMany({
    where: { ...of, ...(after && { id: { lt: after } }) },
    orderBy: { id: 'desc' },
    take: first + 1,
  });
  return rows as unknown as StatementRecord[];
}

/** The statement of a district for a year, or null. */
export async function selectStatement(
  db: Database,
  { divisionCode, year }: Pick<StatementRecord, 'divisionCode' | 'year'>,
): Promise<StatementRecord | null> {
  const row = await db.prisma.networkStatement.findFirst({ where: { divisionCode, year } });
  return row as unknown as StatementRecord | null;
}

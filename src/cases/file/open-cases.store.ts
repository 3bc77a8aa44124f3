import type { Database } from '../../platform';

/** A case while it was open, and a department that handles it or has a part in it. CASE-10 */
export interface CaseSpan {
  readonly number: string;
  readonly departmentId: string;
  readonly openedAt: Date;
  /** Null while it is open. */
  readonly closedAt: Date | null;
}

/** When the cases of these numbers were open, once for each department that has to do with one. */
export function selectCaseSpans(db: Database, numbers: readonly string[]): Promise<CaseSpan[]> {
  return db.query<CaseSpan>(
    `SELECT number, department_id AS "departmentId", opened_at AS "openedAt", closed_at AS "closedAt"
     FROM case_file WHERE number = ANY ($1::text[])
     UNION ALL
     SELECT c.number, p.department_id, c.opened_at, c.closed_at
     FROM case_file c JOIN case_part p ON p.case_id = c.id WHERE c.number = ANY ($1::text[])`,
    [numbers],
  );
}

/** A service item that a department handles by cases here. */
export interface HandledItem {
  readonly departmentId: string;
  readonly serviceItem: string;
}

/** Service items that departments have had a case of, opened before an instant. */
export function selectHandledItems(db: Database, before: Date): Promise<HandledItem[]> {
  return db.query<HandledItem>(
    `SELECT DISTINCT department_id AS "departmentId", service_item AS "serviceItem"
     FROM case_file WHERE opened_at < $1`,
    [before],
  );
}

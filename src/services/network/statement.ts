/** A unit as a statement names it. */
export interface StatedUnit {
  readonly number: string;
  readonly department: string;
  readonly status: string;
  readonly ranges: readonly string[];
}

/** What a district states of its network (区县政务外网备案表), frozen when it is filed. NET-3 */
export interface StatementContent {
  readonly departments: number;
  readonly plan: readonly string[];
  readonly units: readonly StatedUnit[];
  /** Of the year so far. */
  readonly applied: number;
  readonly approved: number;
  readonly changed: number;
  readonly ended: number;
}

/** The statement of a district for a year as it is kept. NET-3 */
export interface StatementRecord {
  readonly id: string;
  readonly divisionCode: string;
  /** The district's authority, which files it. */
  readonly departmentId: string;
  readonly year: number;
  /** Last day, YYYY-MM-DD. */
  readonly dueOn: string;
  readonly content: StatementContent | null;
  readonly remarks: string | null;
  readonly filedAt: Date | null;
  readonly filedBy: string | null;
  /** When it was told that it is overdue. */
  readonly overdueAt: Date | null;
}

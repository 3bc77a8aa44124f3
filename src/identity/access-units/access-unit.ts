/** Where an access unit stands. NET-1, NET-2 */
export const ACCESS_UNIT_STATUSES = ['applied', 'approved', 'refused', 'ended'] as const;

/** See ACCESS_UNIT_STATUSES. */
export type AccessUnitStatus = (typeof ACCESS_UNIT_STATUSES)[number];

/** An access unit (接入单位) of a department as it is kept. */
export interface AccessUnitRecord {
  readonly id: string;
  /** Such as `U-2026-000001`. */
  readonly number: string;
  readonly departmentId: string;
  /** Whose plan its addresses are of: the city's for city departments, the district's for its own. NET-2 */
  readonly divisionCode: string;
  readonly status: AccessUnitStatus;
  /** Why it is applied for. */
  readonly reasons: string;
  readonly appliedAt: Date;
  readonly appliedBy: string;
  readonly decidedAt: Date | null;
  readonly decidedBy: string | null;
  /** Why it was refused, changed last or ended. */
  readonly why: string | null;
  readonly endedAt: Date | null;
  /** Ranges that it has now. */
  readonly ranges: readonly string[];
}

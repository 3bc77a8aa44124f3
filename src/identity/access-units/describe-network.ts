import type { PlatformContext } from '../../platform';
import { selectDepartments } from '../departments/department.store';
import type { AccessUnitRecord } from './access-unit';
import { type Allocated, selectAllocations, selectPlan, selectUnits } from './access-units.store';

/** The network of a division as it stands: what its yearly statement says. NET-3 */
export interface NetworkOfDivision {
  readonly departments: number;
  /** Ranges of its plan. */
  readonly plan: readonly string[];
  readonly units: readonly Pick<
    AccessUnitRecord,
    'number' | 'departmentId' | 'status' | 'ranges' | 'appliedAt' | 'endedAt'
  >[];
  /** Approvals and changes. */
  readonly allocations: readonly Allocated[];
}

/** More units than any division has. */
const MOST_UNITS = 10_000;

/** Describes the network of a division, its ended units too. NET-3 */
export async function describeNetwork(
  { db }: Pick<PlatformContext, 'db'>,
  divisionCode: string,
): Promise<NetworkOfDivision> {
  const departments = await selectDepartments(db);
  const planned = (await selectPlan(db)).filter((one) => one.divisionCode === divisionCode);
  const page = { first: MOST_UNITS, after: null };
  const units = await selectUnits(db, { departmentId: null, divisionCode }, page);
  return {
    departments: departments.filter((one) => one.divisionCode === divisionCode).length,
    plan: planned.map(({ text }) => text),
    units: units.map(({ number, departmentId, status, ranges, appliedAt, endedAt }) => ({
      ...{ number, departmentId, status, ranges, appliedAt, endedAt },
    })),
    allocations: await selectAllocations(db, divisionCode),
  };
}

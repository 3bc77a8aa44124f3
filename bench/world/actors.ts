import {
  type Actor,
  createDepartment,
  type DepartmentRecord,
  type Duty,
  type Role,
  recordOffice,
} from '../../src/identity';
import { creditCode, newId, organisationCode } from '../../src/platform';
import type { SharingContext } from '../../src/sharing';

/** Sets up a department; the number makes its credit code its own. */
export function createBenchDepartment(
  ctx: SharingContext,
  number: number,
  name: string,
  duties: readonly Duty[] = [],
): Promise<DepartmentRecord> {
  const organisation = organisationCode(String(number).padStart(8, '0'));
  return office(ctx, 'department.created', () =>
    createDepartment(ctx, {
      name,
      creditCode: creditCode('1', '1', '110000', organisation),
      level: 'city',
      divisionCode: '110000',
      duties,
    }),
  );
}

/** The same rooms with somebody of that department as the caller, in one role. */
export function actingAs(
  ctx: SharingContext,
  { id, name, divisionCode }: DepartmentRecord,
  role: Role,
): SharingContext {
  const actor: Actor = {
    kind: 'person',
    id: newId(),
    name: role,
    department: { id, name, divisionCode },
    roles: [role],
    expiresAt: Number.MAX_SAFE_INTEGER,
  };
  return { ...ctx, actor };
}

/** Runs a use case as the office API would: with its record, or not at all. */
export function office<T>(ctx: SharingContext, event: string, work: () => Promise<T>): Promise<T> {
  return recordOffice(ctx, event, work);
}

import {
  createDepartment,
  type DepartmentRecord,
  type Duty,
  listDepartments,
} from '../../../src/identity';
import { DEPARTMENTS, type DepartmentId, type SampleDepartment } from '../generate';
import { type CityContext, office } from './city-context';

/** The departments of the city as the gateway keeps them, by their id in the sample. */
export type Departments = ReadonlyMap<DepartmentId, DepartmentRecord>;

/** What the sample calls a duty beyond one's own data, and what the gateway does. */
const DUTY: Readonly<Partial<Record<SampleDepartment['duties'][number], Duty>>> = Object.freeze({
  sharingAuthority: 'sharingAuthority',
  leadership: 'leadership',
  operator: 'operations',
});

/** Sets up the departments that are not there yet. */
export async function loadDepartments(ctx: CityContext): Promise<Departments> {
  const known = new Map((await listDepartments(ctx)).map((entry) => [entry.creditCode, entry]));
  const departments = new Map<DepartmentId, DepartmentRecord>();
  for (const sample of DEPARTMENTS) {
    const department = known.get(sample.creditCode) ?? (await setUp(ctx, sample));
    departments.set(sample.id, department);
  }
  return departments;
}

function setUp(ctx: CityContext, sample: SampleDepartment): Promise<DepartmentRecord> {
  const { name, creditCode, level, divisionCode } = sample;
  const duties = sample.duties.flatMap((duty) => DUTY[duty] ?? []);
  return office(ctx, 'department.created', () =>
    createDepartment(ctx, { name, creditCode, level, divisionCode, duties }),
  );
}

/** The department of this sample id, which `loadDepartments` has made. */
export function departmentOf(departments: Departments, id: DepartmentId): DepartmentRecord {
  const department = departments.get(id);
  if (!department) throw new Error(`expected the sample department ${id}, got none`);
  return department;
}

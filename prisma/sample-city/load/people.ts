import { createPerson, listPeople, type PersonRecord, type Role } from '../../../src/identity';
import { DEPARTMENTS, type DepartmentId } from '../generate';
import { actingAs, type CityContext, office } from './city-context';
import { type Departments, departmentOf } from './departments';
import { SAMPLE_PASSWORD, STAFF, type StaffMember } from './staff';

/** Lets a person of the city act: the context of whoever holds that post in that department. */
export type ActAs = (department: DepartmentId, role: Role) => CityContext;

/** More than any sample department has. */
const MANY = 50;

/** Takes on the people who are not there yet, and answers how to act as any of them. */
export async function loadPeople(ctx: CityContext, departments: Departments): Promise<ActAs> {
  const known = await peopleOf(ctx, departments);
  for (const member of STAFF) {
    if (known.has(member.account)) continue;
    known.set(member.account, await takeOn(ctx, departments, member));
  }
  return (id, role) => {
    const member = STAFF.find((entry) => entry.department === id && entry.role === role);
    const person = member && known.get(member.account);
    if (!person) throw new Error(`expected a ${role} in the sample department ${id}, got nobody`);
    return actingAs(ctx, person, departmentOf(departments, id));
  };
}

async function peopleOf(
  ctx: CityContext,
  departments: Departments,
): Promise<Map<string, PersonRecord>> {
  const people = new Map<string, PersonRecord>();
  for (const { id } of DEPARTMENTS) {
    const departmentId = departmentOf(departments, id).id;
    for (const person of await listPeople(ctx, { departmentId, first: MANY })) {
      people.set(person.account, person);
    }
  }
  return people;
}

function takeOn(
  ctx: CityContext,
  departments: Departments,
  { account, name, department, role }: StaffMember,
): Promise<PersonRecord> {
  const departmentId = departmentOf(departments, department).id;
  const person = { account, name, departmentId, password: SAMPLE_PASSWORD, roles: [role] };
  return office(ctx, 'person.created', () => createPerson(ctx, person));
}

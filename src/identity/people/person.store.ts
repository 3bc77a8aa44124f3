import type { Database } from '../../platform';

/** A person as stored. */
export interface PersonRecord {
  readonly id: string;
  readonly account: string;
  readonly name: string;
  readonly departmentId: string;
  readonly passwordHash: string;
  /** Somebody else chose the password, and it was not changed since. */
  readonly mustChangePassword: boolean;
  readonly roles: readonly string[];
  readonly disabledAt: Date | null;
  readonly createdAt: Date;
}

/** Which part of a list to read: those after an account, so many. */
export interface PersonPage {
  readonly after?: string;
  readonly first: number;
}

/** Keeps a new person. Throws what the driver throws when the account is taken. */
export async function insertPerson(db: Database, person: PersonRecord): Promise<void> {
  await db.prisma.person.create({ data: { ...person, roles: [...person.roles] } });
}

/** The person of this account, or null. */
export function selectPersonByAccount(db: Database, account: string): Promise<PersonRecord | null> {
  return db.prisma.person.findFirst({ where: { account } });
}

/** The person of this id, or null. */
export function selectPerson(db: Database, id: string): Promise<PersonRecord | null> {
  return db.prisma.person.findFirst({ where: { id } });
}

/** People of a department in the order of their accounts. */
export function selectPeople(
  db: Database,
  departmentId: string,
  { after, first }: PersonPage,
): Promise<PersonRecord[]> {
  const where = { departmentId, ...(after === undefined ? {} : { account: { gt: after } }) };
  return db.prisma.person.findMany({ where, orderBy: { account: 'asc' }, take: first });
}

/** Replaces a person's roles, password or standing. */
export async function updatePerson(
  db: Database,
  id: string,
  change: {
    roles?: readonly string[];
    passwordHash?: string;
    mustChangePassword?: boolean;
    disabledAt?: Date;
  },
): Promise<void> {
  const { roles, ...rest } = change;
  const data = { ...rest, ...(roles === undefined ? {} : { roles: [...roles] }) };
  await db.prisma.person.updateMany({ where: { id }, data });
}

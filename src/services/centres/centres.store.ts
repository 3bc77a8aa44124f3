import { type Database, newId, type Page } from '../../platform';
import type { AuthorisationRecord, CentreRecord, OutsideRecord, WindowRecord } from './centre';

/** Adds a centre; rejects with a unique problem where its division has one of its name. CTR-1 */
export async function insertCentre(db: Database, centre: CentreRecord): Promise<void> {
  const live = `${centre.divisionCode} ${centre.name}`;
  await db.prisma.serviceCentre.create({ data: { ...centre, live } });
}

/** The centre of this id, held until the end, or null. */
export async function lockCentre(db: Database, id: string): Promise<CentreRecord | null> {
  await db.query('SELECT id FROM service_centre WHERE id = $1 FOR UPDATE', [id]);
  return selectCentre(db, id);
}

async function selectCentre(db: Database, id: string): Promise<CentreRecord | null> {
  return (await db.prisma.serviceCentre.findFirst({
    where: { id },
    omit: { live: true },
  })) as CentreRecord | null;
}

/** Centres that are open, newest first; one more than asked tells of more. */
export async function selectCentres(
  db: Database,
  divisionCode: string | null,
  { first, after }: Page,
): Promise<CentreRecord[]> {
  const rows = await db.prisma.serviceCentre.findMany({
    where: {
      closedAt: null,
      ...(divisionCode && { divisionCode }),
      ...(after && { id: { lt: after } }),
    },
    omit: { live: true },
    orderBy: { id: 'desc' },
    take: first + 1,
  });
  return rows as CentreRecord[];
}

/** Closes a centre that has no open window; false where it has one, or was closed. */
export async function closeCentreRow(db: Database, id: string, closedAt: Date): Promise<boolean> {
  const where = { id, closedAt: null, windows: { none: { closedAt: null } } };
  const data = { closedAt, live: null };
  return (await db.prisma.serviceCentre.updateMany({ where, data })).count === 1;
}

/** Adds a window; rejects with a unique problem where the centre has an open one of its name. */
export async function insertWindow(db: Database, window: WindowRecord): Promise<void> {
  const live = `${window.centreId} ${window.name}`;
  await db.prisma.serviceWindow.create({ data: { ...window, live } });
}

/** The window of this id, held until the end, or null. */
export async function lockWindow(db: Database, id: string): Promise<WindowRecord | null> {
  await db.query('SELECT id FROM service_window WHERE id = $1 FOR UPDATE', [id]);
  return selectWindow(db, id);
}

/** The window of this id, or null. */
export async function selectWindow(db: Database, id: string): Promise<WindowRecord | null> {
  return (await db.prisma.serviceWindow.findFirst({
    where: { id },
    omit: { live: true },
  })) as WindowRecord | null;
}

/** The open windows of a centre, by name. */
export async function selectWindows(db: Database, centreId: string): Promise<WindowRecord[]> {
  const rows = await db.prisma.serviceWindow.findMany({
    where: { centreId, closedAt: null },
    omit: { live: true },
    orderBy: { name: 'asc' },
  });
  return rows as WindowRecord[];
}

/** Closes a window, with what it was authorised for and who works there. */
export async function closeWindowRow(db: Database, id: string, closedAt: Date): Promise<void> {
  await db.prisma.serviceWindow.updateMany({ where: { id }, data: { closedAt, live: null } });
  const where = { windowId: id, endedAt: null };
  const data = { endedAt: closedAt, live: null };
  await db.prisma.windowAuthorisation.updateMany({ where, data });
  await db.prisma.windowClerk.updateMany({ where, data });
}

/** Authorises a window for an item, in the place of what it was authorised for. */
export async function replaceAuthorisation(
  db: Database,
  authorisation: AuthorisationRecord,
): Promise<void> {
  const { windowId, departmentId, serviceItem, powers, since } = authorisation;
  await endAuthorisationRow(db, { windowId, departmentId, serviceItem }, since);
  const live = `${windowId} ${departmentId} ${serviceItem}`;
  await db.prisma.windowAuthorisation.create({
    data: { ...authorisation, powers: [...powers], live },
  });
}

/** Ends what a window is authorised for; false where it is not. */
export async function endAuthorisationRow(
  db: Database,
  of: Pick<AuthorisationRecord, 'windowId' | 'departmentId' | 'serviceItem'>,
  endedAt: Date,
): Promise<boolean> {
  const data = { endedAt, live: null };
  const where = { ...of, endedAt: null };
  return (await db.prisma.windowAuthorisation.updateMany({ where, data })).count > 0;
}

/** What a window is authorised for now, by item; of one department where it is named. */
export async function selectAuthorisations(
  db: Database,
  of: { readonly windowId: string; readonly departmentId?: string },
): Promise<AuthorisationRecord[]> {
  const rows = await db.prisma.windowAuthorisation.findMany({
    where: { ...of, endedAt: null },
    omit: { live: true },
    orderBy: { serviceItem: 'asc' },
  });
  return rows as AuthorisationRecord[];
}

/** Has others who say where an item is handled wait until the transaction ends. CTR-2 */
export async function holdPlace(
  db: Database,
  { departmentId, serviceItem }: Pick<OutsideRecord, 'departmentId' | 'serviceItem'>,
): Promise<void> {
  const name = `place:${departmentId}:${serviceItem}`;
  await db.query('SELECT pg_advisory_xact_lock(hashtext($1))', [name]);
}

/** True for an item that an open window accepts. CTR-2 */
export async function isAccepted(
  db: Database,
  of: Pick<OutsideRecord, 'departmentId' | 'serviceItem'>,
): Promise<boolean> {
  const where = { ...of, endedAt: null, powers: { has: 'accept' } };
  return (await db.prisma.windowAuthorisation.count({ where })) > 0;
}

/** True for an item that is stated to be handled outside of the centres. CTR-2 */
export async function isOutside(
  db: Database,
  { departmentId, serviceItem }: Pick<OutsideRecord, 'departmentId' | 'serviceItem'>,
): Promise<boolean> {
  const where = { departmentId, serviceItem, endedAt: null };
  return (await db.prisma.itemOutside.count({ where })) > 0;
}

/** True for a department with an open window of its own, or that authorised one. CTR-3 */
export async function hasWindows(db: Database, departmentId: string): Promise<boolean> {
  const [row] = await db.query<{ has: boolean }>(
    `SELECT EXISTS (SELECT FROM window_authorisation WHERE department_id = $1 AND ended_at IS NULL)
       OR EXISTS (SELECT FROM service_window WHERE department_id = $1 AND closed_at IS NULL) AS has`,
    [departmentId],
  );
  return row?.has ?? false;
}

/** Binds a clerk to a window, or to the work behind them; rejects with a unique problem where they are. CTR-3 */
export async function insertWindowClerk(
  db: Database,
  clerk: {
    readonly windowId: string | null;
    readonly personId: string;
    readonly since: Date;
    readonly by: string;
  },
): Promise<void> {
  const live = `${clerk.windowId ?? 'behind'} ${clerk.personId}`;
  await db.prisma.windowClerk.create({ data: { id: newId(), ...clerk, live } });
}

/** Ends that; false where they are not bound. */
export async function endWindowClerk(
  db: Database,
  of: { readonly windowId: string | null; readonly personId: string },
  endedAt: Date,
): Promise<boolean> {
  const data = { endedAt, live: null };
  const where = { ...of, endedAt: null };
  return (await db.prisma.windowClerk.updateMany({ where, data })).count > 0;
}

/** Ids of the windows that a clerk is bound to, and null for the work behind them. */
export async function selectWindowsOfClerk(
  db: Database,
  personId: string,
): Promise<(string | null)[]> {
  const rows = await db.query<{ windowId: string | null }>(
    `SELECT window_id AS "windowId" FROM window_clerk
     WHERE person_id = $1 AND ended_at IS NULL ORDER BY window_id`,
    [personId],
    { name: 'windows_of_clerk' },
  );
  return rows.map(({ windowId }) => windowId);
}

/** States that an item is handled outside; rejects with a unique problem where that was stated. CTR-2 */
export async function insertOutside(db: Database, outside: OutsideRecord): Promise<void> {
  const live = `${outside.departmentId} ${outside.serviceItem}`;
  await db.prisma.itemOutside.create({ data: { ...outside, live } });
}

/** Ends that; false where it is not so. */
export async function endOutside(
  db: Database,
  of: { readonly departmentId: string; readonly serviceItem: string },
  endedAt: Date,
): Promise<boolean> {
  const data = { endedAt, live: null };
  const where = { ...of, endedAt: null };
  return (await db.prisma.itemOutside.updateMany({ where, data })).count > 0;
}

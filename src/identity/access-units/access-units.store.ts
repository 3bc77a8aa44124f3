import { type Database, newId, type Page } from '../../platform';
import type { AccessUnitRecord } from './access-unit';
import type { AddressRange } from './address-range';

const COLUMNS = `u.id, u.number, u.department_id AS "departmentId", u.division_code AS "divisionCode",
  u.status, u.reasons, u.applied_at AS "appliedAt", u.applied_by AS "appliedBy",
  u.decided_at AS "decidedAt", u.decided_by AS "decidedBy", u.why, u.ended_at AS "endedAt",
  coalesce((SELECT array_agg(r.text ORDER BY r.first) FROM access_range r
    WHERE r.unit_id = u.id AND r.ended_at IS NULL), '{}') AS ranges`;

/** Has others who allocate addresses wait until the transaction ends. NET-2 */
export async function holdAddresses(db: Database): Promise<void> {
  await db.query("SELECT pg_advisory_xact_lock(hashtext('access-ranges'))");
}

/** The next number of a year, in the order of commits. */
export async function nextUnitNumber(db: Database, year: string): Promise<string> {
  const series = `U-${year}`;
  const [row] = await db.query<{ last: number }>(
    `INSERT INTO access_number (series, last) VALUES ($1, 1)
     ON CONFLICT (series) DO UPDATE SET last = access_number.last + 1 RETURNING last`,
    [series],
  );
  return `${series}-${String(row?.last).padStart(6, '0')}`;
}

/** Adds a unit; rejects with a unique problem where the department has one that lives or waits. */
export async function insertUnit(
  db: Database,
  { ranges: _, ...unit }: AccessUnitRecord,
): Promise<void> {
  await db.prisma.accessUnit.create({ data: { ...unit, live: unit.departmentId } });
}

/** The unit of this id, held until the end, or null. */
export async function lockUnit(db: Database, id: string): Promise<AccessUnitRecord | null> {
  const sql = `SELECT ${COLUMNS} FROM access_unit u WHERE u.id = $1 FOR UPDATE OF u`;
  const [row] = await db.query<AccessUnitRecord>(sql, [id]);
  return row ?? null;
}

/** Writes what became of a unit. */
export async function updateUnit(
  db: Database,
  {
    id,
    ...change
  }: Pick<AccessUnitRecord, 'id' | 'status' | 'decidedAt' | 'decidedBy' | 'why' | 'endedAt'>,
): Promise<void> {
  const isLive = change.status === 'applied' || change.status === 'approved';
  const data = { ...change, ...(isLive ? {} : { live: null }) };
  await db.prisma.accessUnit.updateMany({ where: { id }, data });
}

/** Gives a unit these ranges in the place of those it has; none at its end. */
export async function replaceRanges(
  db: Database,
  { unitId, at }: { readonly unitId: string; readonly at: Date },
  ranges: readonly AddressRange[],
): Promise<void> {
  await db.prisma.accessRange.updateMany({
    where: { unitId, endedAt: null },
    data: { endedAt: at },
  });
  const data = ranges.map((range) => ({ id: newId(), unitId, ...range, since: at }));
  await db.prisma.accessRange.createMany({ data });
}

/** A range of another unit that has an address in common with one of these, as text, or null. */
export async function findTaken(
  db: Database,
  unitId: string,
  ranges: readonly AddressRange[],
): Promise<string | null> {
  const [row] = await db.query<{ text: string }>(
    `SELECT r.text FROM access_range r,
       unnest($2::text[], $3::text[]) AS asked (first, last)
     WHERE r.ended_at IS NULL AND r.unit_id <> $1
       AND r.first COLLATE "C" <= asked.last COLLATE "C"
       AND asked.first COLLATE "C" <= r.last COLLATE "C"
     ORDER BY r.first LIMIT 1`,
    [unitId, ranges.map(({ first }) => first), ranges.map(({ last }) => last)],
  );
  return row?.text ?? null;
}

/** Ranges that live, with whose they are. */
export interface HeldRange extends AddressRange {
  readonly departmentId: string;
  readonly divisionCode: string;
}

/** All ranges of approved units. */
export function selectHeldRanges(db: Database): Promise<HeldRange[]> {
  return db.query<HeldRange>(
    `SELECT u.department_id AS "departmentId", u.division_code AS "divisionCode", r.text, r.first, r.last
     FROM access_range r JOIN access_unit u ON u.id = r.unit_id
     WHERE r.ended_at IS NULL AND u.status = 'approved' ORDER BY r.first`,
  );
}

/** Units about which those concerned were not told where they stand, taken as told. NET-2 */
export async function claimUntold(db: Database): Promise<AccessUnitRecord[]> {
  const rows = await db.query<{ id: string }>(
    `UPDATE access_unit SET told_at = coalesce(decided_at, applied_at)
     WHERE told_at IS DISTINCT FROM coalesce(decided_at, applied_at) RETURNING id`,
  );
  const ids = rows.map(({ id }) => id);
  const sql = `SELECT ${COLUMNS} FROM access_unit u WHERE u.id = ANY ($1::text[]) ORDER BY u.id`;
  return db.query<AccessUnitRecord>(sql, [ids]);
}

/** When a unit was given ranges: first by its approval, then by each change. */
export interface Allocated {
  readonly unitId: string;
  readonly since: Date;
  readonly isFirst: boolean;
}

/** Each time that a unit of a division was given ranges. NET-3 */
export function selectAllocations(db: Database, divisionCode: string): Promise<Allocated[]> {
  return db.query<Allocated>(
    `SELECT r.unit_id AS "unitId", r.since, r.since = min(r.since) OVER (PARTITION BY r.unit_id) AS "isFirst"
     FROM (SELECT DISTINCT unit_id, since FROM access_range) r
     JOIN access_unit u ON u.id = r.unit_id WHERE u.division_code = $1`,
    [divisionCode],
  );
}

/** How many departments have an approved unit. */
export async function countHeldDepartments(db: Database): Promise<number> {
  return db.prisma.accessUnit.count({ where: { status: 'approved' } });
}

/** Which units to list: null for those of everybody. */
export interface UnitsOf {
  readonly departmentId: string | null;
  readonly divisionCode: string | null;
}

/** Units, newest first; one more than asked tells of more. */
export function selectUnits(
  db: Database,
  { departmentId, divisionCode }: UnitsOf,
  { first, after }: Page,
): Promise<AccessUnitRecord[]> {
  return db.query<AccessUnitRecord>(
    `SELECT ${COLUMNS} FROM access_unit u
     WHERE ($1::text IS NULL OR u.department_id = $1) AND ($2::text IS NULL OR u.division_code = $2)
       AND ($3::text IS NULL OR u.id < $3)
     ORDER BY u.id DESC LIMIT $4`,
    [departmentId, divisionCode, after, first + 1],
  );
}

/** A range of the city's plan, and the division it is for. */
export interface PlannedRange extends AddressRange {
  readonly divisionCode: string;
}

/** The plan as it holds. NET-2 */
export function selectPlan(db: Database): Promise<PlannedRange[]> {
  return db.query<PlannedRange>(
    `SELECT division_code AS "divisionCode", text, first, last FROM address_plan
     WHERE ended_at IS NULL ORDER BY division_code, first`,
  );
}

/** Gives a division these ranges in the place of those it has. */
export async function replacePlan(
  db: Database,
  { divisionCode, at, by }: { divisionCode: string; at: Date; by: string },
  ranges: readonly AddressRange[],
): Promise<void> {
  await db.prisma.addressPlan.updateMany({
    where: { divisionCode, endedAt: null },
    data: { endedAt: at },
  });
  const data = ranges.map((range) => ({ id: newId(), divisionCode, ...range, since: at, by }));
  await db.prisma.addressPlan.createMany({ data });
}

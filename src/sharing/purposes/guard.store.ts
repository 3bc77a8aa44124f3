import { type Database, newId } from '../../platform';

/** What may be released for a service item. */
export interface ItemGuard {
  /** The highest sensitivity that may be released. */
  readonly ceiling: number;
  /** Whether resources about minors may be read for it. */
  readonly forMinors: boolean;
}

/** A guard as the sharing authority set it. */
export interface GuardRecord extends ItemGuard {
  readonly serviceItem: string;
  /** From 1 within the service item. */
  readonly number: number;
  readonly reason: string;
  readonly setAt: Date;
  readonly setBy: string;
}

/** What holds for a service item of which nothing was said: every sensitivity, no minors. */
export const UNGUARDED: ItemGuard = Object.freeze({ ceiling: 4, forMinors: false });

/** Adds a guard; rejects with a unique problem when another took the number. */
export async function insertGuard(db: Database, guard: GuardRecord): Promise<void> {
  await db.prisma.serviceItemGuard.create({ data: { id: newId(), ...guard } });
}

/** The number of the newest guard of a service item; 0 where there is none. */
export async function lastGuardNumber(db: Database, serviceItem: string): Promise<number> {
  const sql = 'SELECT max(number) AS last FROM service_item_guard WHERE service_item = $1';
  const [row] = await db.query<{ last: number | null }>(sql, [serviceItem]);
  return row?.last ?? 0;
}

/** What held for a service item at an instant. */
export async function guardAt(db: Database, serviceItem: string, at: Date): Promise<ItemGuard> {
  const [row] = await db.query<ItemGuard>(
    `SELECT ceiling, for_minors AS "forMinors" FROM service_item_guard
     WHERE service_item = $1 AND set_at <= $2 ORDER BY number DESC LIMIT 1`,
    [serviceItem, at],
  );
  return row ?? UNGUARDED;
}

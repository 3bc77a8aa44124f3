import type { Database } from '../../platform';
import { UNGUARDED } from './guard.store';
import type { ServiceItemBook } from './purposes';

/** A service item as it is kept. */
export interface ServiceItemRecord {
  readonly code: string;
  readonly name: string;
  readonly departments: readonly string[];
  readonly startsAt: Date;
  readonly endedAt: Date | null;
  /** The highest sensitivity that may be released for it. */
  readonly ceiling: number;
  /** Listed for resources about minors. */
  readonly forMinors: boolean;
}

/** Adds a service item; rejects with a unique problem when its code is taken. */
export async function insertServiceItem(
  db: Database,
  item: Omit<ServiceItemRecord, 'ceiling' | 'forMinors'>,
): Promise<void> {
  const data = { ...item, departments: [...item.departments] };
  await db.prisma.serviceItem.create({ data });
}

/** All service items in order of code. */
export function selectServiceItems(db: Database): Promise<ServiceItemRecord[]> {
  return db.query<ServiceItemRecord>(
    `SELECT s.code, s.name, s.departments, s.starts_at AS "startsAt", s.ended_at AS "endedAt",
       COALESCE(g.ceiling, ${UNGUARDED.ceiling}) AS ceiling,
       COALESCE(g.for_minors, ${UNGUARDED.forMinors}) AS "forMinors"
     FROM service_item s LEFT JOIN LATERAL (
       SELECT ceiling, for_minors FROM service_item_guard
       WHERE service_item = s.code ORDER BY number DESC LIMIT 1) g ON true
     ORDER BY s.code`,
  );
}

/** All service items as they bear on purposes. */
export async function readServiceItems(db: Database): Promise<ServiceItemBook> {
  const rows = await selectServiceItems(db);
  const models = rows.map(({ departments, startsAt, endedAt, ...item }) => ({
    ...item,
    departments: new Set(departments),
    startsAt: startsAt.getTime(),
    endedAt: endedAt?.getTime() ?? null,
  }));
  return new Map(models.map((model) => [model.code, model]));
}

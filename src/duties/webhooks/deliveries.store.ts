import type { Database } from '../../platform';
import type { DeliveryRecord, DeliveryState } from './delivery';

const SELECT = `SELECT d.id, d.webhook_id AS "webhookId", d.message_id AS "messageId", m.kind,
  d.created_at AS "createdAt", d.attempts, d.due_at AS "dueAt", d.tried_at AS "triedAt",
  d.delivered_at AS "deliveredAt", d.dead_at AS "deadAt", d.last_status AS "lastStatus",
  d.last_problem AS "lastProblem"
  FROM webhook_delivery d LEFT JOIN message m ON m.id = d.message_id`;

/** The state of a delivery in SQL, as `deliveryState` tells it. */
const STATE = `CASE WHEN d.delivered_at IS NOT NULL THEN 'delivered'
  WHEN d.dead_at IS NOT NULL THEN 'dead' ELSE 'pending' END`;

/** A delivery that is to be made: due at once. */
export type NewDelivery = Pick<DeliveryRecord, 'id' | 'webhookId' | 'messageId' | 'createdAt'>;

/** Adds deliveries. */
export async function insertDeliveries(
  db: Database,
  deliveries: readonly NewDelivery[],
): Promise<void> {
  for (const { id, webhookId, messageId, createdAt } of deliveries) {
    await db.execute(
      `INSERT INTO webhook_delivery (id, webhook_id, message_id, created_at, due_at)
       VALUES ($1, $2, $3, $4, $4)`,
      [id, webhookId, messageId, createdAt],
    );
  }
}

/** The delivery of this id to a webhook of that department, or null. */
export async function selectDelivery(
  db: Database,
  id: string,
  departmentId: string,
): Promise<DeliveryRecord | null> {
  const [row] = await db.query<DeliveryRecord>(
    `${SELECT} JOIN webhook w ON w.id = d.webhook_id WHERE d.id = $1 AND w.department_id = $2`,
    [id, departmentId],
  );
  return row ?? null;
}

/** Which deliveries of a department to list. */
export interface DeliveryWhere {
  readonly departmentId: string;
  readonly webhookId: string | null;
  readonly state: DeliveryState | null;
  readonly first: number;
  /** Id of the last one seen. */
  readonly after: string | null;
}

/** Deliveries, newest first; one more than asked tells whether there are more. */
export function selectDeliveries(db: Database, where: DeliveryWhere): Promise<DeliveryRecord[]> {
  const { departmentId, webhookId, state, first, after } = where;
  return db.query<DeliveryRecord>(
    `${SELECT} JOIN webhook w ON w.id = d.webhook_id
     WHERE w.department_id = $1 AND ($2::text IS NULL OR w.id = $2)
       AND ($3::text IS NULL OR $3 = ${STATE}) AND ($4::text IS NULL OR d.id < $4)
     ORDER BY d.id DESC LIMIT $5`,
    [departmentId, webhookId, state, after, first + 1],
  );
}

/** The oldest delivery that is due for a webhook, or null. */
export async function selectDue(
  db: Database,
  webhookId: string,
  now: Date,
): Promise<DeliveryRecord | null> {
  const [row] = await db.query<DeliveryRecord>(
    `${SELECT} WHERE d.webhook_id = $1 AND d.due_at <= $2 ORDER BY d.id LIMIT 1`,
    [webhookId, now],
    { name: 'webhook_due' },
  );
  return row ?? null;
}

/** Writes what an attempt came to, unless another attempt was noted meanwhile. */
export async function updateDelivery(db: Database, d: DeliveryRecord): Promise<void> {
  await db.execute(
    `UPDATE webhook_delivery SET attempts = $2, due_at = $3, tried_at = $4, delivered_at = $5,
       dead_at = $6, last_status = $7, last_problem = $8
     WHERE id = $1 AND attempts = $2 - 1 AND due_at IS NOT NULL`,
    [
      ...[d.id, d.attempts, d.dueAt, d.triedAt, d.deliveredAt, d.deadAt],
      ...[d.lastStatus, d.lastProblem],
    ],
  );
}

/** Brings a dead delivery back, as if it had never been tried; false when it is not dead. */
export async function reviveDelivery(db: Database, id: string, at: Date): Promise<boolean> {
  const changed = await db.execute(
    `UPDATE webhook_delivery SET attempts = 0, due_at = $2, dead_at = NULL
     WHERE id = $1 AND dead_at IS NOT NULL`,
    [id, at],
  );
  return changed === 1;
}

/** Takes away so many at most of the deliveries made before an instant that are over; answers how many. */
export function deleteDeliveries(db: Database, before: Date, most: number): Promise<number> {
  return db.execute(
    `DELETE FROM webhook_delivery WHERE id IN (
       SELECT id FROM webhook_delivery WHERE created_at < $1 AND due_at IS NULL
       ORDER BY created_at LIMIT $2 FOR UPDATE SKIP LOCKED)`,
    [before, most],
  );
}

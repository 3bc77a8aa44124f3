import type { Database } from '../../platform';
import type { MessageKind } from '../message-kinds';
import type { StoredWebhook } from './webhook';

const COLUMNS = `id, department_id AS "departmentId", url, kinds, secret,
  old_secret AS "oldSecret", old_secret_until AS "oldSecretUntil", created_at AS "createdAt",
  created_by AS "createdBy", disabled_at AS "disabledAt", failures,
  failing_since AS "failingSince", told_dead_at AS "toldDeadAt"`;

/** Adds a webhook, to which may be sent at once. */
export async function insertWebhook(db: Database, webhook: StoredWebhook): Promise<void> {
  const { id, departmentId, url, kinds, secret, createdAt, createdBy } = webhook;
  await db.execute(
    `INSERT INTO webhook (id, department_id, url, kinds, secret, created_at, created_by, free_at)
     VALUES ($1, $2, $3, $4::text[], $5, $6, $7, $6)`,
    [id, departmentId, url, [...kinds], secret, createdAt, createdBy],
  );
}

/** The webhook of this id, or null. */
export async function selectWebhook(db: Database, id: string): Promise<StoredWebhook | null> {
  const sql = `SELECT ${COLUMNS} FROM webhook WHERE id = $1`;
  const [row] = await db.query<StoredWebhook>(sql, [id]);
  return row ?? null;
}

/** Webhooks of a department, disabled ones too, newest first. */
export function selectWebhooks(
  db: Database,
  departmentId: string,
  limit: number,
): Promise<StoredWebhook[]> {
  const sql = `SELECT ${COLUMNS} FROM webhook WHERE department_id = $1 ORDER BY id DESC LIMIT $2`;
  return db.query<StoredWebhook>(sql, [departmentId, limit]);
}

/** How many webhooks a department has that are not disabled. */
export async function countLive(db: Database, departmentId: string): Promise<number> {
  const [row] = await db.query<{ count: number }>(
    `SELECT count(*)::int AS count FROM webhook
     WHERE department_id = $1 AND disabled_at IS NULL`,
    [departmentId],
  );
  return row?.count ?? 0;
}

/** Ids of a department's webhooks that a kind of message is sent to. */
export async function selectReceivers(
  db: Database,
  departmentId: string,
  kind: MessageKind,
): Promise<string[]> {
  const rows = await db.query<{ id: string }>(
    `SELECT id FROM webhook
     WHERE department_id = $1 AND disabled_at IS NULL AND (kinds = '{}' OR $2 = ANY(kinds))
     ORDER BY id`,
    [departmentId, kind],
    { name: 'webhook_receivers' },
  );
  return rows.map(({ id }) => id);
}

/** Puts a new secret in the place of one; false when another has taken that place meanwhile. */
export async function replaceSecret(
  db: Database,
  { id, secret: old }: StoredWebhook,
  next: { readonly secret: string; readonly oldUntil: Date },
): Promise<boolean> {
  const changed = await db.execute(
    `UPDATE webhook SET secret = $3, old_secret = $2, old_secret_until = $4
     WHERE id = $1 AND secret = $2`,
    [id, old, next.secret, next.oldUntil],
  );
  return changed === 1;
}

/** Disables a webhook; false when it is disabled already. */
export async function endWebhook(db: Database, id: string, at: Date): Promise<boolean> {
  const changed = await db.execute(
    'UPDATE webhook SET disabled_at = $2 WHERE id = $1 AND disabled_at IS NULL',
    [id, at],
  );
  return changed === 1;
}

/** Enables a webhook with a clean record; false when it is not disabled. */
export async function reviveWebhook(db: Database, id: string, at: Date): Promise<boolean> {
  const changed = await db.execute(
    `UPDATE webhook SET disabled_at = NULL, free_at = $2, failures = 0, failing_since = NULL,
       told_dead_at = NULL
     WHERE id = $1 AND disabled_at IS NOT NULL`,
    [id, at],
  );
  return changed === 1;
}

/**
 * Takes a webhook that something is due for, the one that waits longest, and keeps others from
 * sending to it until then. If we die before it is freed, it is free again by itself.
 */
export async function claimWebhook(
  db: Database,
  now: Date,
  until: Date,
): Promise<StoredWebhook | null> {
  const [row] = await db.query<StoredWebhook>(
    `UPDATE webhook SET free_at = $2 WHERE id = (
       SELECT w.id FROM webhook w
       WHERE w.disabled_at IS NULL AND w.free_at <= $1 AND EXISTS (
         SELECT 1 FROM webhook_delivery d WHERE d.webhook_id = w.id AND d.due_at <= $1)
       ORDER BY w.free_at, w.id LIMIT 1 FOR UPDATE OF w SKIP LOCKED)
     RETURNING ${COLUMNS}`,
    [now, until],
    { name: 'webhook_claim' },
  );
  return row ?? null;
}

/** What an attempt changes of its webhook. */
export type WebhookChange = Pick<StoredWebhook, 'failures' | 'failingSince' | 'toldDeadAt'> & {
  readonly freeAt: Date;
  /** Null leaves it as it is. */
  readonly disabledAt: Date | null;
};

/** Gives a webhook back that was taken. */
export async function freeWebhook(db: Database, id: string, change: WebhookChange): Promise<void> {
  const { freeAt, failures, failingSince, toldDeadAt, disabledAt } = change;
  await db.execute(
    `UPDATE webhook SET free_at = $2, failures = $3, failing_since = $4, told_dead_at = $5,
       disabled_at = coalesce(disabled_at, $6)
     WHERE id = $1`,
    [id, freeAt, failures, failingSince, toldDeadAt, disabledAt],
  );
}

/** Gives back a webhook that nothing was sent to after all. */
export async function putBackWebhook(db: Database, id: string, at: Date): Promise<void> {
  await db.execute('UPDATE webhook SET free_at = $2 WHERE id = $1', [id, at]);
}

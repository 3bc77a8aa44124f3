import type { Database } from '../../platform';

/**
 * Takes the look that is due, so that no other process does, and answers until when the log was looked
 * through; null where none is due.
 */
export async function claimLook(
  db: Database,
  now: Date,
  next: Date,
): Promise<{ readonly lookedUntil: Date | null } | null> {
  const [row] = await db.query<{ lookedUntil: Date | null }>(
    `UPDATE oversight_watch SET next_at = $2 WHERE id = 1 AND next_at <= $1
     RETURNING looked_until AS "lookedUntil"`,
    [now, next],
  );
  return row ?? null;
}

/** Notes until when the log was looked through; never an earlier time than before. */
export async function noteLooked(db: Database, until: Date): Promise<void> {
  await db.execute(
    `UPDATE oversight_watch SET looked_until = greatest(looked_until, $1::timestamptz) WHERE id = 1`,
    [until],
  );
}

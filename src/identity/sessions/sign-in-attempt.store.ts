import type { Database } from '../../platform';

/** How failed sign-ins lock an account: from `after` in a row, each time twice as long. */
export interface LockRule {
  readonly after: number;
  readonly firstSeconds: number;
  readonly mostSeconds: number;
  /** Failures are forgotten when none was added for this long. */
  readonly forgetSeconds: number;
}

const COUNT = `
  INSERT INTO sign_in_attempt AS a (account_digest, failures, last_at, locked_until)
  VALUES ($1, 1, $2, NULL)
  ON CONFLICT (account_digest) DO UPDATE SET
    failures = CASE WHEN a.last_at < $3 THEN 1 ELSE a.failures + 1 END,
    last_at = $2,
    locked_until = CASE WHEN a.last_at >= $3 AND a.failures + 1 >= $4 THEN
      $2 + LEAST($5::float8 * power(2, LEAST(a.failures + 1 - $4, 30)), $6::float8)
        * INTERVAL '1 second' END
  WHERE a.locked_until IS NULL OR a.locked_until <= $2
  RETURNING failures`;

/**
 * Counts a sign-in as failed before its password is looked at, in one statement, so that many
 * guesses at once cannot outrun the count; `forgetFailures` takes it back on success.
 * @returns null, or until when the account is locked: then nothing was counted
 */
export async function countAttempt(
  db: Database,
  accountDigest: string,
  now: Date,
  rule: LockRule,
): Promise<Date | null> {
  const forgetBefore = new Date(now.getTime() - rule.forgetSeconds * 1000);
  const limits = [rule.after, rule.firstSeconds, rule.mostSeconds];
  const counted = await db.query(COUNT, [accountDigest, now, forgetBefore, ...limits]);
  if (counted.length > 0) return null;
  const where = { accountDigest };
  const attempt = await db.prisma.signInAttempt.findFirst({ where });
  return attempt?.lockedUntil ?? now;
}

/** Forgets the failures of an account whose password fitted, and all that are old. */
export async function forgetFailures(
  db: Database,
  accountDigest: string,
  now: Date,
  rule: LockRule,
): Promise<void> {
  const old = new Date(now.getTime() - rule.forgetSeconds * 1000);
  const where = { OR: [{ accountDigest }, { lastAt: { lt: old } }] };
  await db.prisma.signInAttempt.deleteMany({ where });
}

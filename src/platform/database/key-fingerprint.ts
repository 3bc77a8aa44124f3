import { GatewayError } from '../errors/gateway-error';
import type { SecretBox } from '../secret-box';
import type { Database } from './database';

/** Where the fingerprint is kept among the settings. */
const NAME = 'secretKey.fingerprint';

/** What the fingerprint is a keyed digest of: it tells nothing of the key. */
const KNOWN_TEXT = 'once-gateway';

/** Whether what is in the database was made under some key: then a new one would open none of it. */
export async function isKeyInUse(db: Database): Promise<boolean> {
  const [row] = await db.query<{ used: boolean }>(
    `SELECT EXISTS (SELECT 1 FROM setting WHERE name = $1)
         OR EXISTS (SELECT 1 FROM audit_record) AS used`,
    [NAME],
  );
  return row?.used ?? false;
}

/**
 * Makes sure that this is the key of the database. The first process to ask sets it; of two with
 * different keys at a time, the database takes one and the other is refused.
 *
 * Errors: SECRET_KEY_WRONG with where the key came from.
 */
export async function holdKey(db: Database, secrets: SecretBox, place: string): Promise<void> {
  const own = secrets.digest('key-fingerprint', KNOWN_TEXT);
  await db.query(
    'INSERT INTO setting (name, value) VALUES ($1, to_jsonb($2::text)) ON CONFLICT (name) DO NOTHING',
    [NAME, own],
  );
  const [row] = await db.query<{ kept: string }>(
    `SELECT value #>> '{}' AS kept FROM setting WHERE name = $1`,
    [NAME],
  );
  if (row?.kept !== own) throw new GatewayError('SECRET_KEY_WRONG', { place });
}

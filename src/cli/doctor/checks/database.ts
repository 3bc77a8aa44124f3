import { openSecrets } from '../../../api';
import {
  type Config,
  type Database,
  isGatewayError,
  pendingMigrations,
  systemClock,
} from '../../../platform';
import { type Finding, fail, ok, warn } from '../finding';

const OLDEST_SERVER = 150_000;
const NOTICEABLE_MS = 1_000;

/** Which engine it is, and whether it is new enough. */
export async function checkVersion(db: Database): Promise<Finding> {
  const about = 'database';
  const number = Number(await setting(db, 'server_version_num'));
  const version = await setting(db, 'server_version');
  if (db.kind === 'embedded') {
    const mend = 'in production set DATABASE_URL to a PostgreSQL 15 or later';
    return warn(about, `embedded PGlite (PostgreSQL ${version}), for trying out`, mend);
  }
  const says = `PostgreSQL ${version}`;
  return number >= OLDEST_SERVER ? ok(about, says) : fail(about, says, 'upgrade it to 15 or later');
}

/** What was acknowledged survives a power cut. */
export async function checkDurability(db: Database): Promise<Finding> {
  const about = 'durability';
  if (db.kind === 'embedded') {
    const says = 'survives kill -9, not a power cut: the embedded database does not fsync';
    return warn(about, says, 'in production use PostgreSQL');
  }
  const names = ['fsync', 'synchronous_commit', 'full_page_writes'];
  const values = await Promise.all(names.map((name) => setting(db, name)));
  const off = names.filter((_, index) => values[index] === 'off');
  if (off.length === 0) return ok(about, 'fsync and synchronous commits are on');
  return fail(about, `${off.join(', ')} off: acknowledged records can be lost`, 'turn it on');
}

/** The tables are those of this version. */
export async function checkMigrations(db: Database): Promise<Finding> {
  const missing = await pendingMigrations(db);
  if (missing.length === 0) return ok('tables', 'up to date');
  const says = `${missing.length} migration(s) to apply: ${missing.join(', ')}`;
  return warn('tables', says, 'they are applied by the next start, or by: once-gateway migrate');
}

/** The secret key is the one that this database was set up with. Its tables must be up to date. */
export async function checkKeyFits(db: Database, config: Config): Promise<Finding> {
  const about = 'key and database';
  try {
    await openSecrets(config, db);
    return ok(about, 'the secret key is that of this database');
  } catch (error) {
    if (!isGatewayError(error)) throw error;
    return fail(about, error.message, 'bring the key back from its copy; a new one opens nothing');
  }
}

/** This machine and the database agree on the time: tokens and terms depend on it. */
export async function checkClock(db: Database, config: Config): Promise<Finding> {
  const about = 'clock';
  const before = systemClock.now().getTime();
  const [row] = await db.query<{ at: Date }>('SELECT clock_timestamp() AS at');
  const after = systemClock.now().getTime();
  const apart = Math.abs((row?.at.getTime() ?? before) - (before + after) / 2);
  const says = `${Math.round(apart)} ms apart from the database's`;
  if (apart < NOTICEABLE_MS) return ok(about, says);
  const mend = 'synchronise both with the same time server';
  const limit = config.clockSkewSeconds * 1_000;
  return apart < limit ? warn(about, says, mend) : fail(about, says, mend);
}

async function setting(db: Database, name: string): Promise<string> {
  const [row] = await db.query<{ value: string }>('SELECT current_setting($1) AS value', [name]);
  return row?.value ?? '';
}

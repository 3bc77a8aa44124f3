import type { Config } from '../../platform';
import { say } from '../print';

/** Says which database holds the data, and what may be relied on. */
export function sayDatabase({ databaseUrl, dataDir }: Config): void {
  if (databaseUrl === undefined) {
    say(`Database: embedded (PGlite) in ${dataDir}`);
    say('  for trying out: it survives kill -9 but not a power cut, and has one connection;');
    say('  in production set DATABASE_URL to a PostgreSQL 15 or later.');
  } else {
    say('Database: PostgreSQL, by DATABASE_URL');
  }
}

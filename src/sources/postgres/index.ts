import { defineKind } from '../connector-kind';
import { openPostgres } from './open';
import { postgresProblems, postgresSettings, signInOf } from './settings';

/** How many reads may wait for a connection. */
const WAITING = 200;

/** A provider's own PostgreSQL, read only. */
export const postgres = defineKind({
  kind: 'postgres',
  interruptible: false,
  settings: postgresSettings,
  problems: postgresProblems,
  open: openPostgres,
  destinations: (settings, secrets) => [signInOf(settings, secrets)],
  binding: ({ host, port, database, user, ssl, ca }) => ({ host, port, database, user, ssl, ca }),
  timeoutMs: (settings) => settings.timeoutMs,
  bulkhead: ({ connections }) => ({ running: connections, waiting: WAITING }),
});

import type { Source } from '../connector';
import { defineKind, type OpenOptions } from '../connector-kind';
import { type PostgresSettings, postgresProblems, postgresSettings, signInOf } from './settings';

/** How many reads may wait for a connection. */
const WAITING = 200;

/** A provider's own PostgreSQL, read only. */
export const postgres = defineKind({
  kind: 'postgres',
  interruptible: false,
  settings: postgresSettings,
  problems: postgresProblems,
  open,
  destinations: (settings, secrets) => [signInOf(settings, secrets)],
  binding: ({ host, port, database, user, ssl, ca }) => ({ host, port, database, user, ssl, ca }),
  timeoutMs: (settings) => settings.timeoutMs,
  bulkhead: ({ connections }) => ({ running: connections, waiting: WAITING }),
});

/** The driver is loaded for the first such source: many gateways have none. */
function open(options: OpenOptions<PostgresSettings>): Source {
  const { openPostgres }: typeof import('./open') = require('./open');
  return openPostgres(options);
}

import type { Config } from './config/config';
import type { Database } from './database/database';
import type { EpochWatch } from './database/epoch';
import type { Locale } from './errors/render';
import type { Logger } from './log';
import type { SecretBox } from './secret-box';
import type { WorkingCalendar } from './time/calendar';
import type { Clock } from './time/clock';

/**
 * What every use case is handed first. A context grows with the floors: each room extends the one
 * below it with its own service, so that a function's type says how high in the house it stands.
 */
export interface PlatformContext {
  readonly config: Config;
  readonly db: Database;
  readonly clock: Clock;
  readonly calendar: WorkingCalendar;
  /** The change number that running readers compare their caches with. */
  readonly epoch: EpochWatch;
  readonly secrets: SecretBox;
  readonly log: Logger;
  /** The id the caller sent or we gave; it stands in every log line and audit record. */
  readonly requestId: string;
  readonly locale: Locale;
}

/** The long-lived part of a context: what a room's service is made from, before there is a request. */
export type Runtime<C extends PlatformContext> = Omit<C, 'requestId' | 'locale' | 'actor' | 'peer'>;

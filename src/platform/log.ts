import { type DestinationStream, type Logger, pino } from 'pino';
import type { Config } from './config/config';
import { redact } from './log-redaction';

export type { Logger } from 'pino';

/**
 * Makes the log: JSON lines on standard output, or on a stream that is given. Fields whose names
 * speak of secrets or keys are blotted out wherever they stand. That is a net, not a licence: rows,
 * lookup keys and personal data are never handed to the log at all.
 */
export function createLogger(
  config: Pick<Config, 'logLevel' | 'node'>,
  destination: DestinationStream = pino.destination(1),
): Logger {
  return pino(
    {
      level: config.logLevel,
      base: { node: config.node },
      timestamp: pino.stdTimeFunctions.isoTime,
      formatters: { level: (level) => ({ level }), bindings: redact, log: redact },
    },
    destination,
  );
}

import { type DestinationStream, type Logger, type LoggerOptions, pino } from 'pino';
import type { Config } from './config/config';
import { redact, redactArguments } from './log-redaction';

export type { Logger } from 'pino';

/** Every call goes through our own redaction first: pino's knows only paths it is told. */
const hooks: LoggerOptions['hooks'] = {
  logMethod(args, method) {
    method.apply(this, redactArguments(args) as Parameters<typeof method>);
  },
};

/** A request as a web server hands it to its log. */
interface LoggedRequest {
  readonly method?: string;
  readonly url?: string;
}

/**
 * Errors arrive here already reduced; pino's own serializer would read them as foreign ones. Of a
 * request only the path is told: what follows the question mark may name a person.
 */
const serializers: LoggerOptions['serializers'] = {
  err: (error: unknown) => error,
  req: ({ method, url }: LoggedRequest) => ({ method, path: url?.split('?')[0] }),
};

/** Redacts the bindings of children too, which pass no hook. */
function redactChildren(log: Logger): Logger {
  const child = log.child;
  log.child = function redactedChild(this: Logger, bindings, options) {
    return child.call(this, redact(bindings), options);
  } as typeof child;
  return log;
}

/**
 * Standard output, written a block at a time, ten times a second at least: a write for each line
 * costs a tenth of a read, and each write wakes a thread. A killed process loses this much of its
 * log, and none of its audit records; one that ends in any other way writes the rest first.
 */
function standardOutput(): DestinationStream {
  const block = { minLength: 32_768, maxWrite: 65_536, periodicFlush: 100 };
  return pino.destination({ dest: 1, sync: false, ...block });
}

/**
 * Makes the log: JSON lines on standard output, or on a stream that is given. Fields whose names
 * speak of secrets or keys are blotted out wherever they stand. That is a net, not a licence: rows,
 * lookup keys and personal data are never handed to the log at all.
 */
export function createLogger(
  config: Pick<Config, 'logLevel' | 'node'>,
  destination: DestinationStream = standardOutput(),
): Logger {
  const options: LoggerOptions = {
    level: config.logLevel,
    base: { node: config.node },
    timestamp: pino.stdTimeFunctions.isoTime,
    formatters: { level: (level) => ({ level }) },
    serializers,
    hooks,
  };
  return redactChildren(pino(options, destination));
}

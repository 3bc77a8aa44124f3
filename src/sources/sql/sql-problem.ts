import { databaseProblem } from '../../platform';
import { signsOf } from '../error-signs';
import { invalid, SourceProblem, timedOut, unavailable } from '../source-problem';

const CANCELLED = '57014';
const LOCK_TIMEOUT = '55P03';
const TIMED_OUT = /^(Query read timeout|timeout exceeded when trying to connect|timeout expired)/;

/** SQLSTATE classes of a source that is there but will not serve: sign-in, resources, shutdown. */
const UNAVAILABLE_CLASSES = ['08', '28', '3D', '53', '57', '58', 'XX'];

/** Codes of the system, such as ECONNREFUSED. */
const SYSTEM = /^E[A-Z_]{3,}$/;

/** Failures that come before anything was asked. */
const CONNECTING = /^(ECONNREFUSED|ECONNRESET|EPIPE|57P01|57P02|57P03|08\w+)$/;

/** Lost columns, tables and schemas; columns that became another type. */
const OUTDATED = ['42703', '42P01', '3F000', '0A000', '42883', '42804', '42846'];

/** True for a statement that does not fit the relation any more, as it was looked up. */
export function isOutdated(error: unknown): boolean {
  return OUTDATED.includes(signsOf(error).code);
}

/**
 * What a failed statement says about its source. An error that comes from no database is a fault
 * of the gateway and is answered as it is.
 */
export function sqlProblem(error: unknown): unknown {
  if (error instanceof SourceProblem) return error;
  const { code, message } = signsOf(error);
  if (code === CANCELLED || code === LOCK_TIMEOUT || TIMED_OUT.test(message)) {
    return timedOut('the database took too long', error);
  }
  if (databaseProblem(error) === 'unavailable' || isUnavailable(code)) {
    const retry = CONNECTING.test(code) || message.startsWith('Connection terminated');
    return unavailable(`the database does not answer (${code || 'no code'})`, {
      cause: error,
      retry,
    });
  }
  return /^[0-9A-Z]{5}$/.test(code)
    ? invalid(`the database refused the read (${code})`, error)
    : error;
}

function isUnavailable(code: string): boolean {
  return SYSTEM.test(code) || UNAVAILABLE_CLASSES.includes(code.slice(0, 2));
}

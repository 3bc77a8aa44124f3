import { GatewayError } from '../errors/gateway-error';

/** What kind of trouble a failed statement met. */
export type DatabaseProblem = 'unique' | 'foreignKey' | 'check' | 'unavailable' | 'serialization';

/** SQLSTATE or Prisma code or socket code → problem. */
const PROBLEMS: Readonly<Record<string, DatabaseProblem>> = Object.freeze({
  '23505': 'unique',
  P2002: 'unique',
  '23503': 'foreignKey',
  '23001': 'foreignKey',
  P2003: 'foreignKey',
  '23514': 'check',
  '23502': 'check',
  P2004: 'check',
  P2011: 'check',
  '40001': 'serialization',
  '40P01': 'serialization',
  P2034: 'serialization',
  '57P01': 'unavailable',
  '57P02': 'unavailable',
  '57P03': 'unavailable',
  DATABASE_UNAVAILABLE: 'unavailable',
  ECONNREFUSED: 'unavailable',
  ECONNRESET: 'unavailable',
  EHOSTUNREACH: 'unavailable',
  ENETUNREACH: 'unavailable',
  ENOTFOUND: 'unavailable',
  EAI_AGAIN: 'unavailable',
  EPIPE: 'unavailable',
  ENOENT: 'unavailable',
  ETIMEDOUT: 'unavailable',
  P1001: 'unavailable',
  P1002: 'unavailable',
  P1017: 'unavailable',
});

/** What is thrown when the embedded engine itself breaks; it does not recover. */
const WASM_CRASH = 'RuntimeError';

/** Classes of SQLSTATE: connection, resources (disk, memory, connections), the system itself. */
const UNAVAILABLE_CLASSES = /^(08|53|58)...$/;

/** The drivers report these without any code. */
const BROKEN_CONNECTION =
  /^(PGlite is clos|Connection terminated|timeout exceeded when trying to connect|Client has encountered a connection error|Client was closed|Cannot use a pool after calling end|Query read timeout)/;

/**
 * Says what kind of trouble an error from a query or a Prisma call is, or null for any other error:
 * then it is a fault of the program or of the statement.
 */
export function databaseProblem(error: unknown): DatabaseProblem | null {
  if (!isObject(error)) return null;
  for (const code of codesOf(error)) {
    const problem = UNAVAILABLE_CLASSES.test(code) ? 'unavailable' : PROBLEMS[code];
    if (problem !== undefined) return problem;
  }
  const { name, message } = error as { name?: unknown; message?: unknown };
  const broken = name === WASM_CRASH || BROKEN_CONNECTION.test(String(message));
  return broken ? 'unavailable' : null;
}

/** The code of an error and those that Prisma tucks away inside it. */
function codesOf(error: object): string[] {
  const { code, originalCode, meta, driverAdapterError, cause } = error as Record<string, unknown>;
  const inner = [meta, driverAdapterError, cause].filter(isObject);
  const own = [code, originalCode].filter((part) => typeof part === 'string');
  return [...own, ...inner.flatMap(codesOf)];
}

function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null;
}

/** Turns an error of a lost or absent connection into `DATABASE_UNAVAILABLE`; others pass through. */
export function translateDriverError(error: unknown): unknown {
  if (error instanceof GatewayError || databaseProblem(error) !== 'unavailable') return error;
  return new GatewayError('DATABASE_UNAVAILABLE', {}, { cause: error });
}

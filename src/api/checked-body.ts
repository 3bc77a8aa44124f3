import { GatewayError } from '../platform';
import type { DocumentCheck } from './check-document';
import { checkVariables } from './check-text';

/** What a client asks in one request. */
export interface AskedBody {
  readonly query: string;
  readonly variables: Readonly<Record<string, unknown>>;
  readonly operationName: string | null;
}

/**
 * A body as one query in words: no list, no stored query by its hash, no query in parsed form.
 *
 * Errors: BAD_REQUEST; those of the check; INPUT_INVALID for texts that cannot be stored.
 */
export function checkedBody(body: unknown, check: DocumentCheck): AskedBody {
  const { query, variables, operationName, extensions } = isObject(body) ? body : {};
  const isStored = isObject(extensions) && extensions.persistedQuery !== undefined;
  const isPlain = isAbsent(operationName) || typeof operationName === 'string';
  const isNamed = isAbsent(variables) || (isObject(variables) && !Array.isArray(variables));
  if (typeof query !== 'string' || isStored || !isNamed || !isPlain) {
    throw new GatewayError('BAD_REQUEST');
  }
  check(query);
  checkVariables(variables);
  return {
    query,
    variables: (variables ?? {}) as AskedBody['variables'],
    operationName: (operationName ?? null) as string | null,
  };
}

function isAbsent(value: unknown): boolean {
  return value === undefined || value === null;
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}

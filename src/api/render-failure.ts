import { GraphQLError, type GraphQLFormattedError } from 'graphql';
import { GatewayError, isGatewayError, type Logger, renderError } from '../platform';
import { queryInvalid } from './query-invalid';
import type { RequestNote } from './request-note';

/** Apollo's own codes → ours. Everything else that is not of the catalogue is INTERNAL. */
const QUERY_CODES: ReadonlySet<unknown> = new Set([
  'GRAPHQL_PARSE_FAILED',
  'GRAPHQL_VALIDATION_FAILED',
  'OPERATION_RESOLUTION_FAILURE',
]);

/** An error of the catalogue for what GraphQL or Apollo threw; others come back as they are. */
function translated(thrown: unknown): unknown {
  if (!(thrown instanceof GraphQLError)) return thrown;
  const { code } = thrown.extensions;
  if (QUERY_CODES.has(code)) return queryInvalid(thrown);
  if (code === 'BAD_REQUEST') return new GatewayError('BAD_REQUEST');
  if (code === 'BAD_USER_INPUT') return badVariable(thrown);
  return badArgument(thrown) ?? thrown;
}

/** How graphql-js begins where an argument of the document does not fit; it goes on with the value. */
const BAD_ARGUMENT = /^Argument "(\w+)" (?:of (?:required|non-null) type|has invalid value) /;

/** Null for errors of any other kind; only graphql-js throws GraphQLErrors where fields run. */
function badArgument(thrown: GraphQLError): GatewayError | null {
  const { originalError } = thrown;
  const { message } = originalError instanceof GraphQLError ? originalError : thrown;
  if (originalError && !(originalError instanceof GraphQLError)) return null;
  const [, field] = BAD_ARGUMENT.exec(message) ?? [];
  return field === undefined ? null : unfit(field);
}

/** GraphQL's words for a bad variable repeat its value, which may be somebody's number. */
function badVariable({ message }: GraphQLError): GatewayError {
  const variable = /^Variable "(\$\w+)"/.exec(message)?.[1] ?? 'variables';
  return unfit(variable);
}

function unfit(field: string): GatewayError {
  const expected = { zh: '符合接口定义的值', en: 'a value that fits the schema' };
  const got = { zh: '其他形式的值', en: 'a value of another form' };
  return new GatewayError('INPUT_INVALID', { field, expected, got });
}

/**
 * Renders what was thrown as an error of an answer: message in the caller's language, code, facts
 * and request id, and nothing else. What nobody foresaw is INTERNAL to the caller and told to the
 * log.
 */
export function renderFailure(
  thrown: unknown,
  { requestId, locale }: RequestNote,
  log: Logger,
): GraphQLFormattedError {
  const error = translated(thrown);
  const { code, message, facts, http } = renderError(error, locale);
  if (http >= 500) logFailure(log, thrown, code, requestId);
  const place = thrown instanceof GraphQLError ? thrown.toJSON() : undefined;
  return {
    message,
    ...(place?.locations && { locations: place.locations }),
    ...(place?.path && { path: place.path }),
    extensions: { code, facts, requestId },
  };
}

function logFailure(log: Logger, thrown: unknown, code: string, requestId: string): void {
  const err = thrown instanceof GraphQLError ? (thrown.originalError ?? thrown) : thrown;
  if (code === 'INTERNAL') log.error({ err, requestId }, 'a request failed');
  else log.warn({ err, requestId, problem: code }, 'a request could not be served');
}

/** The HTTP status of an answer that fails with this as a whole. */
export function statusOf(thrown: unknown): number {
  return renderError(translated(thrown), 'en').http;
}

/** An error that fails a GraphQL request as a whole, with the HTTP status of its code. */
export function wholeFailure(thrown: unknown): GraphQLError {
  const graphql = thrown instanceof GraphQLError ? thrown : null;
  const original = graphql?.originalError ?? (thrown instanceof Error ? thrown : undefined);
  return new GraphQLError(original?.message ?? 'failed', {
    ...(graphql?.nodes && { nodes: graphql.nodes }),
    ...(graphql?.path && { path: graphql.path }),
    ...(original && { originalError: original }),
    extensions: {
      ...(isGatewayError(original) && { code: original.code }),
      http: { status: statusOf(thrown) },
    },
  });
}

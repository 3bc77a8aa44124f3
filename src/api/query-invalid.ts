import type { GraphQLError } from 'graphql';
import { GatewayError } from '../platform';

/**
 * A document that does not parse or does not fit the schema. GraphQL's own words go along: without
 * them nobody could mend a query, and they speak only of the document and of schema that its writer
 * may look at.
 */
export function queryInvalid(error: GraphQLError): GatewayError<'QUERY_INVALID'> {
  const [place] = error.locations ?? [];
  const problem = place ? `${error.message} (${place.line}:${place.column})` : error.message;
  return new GatewayError('QUERY_INVALID', { problem });
}

import {
  type DocumentNode,
  type GraphQLSchema,
  getOperationAST,
  Kind,
  parse,
  specifiedRules,
  validate,
} from 'graphql';
import { GatewayError } from '../../platform';
import type { AskedBody } from '../checked-body';
import { queryInvalid } from '../query-invalid';

/** A subscription that fits the schema. */
export interface LiveOperation {
  readonly document: DocumentNode;
  /** The one field it has. */
  readonly field: string;
}

/**
 * The subscription that was asked for. Its field stands in it by itself, so that whoever decides who may
 * have it need not look through fragments.
 *
 * Errors: QUERY_INVALID
 */
export function liveOperation(
  schema: GraphQLSchema,
  { query, operationName }: AskedBody,
): LiveOperation {
  const document = parse(query, { noLocation: true });
  const [error] = validate(schema, document, specifiedRules);
  if (error) throw queryInvalid(error);
  const [selection] = getOperationAST(document, operationName)?.selectionSet.selections ?? [];
  if (selection?.kind === Kind.FIELD) return { document, field: selection.name.value };
  throw new GatewayError('QUERY_INVALID', { problem: 'name one subscription and its field' });
}

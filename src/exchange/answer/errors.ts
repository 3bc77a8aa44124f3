import { type ASTNode, GraphQLError } from 'graphql';
import type { GatewayError } from '../../platform';
import { withheldError } from '../read/item-use';
import type { Read } from '../read/read';

/** An error of the catalogue at its place in the answer; the api room renders it. */
export function errorAt(
  error: GatewayError,
  path: readonly string[],
  nodes: readonly ASTNode[],
): GraphQLError {
  const extensions = { code: error.code };
  return new GraphQLError(error.message, { nodes, path, originalError: error, extensions });
}

/**
 * The errors of a read and of the links below it: one for the whole read where it has no data, else
 * one for each item that was withheld, however many rows there are.
 */
export function* errorsOf(read: Read): Generator<GraphQLError> {
  const { position, decision, failure, projection } = read;
  if (failure) {
    yield errorAt(failure, position.path, position.nodes);
    return;
  }
  for (const { item, path } of projection?.withheld ?? []) {
    const error = withheldError(position.resource, decision, item);
    yield errorAt(error, path, position.nodes);
  }
  for (const child of read.children.values()) yield* errorsOf(child);
}

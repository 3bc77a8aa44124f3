import { type DocumentNode, getOperationAST, type OperationDefinitionNode } from 'graphql';
import { GatewayError } from '../../platform';
import type { SharedType } from '../schema/shared-type';
import { type CollectContext, fragmentsOf } from './collect-fields';
import { compileOperation } from './compile-operation';
import type { CompiledOperation } from './compiled';

/**
 * Compiles operations of one schema generation, each once as long as its document lives. An
 * operation whose shape depends on variables (`@skip`, `@include`) is compiled for each request.
 */
export class OperationCache {
  private readonly kept = new WeakMap<OperationDefinitionNode, CompiledOperation>();

  constructor(
    private readonly shared: SharedType,
    private readonly queryName: string,
  ) {}

  /** The compiled form of an operation of the document. */
  get(
    document: DocumentNode,
    operation: OperationDefinitionNode,
    variables: Readonly<Record<string, unknown>>,
  ): CompiledOperation {
    const known = this.kept.get(operation);
    if (known) return known;
    const fragments = fragmentsOf(document);
    const found = { dependsOnVariables: false, reads: 0 };
    const context: CollectContext = { fragments, variables, ...found };
    const { shared, queryName } = this;
    const compiled = compileOperation(context, shared, queryName, document, operation);
    if (!context.dependsOnVariables) this.kept.set(operation, compiled);
    return compiled;
  }
}

/**
 * The operation that a request names, or the only one there is. Errors: QUERY_INVALID where that is
 * none, so that nothing runs which the caller did not mean.
 */
export function operationOf(document: DocumentNode, name: string | null): OperationDefinitionNode {
  const operation = getOperationAST(document, name);
  if (operation) return operation;
  const problem =
    name === null
      ? {
          zh: '须以 operationName 指明一个操作',
          en: 'operationName must name one of the operations',
        }
      : { zh: '没有 operationName 所指的操作', en: 'there is no operation of this operationName' };
  throw new GatewayError('QUERY_INVALID', { problem });
}

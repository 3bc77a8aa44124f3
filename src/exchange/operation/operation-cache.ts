import { type DocumentNode, getOperationAST, type OperationDefinitionNode } from 'graphql';
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
    const context: CollectContext = { fragments, variables, dependsOnVariables: false, reads: 0 };
    const { shared, queryName } = this;
    const compiled = compileOperation(context, shared, queryName, document, operation);
    if (!context.dependsOnVariables) this.kept.set(operation, compiled);
    return compiled;
  }
}

/** The operation a request names, or the only one there is; null when that is not clear. */
export function operationOf(
  document: DocumentNode,
  name: string | null,
): OperationDefinitionNode | null {
  return getOperationAST(document, name) ?? null;
}

import {
  type DocumentNode,
  type ExecutionResult,
  execute,
  type GraphQLError,
  type GraphQLSchema,
  OperationTypeNode,
} from 'graphql';
import { type Answer, newAnswer } from './answer/bag';
import { answerBlocks, type BlocksAnswer } from './answer-blocks';
import type { ExchangeContext } from './context';
import type { Generation } from './generation';
import type { CheckCase, MayRead } from './open-block';
import type { CompiledOperation } from './operation/compiled';
import { operationOf } from './operation/operation-cache';
import { checkVariableDepth, coerceVariables } from './operation/variables';
import type { KeyBatcher } from './read/key-batcher';
import { RowBudget } from './read/row-budget';
import type { Releases } from './record/joint-release';

/** A validated request on one schema generation. */
export interface ExchangeRequest {
  readonly schema: GraphQLSchema;
  readonly document: DocumentNode;
  /** As the caller gave it, also where no operation has this name. */
  readonly operationName: string | null;
  /** As they came; they are coerced here. */
  readonly variables: Readonly<Record<string, unknown>>;
  readonly context: ExchangeContext;
}

/** What requests are executed with. */
export interface ExecutionTools {
  readonly batcher: KeyBatcher;
  readonly mayRead: MayRead;
  readonly checkCase?: CheckCase | undefined;
  readonly release?: Releases | undefined;
}

/** The office half, introspection and mutations go through graphql-js as they stand. */
async function executeOffice(request: ExchangeRequest, document: DocumentNode) {
  const { schema, operationName, variables, context } = request;
  return execute({
    schema,
    document,
    operationName,
    variableValues: variables,
    contextValue: context,
  });
}

/** Puts the two halves together in the order the fields were asked in, with the receipts of what was read. */
function merge(
  { keys }: CompiledOperation,
  shared: BlocksAnswer,
  office: ExecutionResult | null,
): ExecutionResult {
  const errors: GraphQLError[] = [...(office?.errors ?? []), ...shared.errors];
  const { receipts } = shared;
  const told = errors.length > 0 ? { errors } : {};
  const extensions = receipts.length > 0 ? { extensions: { receipts } } : {};
  if (shared.data === null || (office && !office.data))
    return { ...told, data: null, ...extensions };
  const data: Answer = newAnswer();
  for (const key of keys) data[key] = shared.data.get(key) ?? office?.data?.[key];
  return { ...told, data, ...extensions };
}

/**
 * Executes a request: `shared` here, everything else by graphql-js, both at the same time. Rejects
 * with a GatewayError when the request fails as a whole.
 */
export async function executeRequest(
  generation: Generation,
  request: ExchangeRequest,
  tools: ExecutionTools,
): Promise<ExecutionResult> {
  const { schema, document, context: ctx } = request;
  checkVariableDepth(request.variables);
  const operation = operationOf(document, request.operationName);
  const variables = coerceVariables(schema, operation, request.variables);
  if (operation.operation !== OperationTypeNode.QUERY) return executeOffice(request, document);
  const compiled = generation.operations.get(document, operation, variables);
  if (compiled.blocks.length === 0) return executeOffice(request, document);
  const budget = new RowBudget(ctx.config.maxRequestRows);
  const opening = { ctx, generation, variables, budget, ...tools };
  const [shared, office] = await Promise.all([
    answerBlocks(opening, compiled.blocks),
    compiled.office && executeOffice(request, compiled.office),
  ]);
  return merge(compiled, shared, office);
}

import { type ExecutionResult, GraphQLError, type GraphQLFormattedError } from 'graphql';

/** How results are let out. */
export interface Telling {
  /** Resolves when what went out before has left; what a slow reader has not taken is not to pile up here. */
  ready(): Promise<void>;
  /** Rejects once the caller may not have them any more. */
  stillMay(): Promise<void>;
  /** An error as clients see it. */
  render(thrown: unknown): GraphQLFormattedError;
}

/**
 * Results one by one, each let out only while the caller still may have it. What goes wrong, or a right
 * that has ended, is told as the last one.
 */
export async function* toldResults(
  results: AsyncIterable<ExecutionResult> | ExecutionResult,
  { ready, stillMay, render }: Telling,
): AsyncGenerator<ExecutionResult, void> {
  const told = (thrown: unknown): GraphQLError => {
    const { message, ...rest } = render(thrown);
    return new GraphQLError(message, rest);
  };
  try {
    for await (const { errors, ...result } of each(results)) {
      await ready();
      await stillMay();
      yield errors ? { ...result, errors: errors.map(told) } : result;
    }
  } catch (error) {
    yield { errors: [told(error)] };
  }
}

/** A subscription that could not begin has one result, which says why. */
async function* each(
  results: AsyncIterable<ExecutionResult> | ExecutionResult,
): AsyncGenerator<ExecutionResult, void> {
  if (Symbol.asyncIterator in results) yield* results;
  else yield results;
}

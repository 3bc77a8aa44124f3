import type { ExecutionResult } from 'graphql';
import type { Exchange, ExchangeRequest } from '../exchange';
import { wholeFailure } from './render-failure';

/**
 * Executes a validated request. What fails it as a whole, thrown or as the first error of an answer
 * without data, carries the HTTP status of its code.
 */
export async function execute(
  exchange: Exchange,
  request: ExchangeRequest,
): Promise<ExecutionResult> {
  try {
    return withStatus(await exchange.execute(request));
  } catch (error) {
    throw wholeFailure(error);
  }
}

/** An answer without any data failed as a whole: it takes the HTTP status of its first error. */
function withStatus(result: ExecutionResult): ExecutionResult {
  const [first, ...others] = result.errors ?? [];
  if (result.data || !first?.originalError) return result;
  return { ...result, errors: [wholeFailure(first), ...others] };
}

import type { ApolloServerOptionsWithGateway, BaseContext } from '@apollo/server';
import type { ExecutionResult } from 'graphql';
import type { Exchange, ExchangeContext } from '../exchange';
import { wholeFailure } from './render-failure';

type GatewayInterface = ApolloServerOptionsWithGateway<BaseContext>['gateway'];
type GatewayExecutor = NonNullable<Awaited<ReturnType<GatewayInterface['load']>>['executor']>;

/**
 * Apollo's door for an executor of one's own: it takes the schema generations of the exchange and
 * hands every validated request to it, with the generation it was validated against.
 */
export function apolloGateway(exchange: Exchange): GatewayInterface {
  return {
    onSchemaLoadOrUpdate: (callback) => {
      const tell = (apiSchema: Exchange['schema']) =>
        callback({ apiSchema, coreSupergraphSdl: '' });
      // Apollo wants its first schema before `load` resolves.
      tell(exchange.schema);
      return exchange.onSchema(tell);
    },
    load: async () => ({ executor: executorOf(exchange) }),
    stop: async () => undefined,
  };
}

function executorOf(exchange: Exchange): GatewayExecutor {
  return async ({ schema, document, operationName, request, context }) => {
    try {
      const result = await exchange.execute({
        schema,
        document,
        operationName,
        variables: request.variables ?? {},
        context: context as ExchangeContext,
      });
      return withStatus(result);
    } catch (error) {
      throw wholeFailure(error);
    }
  };
}

/** An answer without any data failed as a whole: it takes the HTTP status of its first error. */
function withStatus(result: ExecutionResult): ExecutionResult {
  const [first, ...others] = result.errors ?? [];
  if (result.data || !first?.originalError) return result;
  return { ...result, errors: [wholeFailure(first), ...others] };
}

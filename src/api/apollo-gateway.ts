import type { ApolloServerOptionsWithGateway, BaseContext } from '@apollo/server';
import type { Exchange, ExchangeContext } from '../exchange';
import { execute } from './execute';
import type { KnownReads } from './known-reads';

type GatewayInterface = ApolloServerOptionsWithGateway<BaseContext>['gateway'];
type GatewayExecutor = NonNullable<Awaited<ReturnType<GatewayInterface['load']>>['executor']>;

/**
 * Apollo's door for an executor of one's own: it takes the schema generations of the exchange and
 * hands every validated request to it, with the generation it was validated against.
 */
export function apolloGateway(exchange: Exchange, known: KnownReads): GatewayInterface {
  return {
    onSchemaLoadOrUpdate: (callback) => {
      const tell = (apiSchema: Exchange['schema']) =>
        callback({ apiSchema, coreSupergraphSdl: '' });
      // Apollo wants its first schema before `load` resolves.
      tell(exchange.schema);
      return exchange.onSchema(tell);
    },
    load: async () => ({ executor: executorOf(exchange, known) }),
    stop: async () => undefined,
  };
}

function executorOf(exchange: Exchange, known: KnownReads): GatewayExecutor {
  return async ({ schema, source, document, request, context }) => {
    known.remember(source, schema, document);
    return execute(exchange, {
      schema,
      document,
      // Apollo's own says null where no operation has the name, and would have the only one run.
      operationName: request.operationName ?? null,
      variables: request.variables ?? {},
      context: context as ExchangeContext,
    });
  };
}

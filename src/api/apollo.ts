import { ApolloServer } from '@apollo/server';
import {
  ApolloServerPluginCacheControlDisabled,
  ApolloServerPluginInlineTraceDisabled,
  ApolloServerPluginLandingPageDisabled,
} from '@apollo/server/plugin/disabled';
import type { ExchangeContext } from '../exchange';
import type { Logger } from '../platform';
import { apolloGateway } from './apollo-gateway';
import { ErrorNotes } from './error-notes';
import type { KnownReads } from './known-reads';
import { renderFailure } from './render-failure';
import type { GatewayRuntime } from './request-context';

/** What an error is told by that has no request, which only a fault of ours could bring about. */
const NO_REQUEST = Object.freeze({ requestId: '-', locale: 'zh-CN', peer: null });

/**
 * Apollo Server over the exchange: it parses, validates and keeps documents, and nothing of it
 * executes. It has no plugin that looks at single fields, which would wrap every one of them. Reads
 * that it found valid are noted in `known`.
 */
export function createApollo({ config, exchange, log }: GatewayRuntime, known: KnownReads) {
  const notes = new ErrorNotes();
  return new ApolloServer<ExchangeContext>({
    gateway: apolloGateway(exchange, known),
    introspection: config.introspection,
    hideSchemaDetailsFromClientErrors: true,
    includeStacktraceInErrorResponses: false,
    persistedQueries: false,
    allowBatchedHttpRequests: false,
    csrfPrevention: true,
    stopOnTerminationSignals: false,
    parseOptions: { maxTokens: config.maxTokens },
    plugins: [
      ApolloServerPluginCacheControlDisabled(),
      ApolloServerPluginInlineTraceDisabled(),
      ApolloServerPluginLandingPageDisabled(),
      notes.plugin,
    ],
    logger: apolloLog(log),
    formatError: (_formatted, error) => renderFailure(error, notes.of(error) ?? NO_REQUEST, log),
  });
}

/** Apollo logs texts and errors; both go where ours go. */
function apolloLog(log: Logger) {
  const say = (level: 'debug' | 'info' | 'warn' | 'error') => (told: unknown) =>
    told instanceof Error ? log[level]({ err: told }) : log[level](String(told));
  return { debug: say('debug'), info: say('debug'), warn: say('warn'), error: say('error') };
}

import {
  type DefinitionNode,
  type DocumentNode,
  GraphQLError,
  Kind,
  OperationTypeNode,
  parse,
} from 'graphql';
import { LRUCache } from 'lru-cache';
import { GatewayError } from '../platform';
import { checkTokens } from './check-tokens';
import { type DocumentLimits, holdLimit } from './document-limits';
import { MAX_NESTING, measureDocument } from './measure-document';
import { queryInvalid } from './query-invalid';

/** Documents that were found good are remembered, up to so many characters of them in all. */
const REMEMBERED_CHARACTERS = 8_000_000;

/** A longer document is checked each time. */
const MEMORABLE = 20_000;

/** Checks a document's text; throws when it is too big or does not parse. */
export type DocumentCheck = (source: string) => void;

/** Where a document was sent: subscriptions have a place of their own, and nothing else is served there. */
export type Serving = 'answers' | 'streams';

/**
 * Makes the check that stands before GraphQL: there, 3,000 aliases take most of a second to
 * validate and 4,000 levels overflow the stack. Documents are few and requests many, so what was
 * found good once is let through by its text.
 *
 * @throws LIMIT_TOKENS, LIMIT_DEPTH, LIMIT_ALIASES, LIMIT_ROOT_FIELDS, QUERY_INVALID
 */
export function documentCheck(limits: DocumentLimits, serving: Serving = 'answers'): DocumentCheck {
  const good = new LRUCache<string, true>({
    maxSize: REMEMBERED_CHARACTERS,
    sizeCalculation: (_value, source) => source.length + 1,
  });
  return (source) => {
    if (good.get(source)) return;
    checkTokens(source, limits);
    checkSize(source, limits, serving);
    if (source.length <= MEMORABLE) good.set(source, true);
  };
}

function checkSize(source: string, limits: DocumentLimits, serving: Serving): void {
  const document = parsed(source, limits);
  checkServed(document, serving);
  const size = measureDocument(document);
  holdLimit('LIMIT_DEPTH', size.nesting, MAX_NESTING);
  holdLimit('LIMIT_DEPTH', size.depth, limits.maxDepth);
  holdLimit('LIMIT_ALIASES', size.aliases, limits.maxAliases);
  holdLimit('LIMIT_ROOT_FIELDS', size.rootFields, limits.maxRootFields);
}

function parsed(source: string, { maxTokens }: DocumentLimits) {
  try {
    return parse(source, { noLocation: true, maxTokens });
  } catch (error) {
    throw error instanceof GraphQLError ? queryInvalid(error) : error;
  }
}

/** Refuses operations that are served elsewhere. */
function checkServed({ definitions }: DocumentNode, serving: Serving): void {
  const isLive = serving === 'streams';
  const isMisplaced = (definition: DefinitionNode): boolean =>
    definition.kind === Kind.OPERATION_DEFINITION &&
    (definition.operation === OperationTypeNode.SUBSCRIPTION) !== isLive;
  if (!definitions.some(isMisplaced)) return;
  const problem = isLive
    ? 'only subscriptions are served here'
    : 'subscriptions are not served here';
  throw new GatewayError('QUERY_INVALID', { problem });
}

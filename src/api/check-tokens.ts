import { GraphQLError, Lexer, Source, type Token, TokenKind } from 'graphql';
import { checkText } from './check-text';
import { type DocumentLimits, holdLimit } from './document-limits';
import { queryInvalid } from './query-invalid';

/** Brackets of any kind that may be open at once: the parser goes one call deeper with each. */
const MAX_OPEN = 200;

const OPENS: ReadonlySet<TokenKind> = new Set([
  TokenKind.BRACE_L,
  TokenKind.PAREN_L,
  TokenKind.BRACKET_L,
]);

const CLOSES: ReadonlySet<TokenKind> = new Set([
  TokenKind.BRACE_R,
  TokenKind.PAREN_R,
  TokenKind.BRACKET_R,
]);

/**
 * Counts the tokens of a document and the brackets that are open at once, before anything is parsed:
 * neither grows the stack here, both would in the parser.
 *
 * @throws LIMIT_TOKENS, LIMIT_DEPTH, QUERY_INVALID, INPUT_INVALID for text that cannot be kept
 */
export function checkTokens(source: string, limits: DocumentLimits): void {
  const lexer = new Lexer(new Source(source));
  let tokens = 0;
  let open = 0;
  for (let { kind, value } = next(lexer); kind !== TokenKind.EOF; { kind, value } = next(lexer)) {
    tokens += 1;
    if (value !== undefined) checkText('query', value);
    if (OPENS.has(kind)) open += 1;
    if (CLOSES.has(kind)) open -= 1;
    holdLimit('LIMIT_TOKENS', tokens, limits.maxTokens);
    holdLimit('LIMIT_DEPTH', open, MAX_OPEN);
  }
}

function next(lexer: Lexer): Pick<Token, 'kind' | 'value'> {
  try {
    return lexer.advance();
  } catch (error) {
    throw error instanceof GraphQLError ? queryInvalid(error) : error;
  }
}

import { type ErrorCode, entryOf } from './catalogue';
import { GatewayError } from './gateway-error';
import { fillMessage, type SafeFact, safeFacts } from './safe-facts';
import { type Locale, wordsKey } from './words';

export type { Locale } from './words';

/** An error as a caller sees it. */
export interface RenderedError {
  readonly code: ErrorCode;
  readonly message: string;
  readonly facts: Readonly<Record<string, SafeFact>>;
  readonly http: number;
}

/** How many wrappers are opened: GraphQL wraps once, a delegated execution twice. */
const MAX_WRAPPERS = 4;

/** The error of the catalogue inside the `originalError` wrappers of GraphQL, if there is one. */
function gatewayErrorIn(thrown: unknown): GatewayError | undefined {
  let inner = thrown;
  for (let depth = 0; depth <= MAX_WRAPPERS; depth += 1) {
    if (inner instanceof GatewayError) return inner;
    if (typeof inner !== 'object' || inner === null) return undefined;
    inner = (inner as { originalError?: unknown }).originalError;
  }
  return undefined;
}

/** Tells an error in one language, with the facts its catalogue entry names. */
function tell(
  code: ErrorCode,
  facts: Readonly<Record<string, unknown>>,
  locale: Locale,
): RenderedError {
  const entry = entryOf(code);
  const safe = safeFacts(entry.facts, facts, locale);
  const message = fillMessage(entry[wordsKey(locale)], safe);
  return { code, message, facts: safe, http: entry.http };
}

/**
 * Turns anything thrown into a safe answer. An error of the catalogue, bare or wrapped by GraphQL,
 * tells its message and its declared facts; everything else is INTERNAL and tells nothing.
 * Never throws.
 */
export function renderError(thrown: unknown, locale: Locale): RenderedError {
  try {
    const error = gatewayErrorIn(thrown);
    return error ? tell(error.code, error.facts, locale) : tell('INTERNAL', {}, locale);
  } catch {
    // A thrown object may have getters that throw themselves.
    return tell('INTERNAL', {}, locale);
  }
}

import { type ErrorCode, entryOf, type Facts } from './catalogue';
import { fillMessage, safeFacts } from './safe-facts';

/** Facts of an error that could be of any code. */
type AnyFacts = Readonly<Record<string, unknown>>;

/**
 * The one error the gateway throws on purpose: a code of the catalogue and its facts. Facts never
 * hold row values, SQL, secrets, or names the caller may not know; a text in both languages
 * (`Words`) is told in the caller's. The cause is for the log and never leaves the gateway.
 *
 * @example throw new GatewayError('NOT_FOUND', { what: 'grant', id });
 */
export class GatewayError<Code extends ErrorCode = ErrorCode> extends Error {
  override readonly name = 'GatewayError';
  readonly code: Code;
  readonly facts: AnyFacts;
  readonly http: number;

  constructor(code: Code, facts: Facts<Code> = {}, options?: { readonly cause?: unknown }) {
    const { http, en, facts: names } = entryOf(code);
    super(fillMessage(en, safeFacts(names, { ...facts }, 'en')), options);
    this.code = code;
    this.facts = Object.freeze({ ...facts });
    this.http = http;
  }
}

/** True for an error of the catalogue, of this code where one is given. */
export function isGatewayError<Code extends ErrorCode>(
  error: unknown,
  code?: Code,
): error is GatewayError<Code> {
  return error instanceof GatewayError && (code === undefined || error.code === code);
}

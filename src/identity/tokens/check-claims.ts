import type { JWTPayload } from 'jose';
import { type Config, GatewayError } from '../../platform';

/** What claims are measured by. */
export interface ClaimRule {
  readonly config: Pick<Config, 'audience' | 'tokenMaxSeconds' | 'clockSkewSeconds'>;
  readonly now: Date;
}

/**
 * Checks for whom and for when a token was made. Clocks may differ by the configured skew; a
 * token's own life, from `iat` to `exp`, may not exceed the limit at all.
 * Errors: TOKEN_CLAIM{claim}, TOKEN_AUDIENCE, TOKEN_NOT_YET_VALID, TOKEN_EXPIRED,
 * TOKEN_TOO_LONG_LIVED{limit}.
 * @returns when it ends for us, in epoch milliseconds
 */
export function checkClaims(claims: JWTPayload, { config, now }: ClaimRule): number {
  checkAudience(claims.aud, config.audience);
  checkTokenId(claims.jti);
  const seconds = now.getTime() / 1000;
  const skew = config.clockSkewSeconds;
  const issuedAt = instant('iat', claims.iat);
  const expires = instant('exp', claims.exp);
  const notBefore = claims.nbf === undefined ? issuedAt : instant('nbf', claims.nbf);
  if (Math.max(issuedAt, notBefore) > seconds + skew) throw new GatewayError('TOKEN_NOT_YET_VALID');
  if (expires + skew <= seconds) throw new GatewayError('TOKEN_EXPIRED');
  const limit = config.tokenMaxSeconds;
  if (expires - issuedAt > limit) throw new GatewayError('TOKEN_TOO_LONG_LIVED', { limit });
  return (expires + skew) * 1000;
}

function checkAudience(aud: unknown, audience: string): void {
  const named = Array.isArray(aud) ? aud.includes(audience) : aud === audience;
  if (!named) throw new GatewayError('TOKEN_AUDIENCE');
}

/** Asked for so that a token can be named in a dispute; the token may be used until it ends. */
function checkTokenId(jti: unknown): void {
  if (typeof jti === 'string' && jti.length >= 1 && jti.length <= 128) return;
  throw new GatewayError('TOKEN_CLAIM', { claim: 'jti' });
}

function instant(claim: string, value: unknown): number {
  if (typeof value === 'number' && Number.isFinite(value) && value >= 0) return value;
  throw new GatewayError('TOKEN_CLAIM', { claim });
}

import { randomUUID } from 'node:crypto';
import { importJWK, type JWK, SignJWT } from 'jose';

/** What a client token is made from. */
export interface ClientTokenRequest {
  readonly clientId: string;
  /** The private key with `kid` and `alg` inside, as `createKeyPair` makes it. */
  readonly privateJwk: JWK;
  /** The gateway's audience, `ONCE_AUDIENCE`. */
  readonly audience: string;
  /** For how long; the gateway takes 300 at most unless configured otherwise. */
  readonly seconds: number;
  readonly now: Date;
}

/** Signs a token as a client's own system would: for the command line, samples and tests. */
export async function signClientToken(request: ClientTokenRequest): Promise<string> {
  const { alg, kid } = request.privateJwk;
  if (alg === undefined || kid === undefined) {
    throw new TypeError('expected a private JWK with alg and kid');
  }
  const issuedAt = Math.floor(request.now.getTime() / 1000);
  return new SignJWT({ jti: randomUUID() })
    .setProtectedHeader({ alg, kid, typ: 'JWT' })
    .setIssuer(request.clientId)
    .setAudience(request.audience)
    .setIssuedAt(issuedAt)
    .setExpirationTime(issuedAt + request.seconds)
    .sign(await importJWK(request.privateJwk, alg));
}

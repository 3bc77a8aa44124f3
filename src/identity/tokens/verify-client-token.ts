import {
  compactVerify,
  decodeJwt,
  decodeProtectedHeader,
  errors,
  type JWTPayload,
  type ProtectedHeaderParameters,
} from 'jose';
import { type Config, GatewayError } from '../../platform';
import type { Actor } from '../actor';
import type { KeyAlgorithm } from '../clients/client.store';
import { checkClaims } from './check-claims';
import type { KeyDirectory, ReadyKey } from './key-directory';

/** The only algorithms a client may sign by; a key is bound to one of them. */
const ALGORITHMS: readonly string[] = Object.freeze(['EdDSA', 'ES256'] satisfies KeyAlgorithm[]);

/** An id of ours is never longer, and nothing longer is looked up. */
const ID = /^[\w-]{1,64}$/;

/** What a token is verified against. */
export interface TokenVerifier {
  readonly config: Pick<Config, 'audience' | 'tokenMaxSeconds' | 'clockSkewSeconds'>;
  readonly keys: KeyDirectory;
  readonly now: Date;
}

/**
 * Verifies a token signed by a client and says who that is. Only `iss`, `aud`, `exp`, `iat`, `nbf`
 * and `jti` are looked at: the department is the client's as registered, whatever else is claimed.
 * The signature comes before anything is told about the state of the client or of its key.
 *
 * Errors, in the order they are looked for: TOKEN_MALFORMED, TOKEN_ALGORITHM, TOKEN_CLAIM{claim},
 * CLIENT_UNKNOWN, KEY_UNKNOWN, TOKEN_SIGNATURE, CLIENT_REVOKED, KEY_REVOKED, KEY_EXPIRED,
 * TOKEN_AUDIENCE, TOKEN_NOT_YET_VALID, TOKEN_EXPIRED, TOKEN_TOO_LONG_LIVED{limit}.
 */
export async function verifyClientToken(token: string, verifier: TokenVerifier): Promise<Actor> {
  const { header, claims } = decode(token);
  if (!ALGORITHMS.includes(String(header.alg))) throw new GatewayError('TOKEN_ALGORITHM');
  const key = await findKey(header.kid, claims.iss, verifier.keys);
  if (header.alg !== key.algorithm) throw new GatewayError('TOKEN_ALGORITHM');
  await checkSignature(token, key);
  checkStanding(key, verifier.now);
  const endsAt = checkClaims(claims, verifier);
  return actorOf(key, Math.min(endsAt, key.notAfter.getTime()));
}

function decode(token: string): { header: ProtectedHeaderParameters; claims: JWTPayload } {
  try {
    const header = decodeProtectedHeader(token);
    if ('crit' in header) throw new TypeError('expected no critical extensions');
    return { header, claims: decodeJwt(token) };
  } catch (cause) {
    throw new GatewayError('TOKEN_MALFORMED', {}, { cause });
  }
}

async function findKey(kid: unknown, iss: unknown, keys: KeyDirectory): Promise<ReadyKey> {
  const keyId = readId('kid', kid);
  const clientId = readId('iss', iss);
  const key = await keys.find(keyId);
  if (key !== null && key.clientId === clientId) return key;
  throw new GatewayError((await keys.hasClient(clientId)) ? 'KEY_UNKNOWN' : 'CLIENT_UNKNOWN');
}

function readId(claim: string, value: unknown): string {
  if (typeof value === 'string' && ID.test(value)) return value;
  throw new GatewayError('TOKEN_CLAIM', { claim });
}

async function checkSignature(token: string, key: ReadyKey): Promise<void> {
  try {
    await compactVerify(token, key.verifyKey, { algorithms: [key.algorithm] });
  } catch (cause) {
    const wrong = cause instanceof errors.JWSSignatureVerificationFailed;
    throw new GatewayError(wrong ? 'TOKEN_SIGNATURE' : 'TOKEN_MALFORMED', {}, { cause });
  }
}

function checkStanding(key: ReadyKey, now: Date): void {
  if (key.clientRevokedAt !== null) throw new GatewayError('CLIENT_REVOKED');
  if (key.keyRevokedAt !== null) throw new GatewayError('KEY_REVOKED');
  if (now < key.notBefore || now >= key.notAfter) throw new GatewayError('KEY_EXPIRED');
}

function actorOf(key: ReadyKey, expiresAt: number): Actor {
  const { departmentId: id, departmentName: name, divisionCode } = key;
  return Object.freeze({
    kind: 'client',
    id: key.clientId,
    name: key.clientName,
    department: Object.freeze({ id, name, divisionCode }),
    roles: Object.freeze([]),
    expiresAt,
  });
}

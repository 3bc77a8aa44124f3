import { bumpEpoch, databaseProblem, GatewayError } from '../../platform';
import type { IdentityContext } from '../context';
import { type ClientKeyRecord, insertKey, type KeyAlgorithm } from './client.store';
import { ownClient } from './own-client';
import { keyIdOf, readPublicJwk } from './public-jwk';

const DAY = 86_400_000;
const USUAL_DAYS = 365;
const MOST_DAYS = 731;

/** A public key as it is registered. */
export interface NewClientKey {
  readonly clientId: string;
  /** The public key as a JWK; members that do not belong to it are dropped. */
  readonly publicKey: Readonly<Record<string, unknown>>;
  readonly algorithm: KeyAlgorithm;
  /** From when it is valid; now when absent. */
  readonly notBefore?: Date;
  /** Until when it is valid; a year later when absent, two years at most. */
  readonly notAfter?: Date;
}

/**
 * Registers a public key of a client. Several may be valid at once, so keys are changed without a
 * gap: add the new one, move the client over, revoke the old one.
 * Errors: NOT_FOUND, FORBIDDEN, PRIVATE_KEY_SENT, INPUT_INVALID{field}, CONFLICT when the client is
 * revoked or any client has this key already: a key belongs to one.
 */
export async function addClientKey(
  ctx: IdentityContext,
  input: NewClientKey,
): Promise<ClientKeyRecord> {
  const client = await ownClient(ctx, 'addClientKey', input.clientId);
  if (client.revokedAt !== null) throw ended();
  const publicKey = readPublicJwk(input.publicKey, input.algorithm);
  const key: ClientKeyRecord = {
    id: await keyIdOf(publicKey),
    clientId: client.id,
    algorithm: input.algorithm,
    ...readValidity(input, ctx.clock.now()),
    revokedAt: null,
  };
  try {
    await insertKey(ctx.db, { ...key, publicKey });
  } catch (error) {
    throw databaseProblem(error) === 'unique' ? taken(error) : error;
  }
  await bumpEpoch(ctx.db);
  return key;
}

function readValidity(
  { notBefore, notAfter }: NewClientKey,
  now: Date,
): { notBefore: Date; notAfter: Date } {
  const from = notBefore ?? now;
  const until = notAfter ?? new Date(from.getTime() + USUAL_DAYS * DAY);
  const days = (until.getTime() - from.getTime()) / DAY;
  const fits = days > 0 && days <= MOST_DAYS && until > now && until.getUTCFullYear() <= 9999;
  if (fits) return { notBefore: from, notAfter: until };
  throw new GatewayError('INPUT_INVALID', {
    field: 'notAfter',
    expected: {
      zh: `晚于现在和 notBefore，最长 ${MOST_DAYS} 天`,
      en: `after now and after notBefore, by ${MOST_DAYS} days at most`,
    },
    got: until,
  });
}

function ended(): GatewayError {
  const facts = { what: 'client', expected: 'a live one', got: 'a revoked one' };
  return new GatewayError('CONFLICT', facts);
}

function taken(cause: unknown): GatewayError {
  const facts = { what: 'key', expected: 'a new key pair', got: 'one in use' };
  return new GatewayError('CONFLICT', facts, { cause });
}

import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { type KeyPair, signClientToken } from '../../identity';
import { UsageError } from '../print';

/**
 * A client's private key as it lies in a file: a JWK (RFC 7517) with two members of ours beside it,
 * so that the one file is all that a token is made from.
 */
export interface KeyFile {
  readonly kid: string;
  readonly alg: string;
  /** Id of the client that the gateway knows the public half of. */
  readonly client_id: string;
  /** Until when the gateway takes the key, in epoch seconds. */
  readonly not_after: number;
  readonly [member: string]: unknown;
}

/** Writes a private key where only its owner reads it. */
export async function writeKeyFile(
  path: string,
  clientId: string,
  pair: KeyPair,
  notAfter: Date,
): Promise<void> {
  const ours = { client_id: clientId, not_after: Math.floor(notAfter.getTime() / 1000) };
  await mkdir(dirname(path), { recursive: true, mode: 0o700 });
  await writeFile(path, `${JSON.stringify({ ...pair.privateJwk, ...ours }, null, 2)}\n`, {
    mode: 0o600,
    flag: 'w',
  });
}

/** The key in a file. Throws UsageError for a file that is missing or something else. */
export async function readKeyFile(path: string): Promise<KeyFile> {
  const text = await readFile(path, 'utf8').catch(() => {
    throw new UsageError(`${path}: expected the private key file of a client, found none`);
  });
  const key = parse(text);
  if (key) return key;
  throw new UsageError(`${path}: expected a private JWK with kid, alg and client_id`);
}

/** Signs a token with the key in a file, as the client's own system would. */
export function tokenOf(key: KeyFile, audience: string, seconds: number): Promise<string> {
  const { client_id, not_after, ...privateJwk } = key;
  const now = new Date();
  return signClientToken({ clientId: client_id, privateJwk, audience, seconds, now });
}

function parse(text: string): KeyFile | null {
  try {
    const key: unknown = JSON.parse(text);
    return isKeyFile(key) ? key : null;
  } catch {
    return null;
  }
}

function isKeyFile(key: unknown): key is KeyFile {
  if (typeof key !== 'object' || key === null) return false;
  const { kid, alg, client_id, d } = key as Record<string, unknown>;
  return [kid, alg, client_id, d].every((member) => typeof member === 'string');
}

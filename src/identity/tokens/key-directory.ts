import { type CryptoKey, importJWK } from 'jose';
import type { Database } from '../../platform';
import { type KnownKey, selectClient, selectKnownKey } from '../clients/client.store';
import { LoadingCache } from './loading-cache';

/** A registered key, ready to verify with. */
export type ReadyKey = KnownKey & { readonly verifyKey: CryptoKey };

const MOST = 10_000;

/** The clients' public keys, read once and kept until something changes. */
export class KeyDirectory {
  private readonly keys = new LoadingCache<ReadyKey>(MOST);

  constructor(private readonly db: Database) {}

  /** The key of this thumbprint, revoked and expired ones included, or null. */
  async find(kid: string): Promise<ReadyKey | null> {
    return this.keys.peek(kid) ?? this.keys.load(kid, () => this.read(kid));
  }

  /** Whether there is such a client, revoked or not. */
  async hasClient(id: string): Promise<boolean> {
    return (await selectClient(this.db, id)) !== null;
  }

  /** Forgets all keys; they are read again when needed. */
  clear(): void {
    this.keys.clear();
  }

  private async read(kid: string): Promise<ReadyKey | null> {
    const known = await selectKnownKey(this.db, kid);
    if (known === null) return null;
    const verifyKey = await importJWK({ ...known.publicKey }, known.algorithm);
    if (verifyKey instanceof Uint8Array) throw new TypeError('expected a public key, got a secret');
    return Object.freeze({ ...known, verifyKey });
  }
}

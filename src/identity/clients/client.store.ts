import type { Database } from '../../platform';

/** Signature algorithms of clients' tokens: Ed25519, or ECDSA on P-256. */
export type KeyAlgorithm = 'EdDSA' | 'ES256';

/** The public half of a key pair, with nothing beside what the algorithm needs. */
export interface PublicJwk {
  readonly kty: string;
  readonly crv: string;
  readonly x: string;
  readonly y?: string;
}

/** A client as stored. */
export interface ClientRecord {
  readonly id: string;
  readonly name: string;
  readonly departmentId: string;
  readonly createdAt: Date;
  readonly revokedAt: Date | null;
}

/** A client's public key as stored; its id is the RFC 7638 thumbprint. */
export interface ClientKeyRecord {
  readonly id: string;
  readonly clientId: string;
  readonly algorithm: string;
  readonly notBefore: Date;
  readonly notAfter: Date;
  readonly revokedAt: Date | null;
}

/** A key with its client and department: all that a token is checked against. */
export interface KnownKey {
  readonly algorithm: KeyAlgorithm;
  readonly publicKey: PublicJwk;
  readonly notBefore: Date;
  readonly notAfter: Date;
  readonly keyRevokedAt: Date | null;
  readonly clientId: string;
  readonly clientName: string;
  readonly clientRevokedAt: Date | null;
  readonly departmentId: string;
  readonly departmentName: string;
  readonly divisionCode: string;
}

const KNOWN_KEY = `
  SELECT k.algorithm, k.public_key AS "publicKey", k.not_before AS "notBefore",
         k.not_after AS "notAfter", k.revoked_at AS "keyRevokedAt", c.id AS "clientId",
         c.name AS "clientName", c.revoked_at AS "clientRevokedAt", d.id AS "departmentId",
         d.name AS "departmentName", d.division_code AS "divisionCode"
  FROM client_key k JOIN client c ON c.id = k.client_id JOIN department d ON d.id = c.department_id
  WHERE k.id = $1`;

/** Keeps a new client. */
export async function insertClient(db: Database, client: ClientRecord): Promise<void> {
  await db.prisma.client.create({ data: client });
}

/** The client of this id, or null. */
export function selectClient(db: Database, id: string): Promise<ClientRecord | null> {
  return db.prisma.client.findFirst({ where: { id } });
}

/** A department's clients with their keys, oldest first. */
export function selectClients(
  db: Database,
  departmentId: string,
): Promise<(ClientRecord & { keys: ClientKeyRecord[] })[]> {
  const keys = { orderBy: { notBefore: 'asc' } } as const;
  return db.prisma.client.findMany({
    where: { departmentId },
    include: { keys },
    orderBy: { id: 'asc' },
  });
}

/** A client's keys, in the order they become valid. */
export function selectKeys(db: Database, clientId: string): Promise<ClientKeyRecord[]> {
  return db.prisma.clientKey.findMany({ where: { clientId }, orderBy: { notBefore: 'asc' } });
}

/** The key of this thumbprint, or null. */
export function selectKey(db: Database, id: string): Promise<ClientKeyRecord | null> {
  return db.prisma.clientKey.findFirst({ where: { id } });
}

/** Keeps a public key. Throws what the driver throws when the key is registered already. */
export async function insertKey(
  db: Database,
  key: ClientKeyRecord & { readonly publicKey: PublicJwk },
): Promise<void> {
  await db.prisma.clientKey.create({ data: { ...key, publicKey: { ...key.publicKey } } });
}

/** Marks a key as revoked; the first time stands. */
export async function markKeyRevoked(db: Database, id: string, at: Date): Promise<void> {
  await db.prisma.clientKey.updateMany({ where: { id, revokedAt: null }, data: { revokedAt: at } });
}

/** Marks a client as revoked; the first time stands. */
export async function markClientRevoked(db: Database, id: string, at: Date): Promise<void> {
  await db.prisma.client.updateMany({ where: { id, revokedAt: null }, data: { revokedAt: at } });
}

/** The key of this thumbprint with its client and department, or null. */
export async function selectKnownKey(db: Database, kid: string): Promise<KnownKey | null> {
  const [key] = await db.query<KnownKey>(KNOWN_KEY, [kid], { name: 'known-key' });
  return key ?? null;
}

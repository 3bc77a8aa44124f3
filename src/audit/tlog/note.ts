import { createPublicKey, hash, type KeyObject, sign, verify } from 'node:crypto';
import { GatewayError } from '../../platform';

/** The type of a plain Ed25519 signature in key ids and verifier keys. C2SP signed-note */
const ED25519 = 0x01;

/** How an Ed25519 public key begins in DER; its 32 bytes follow. */
export const SPKI = Buffer.from('302a300506032b6570032100', 'hex');

/** Longest note that is looked at, in characters. */
const MAX_NOTE = 100_000;

/** Who signs a note. */
export interface NoteSigner {
  /** Without spaces and plus signs. */
  readonly name: string;
  /** An Ed25519 key. */
  readonly privateKey: KeyObject;
}

/** Whose signature is believed. */
export interface NoteVerifier {
  readonly name: string;
  /** The 32 bytes of an Ed25519 public key. */
  readonly publicKey: Buffer;
}

function keyId({ name, publicKey }: NoteVerifier): Buffer {
  const named = Buffer.concat([Buffer.from(`${name}\n`), Buffer.of(ED25519), publicKey]);
  return hash('sha256', named, 'buffer').subarray(0, 4);
}

/** Who can check what a signer signs. */
export function verifierOf({ name, privateKey }: NoteSigner): NoteVerifier {
  const der = createPublicKey(privateKey).export({ format: 'der', type: 'spki' });
  return { name, publicKey: der.subarray(SPKI.length) };
}

/** A verifier as one line of text, `name+id+key`. C2SP signed-note, verifier keys */
export function verifierText(verifier: NoteVerifier): string {
  const key = Buffer.concat([Buffer.of(ED25519), verifier.publicKey]).toString('base64');
  return `${verifier.name}+${keyId(verifier).toString('hex')}+${key}`;
}

/** Reads such a line. Errors: INPUT_INVALID. */
export function parseVerifier(text: string): NoteVerifier {
  const [, name = '', id, key = ''] = /^([^\s+]+)\+([0-9a-f]{8})\+(\S+)$/.exec(text.trim()) ?? [];
  const bytes = Buffer.from(key, 'base64');
  const verifier = { name, publicKey: bytes.subarray(1) };
  const isWhole = bytes.length === 33 && bytes[0] === ED25519;
  if (isWhole && keyId(verifier).toString('hex') === id) return verifier;
  const expected = { zh: '名称+标识+密钥', en: 'name+id+key' };
  throw new GatewayError('INPUT_INVALID', { field: 'key', expected, got: text });
}

/** Signs a text that ends with a line end. C2SP signed-note */
export function signNote(text: string, signer: NoteSigner): string {
  const signature = sign(null, Buffer.from(text), signer.privateKey);
  const line = Buffer.concat([keyId(verifierOf(signer)), signature]).toString('base64');
  return `${text}\n— ${signer.name} ${line}\n`;
}

/**
 * The text of a note that the verifier signed; signatures of others are passed over.
 * Errors: AUDIT_LOG_BROKEN where it is no note, is not signed by the verifier, or not rightly.
 */
export function openNote(note: string, verifier: NoteVerifier): string {
  const end = note.lastIndexOf('\n\n') + 1;
  const text = note.slice(0, end);
  const lines = note.slice(end + 1).split('\n');
  const isNote = end > 0 && note.length <= MAX_NOTE && lines.pop() === '';
  if (isNote && lines.some((line) => isSignedBy(line, text, verifier))) return text;
  const problem = { zh: '没有所给密钥的有效签名', en: 'has no valid signature of the key given' };
  throw new GatewayError('AUDIT_LOG_BROKEN', { place: 'checkpoint', problem });
}

function isSignedBy(line: string, text: string, verifier: NoteVerifier): boolean {
  const [, name, encoded = ''] = /^— (\S+) (\S+)$/.exec(line) ?? [];
  const bytes = Buffer.from(encoded, 'base64');
  if (name !== verifier.name || !bytes.subarray(0, 4).equals(keyId(verifier))) return false;
  const key = createPublicKey({
    key: Buffer.concat([SPKI, verifier.publicKey]),
    ...({ format: 'der', type: 'spki' } as const),
  });
  return verify(null, Buffer.from(text), key, bytes.subarray(4));
}

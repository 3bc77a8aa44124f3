import { createPublicKey, hash, type KeyObject, sign, verify } from 'node:crypto';
import { GatewayError } from '../../platform';
import { broken } from './broken';

/** The type of a plain Ed25519 signature in key ids and verifier keys. C2SP signed-note */
const ED25519 = 0x01;

/** How an Ed25519 public key begins in DER; its 32 bytes follow. */
const SPKI = Buffer.from('302a300506032b6570032100', 'hex');

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

/** Key ids of signers: a public key costs more than the signature. */
const signerIds = new WeakMap<NoteSigner, Buffer>();

function signerId(signer: NoteSigner): Buffer {
  const known = signerIds.get(signer);
  if (known) return known;
  const id = keyId(verifierOf(signer));
  signerIds.set(signer, id);
  return id;
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
  const line = Buffer.concat([signerId(signer), signature]).toString('base64');
  return `${text}\n— ${signer.name} ${line}\n`;
}

/** One signature of a note: who signed, by their name and the four bytes of the key's id. */
export interface SignatureLine {
  readonly name: string;
  readonly keyId: Buffer;
  readonly signature: Buffer;
  /** As it stands in the note, without the line end. */
  readonly line: string;
}

/** The text of a note and its signature lines; null where it is no note. C2SP signed-note */
export function splitNote(
  note: string,
): { readonly text: string; readonly signatures: readonly SignatureLine[] } | null {
  const end = note.lastIndexOf('\n\n') + 1;
  const lines = note.slice(end + 1).split('\n');
  if (end === 0 || note.length > MAX_NOTE || lines.pop() !== '') return null;
  return { text: note.slice(0, end), signatures: lines.map(signatureOf) };
}

function signatureOf(line: string): SignatureLine {
  const [, name = '', encoded = ''] = /^— (\S+) (\S+)$/.exec(line) ?? [];
  const bytes = Buffer.from(encoded, 'base64');
  // One signature has one text: a decoder passes over what does not belong there.
  const signature = bytes.toString('base64') === encoded ? bytes.subarray(4) : Buffer.alloc(0);
  return { name, keyId: bytes.subarray(0, 4), signature, line };
}

/**
 * The text of a note that the verifier signed; signatures of others are passed over.
 * Errors: AUDIT_LOG_BROKEN where it is no note, is not signed by the verifier, or has a signature
 * of that name and key id which does not hold, even beside one that does.
 */
export function openNote(note: string, verifier: NoteVerifier): string {
  const found = splitNote(note);
  const ours = found?.signatures.filter((one) => isBy(one, verifier.name, keyId(verifier))) ?? [];
  const holds = ours.every(({ signature }) => isSigned(found?.text ?? '', verifier, signature));
  if (found && ours.length > 0 && holds) return found.text;
  throw broken('checkpoint', '没有所给密钥的有效签名', 'has no valid signature of the key given');
}

/** Whether a signature line claims to be by a key: its name and its id. */
export function isBy(one: SignatureLine, name: string, id: Buffer): boolean {
  return one.name === name && one.keyId.equals(id);
}

/** The lines of a note by which this verifier's key signed it, as they stand there. */
export function linesBy(note: string, verifier: NoteVerifier): readonly string[] {
  const signatures = splitNote(note)?.signatures ?? [];
  return signatures
    .filter((one) => isBy(one, verifier.name, keyId(verifier)))
    .map(({ line }) => line);
}

/** Whether an Ed25519 signature over a text is that of the verifier's key. */
export function isSigned(text: string, { publicKey }: NoteVerifier, signature: Buffer): boolean {
  const der = Buffer.concat([SPKI, publicKey]);
  const key = createPublicKey({ key: der, format: 'der', type: 'spki' });
  return verify(null, Buffer.from(text), key, signature);
}

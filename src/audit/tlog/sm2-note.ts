import { hash } from 'node:crypto';
import { sm2 } from 'sm-crypto-v2';
import { GatewayError } from '../../platform';
import { broken } from './broken';
import { isBy, splitNote } from './note';

/**
 * The type of our signatures by SM2 with SM3 (GB/T 32918.2): C2SP signed-note has no number for it,
 * and asks for 0xff and a name that nobody else uses.
 */
const TYPE = Buffer.concat([Buffer.of(0xff), Buffer.from('once-gateway/sm2-with-sm3')]);

/** The signer id that GM/T 0009 sets where two sides agreed on no other. */
const SIGNER_ID = '1234567812345678';

const HOW = { hash: true, der: false, userId: SIGNER_ID } as const;

/** Bytes of a public key: 04 and both coordinates. */
const KEY_BYTES = 65;

/** Order of the curve's base point. GB/T 32918.5 */
const ORDER = 0xfffffffeffffffffffffffffffffffff7203df6b21c6052b53bbf40939d54123n;

/** Who signs a note by SM2. */
export interface Sm2Signer {
  readonly name: string;
  /** In hexadecimal, 32 bytes. */
  readonly privateKey: string;
}

/** Whose signature by SM2 is believed. */
export interface Sm2Verifier {
  readonly name: string;
  readonly publicKey: Buffer;
}

/** A key of the curve, made of 32 bytes that nobody else knows: never 0 nor the order less 1. */
export function sm2KeyOf(seed: Buffer): string {
  const number = (BigInt(`0x${seed.toString('hex')}`) % (ORDER - 2n)) + 1n;
  return number.toString(16).padStart(64, '0');
}

/** Who can check what a signer signs. */
export function sm2VerifierOf({ name, privateKey }: Sm2Signer): Sm2Verifier {
  return { name, publicKey: Buffer.from(sm2.getPublicKeyFromPrivateKey(privateKey), 'hex') };
}

function keyId({ name, publicKey }: Sm2Verifier): Buffer {
  const named = Buffer.concat([Buffer.from(`${name}\n`), TYPE, publicKey]);
  return hash('sha256', named, 'buffer').subarray(0, 4);
}

/** Signs a text that ends with a line end. C2SP signed-note; the signature is r and s, 64 bytes. */
export function signSm2Note(text: string, signer: Sm2Signer): string {
  const signature = sm2.doSignature(Buffer.from(text), signer.privateKey, HOW);
  const bytes = Buffer.concat([keyId(sm2VerifierOf(signer)), Buffer.from(signature, 'hex')]);
  return `${text}\n— ${signer.name} ${bytes.toString('base64')}\n`;
}

/** The text of a note that the verifier signed by SM2. Errors: AUDIT_LOG_BROKEN. */
export function openSm2Note(note: string, verifier: Sm2Verifier): string {
  const found = splitNote(note);
  const ours = found?.signatures.filter((one) => isBy(one, verifier.name, keyId(verifier))) ?? [];
  const holds = ours.every(({ signature }) => isSigned(found?.text ?? '', verifier, signature));
  if (found && ours.length > 0 && holds) return found.text;
  throw broken(
    'checkpoint',
    '没有所给 SM2 密钥的有效签名',
    'has no valid signature of the SM2 key',
  );
}

function isSigned(text: string, { publicKey }: Sm2Verifier, signature: Buffer): boolean {
  if (signature.length !== 64) return false;
  try {
    const [hex, key] = [signature.toString('hex'), publicKey.toString('hex')];
    return sm2.doVerifySignature(Buffer.from(text), hex, key, HOW);
  } catch {
    // Numbers that no signature has are no signature.
    return false;
  }
}

/** A verifier as one line of text, `name+id+key`. C2SP signed-note, verifier keys */
export function sm2VerifierText(verifier: Sm2Verifier): string {
  const key = Buffer.concat([TYPE, verifier.publicKey]).toString('base64');
  return `${verifier.name}+${keyId(verifier).toString('hex')}+${key}`;
}

/** Reads such a line. Errors: INPUT_INVALID. */
export function parseSm2Verifier(text: string): Sm2Verifier {
  const [, name = '', id, key = ''] = /^([^\s+]+)\+([0-9a-f]{8})\+(\S+)$/.exec(text.trim()) ?? [];
  const bytes = Buffer.from(key, 'base64');
  const verifier = { name, publicKey: bytes.subarray(TYPE.length) };
  const isWhole =
    bytes.length === TYPE.length + KEY_BYTES && bytes.subarray(0, TYPE.length).equals(TYPE);
  if (isWhole && keyId(verifier).toString('hex') === id) return verifier;
  const expected = { zh: '名称+标识+SM2 密钥', en: 'name+id+SM2 key' };
  throw new GatewayError('INPUT_INVALID', { field: 'sm2-key', expected, got: text });
}

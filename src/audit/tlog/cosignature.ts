import { createPublicKey, hash, type KeyObject, sign, verify } from 'node:crypto';
import { GatewayError } from '../../platform';
import { type NoteSigner, type NoteVerifier, SPKI, verifierOf } from './note';

/** The type of a timestamped Ed25519 signature. C2SP tlog-cosignature, cosignature/v1 */
const COSIGNATURE = 0x04;

const TIME_BYTES = 8;

function keyId({ name, publicKey }: NoteVerifier): Buffer {
  const named = Buffer.concat([Buffer.from(`${name}\n`), Buffer.of(COSIGNATURE), publicKey]);
  return hash('sha256', named, 'buffer').subarray(0, 4);
}

/** What a witness says of a checkpoint: when it saw it last, and that it grew out of those before. */
function message(text: string, seconds: number): Buffer {
  return Buffer.from(`cosignature/v1\ntime ${seconds}\n${text}`);
}

/** The line that a witness adds to a checkpoint of this text. `seconds`: POSIX time. */
export function cosignatureLine(text: string, signer: NoteSigner, seconds: number): string {
  const time = Buffer.alloc(TIME_BYTES);
  time.writeBigUInt64BE(BigInt(seconds));
  const signature = sign(null, message(text, seconds), signer.privateKey);
  const bytes = Buffer.concat([keyId(verifierOf(signer)), time, signature]);
  return `— ${signer.name} ${bytes.toString('base64')}\n`;
}

/** The POSIX time in seconds at which a witness cosigned this note; null where it did not. */
export function cosignedAt(note: string, verifier: NoteVerifier): number | null {
  const end = note.lastIndexOf('\n\n') + 1;
  const text = note.slice(0, end);
  for (const line of note.slice(end + 1).split('\n')) {
    const [, name, encoded = ''] = /^— (\S+) (\S+)$/.exec(line) ?? [];
    const bytes = Buffer.from(encoded, 'base64');
    if (name !== verifier.name || !bytes.subarray(0, 4).equals(keyId(verifier))) continue;
    if (bytes.length <= 4 + TIME_BYTES) continue;
    const seconds = Number(bytes.readBigUInt64BE(4));
    const signature = bytes.subarray(4 + TIME_BYTES);
    if (verify(null, message(text, seconds), publicKey(verifier), signature)) return seconds;
  }
  return null;
}

function publicKey({ publicKey: raw }: NoteVerifier): KeyObject {
  return createPublicKey({ key: Buffer.concat([SPKI, raw]), format: 'der', type: 'spki' });
}

/** The key of a witness as one line of text, `name+id+key`. C2SP signed-note, verifier keys */
export function witnessText(verifier: NoteVerifier): string {
  const key = Buffer.concat([Buffer.of(COSIGNATURE), verifier.publicKey]).toString('base64');
  return `${verifier.name}+${keyId(verifier).toString('hex')}+${key}`;
}

/** Reads such a line. Errors: INPUT_INVALID. */
export function parseWitness(text: string): NoteVerifier {
  const [, name = '', id, key = ''] = /^([^\s+]+)\+([0-9a-f]{8})\+(\S+)$/.exec(text.trim()) ?? [];
  const bytes = Buffer.from(key, 'base64');
  const verifier = { name, publicKey: bytes.subarray(1) };
  const isWhole = bytes.length === 33 && bytes[0] === COSIGNATURE;
  if (isWhole && keyId(verifier).toString('hex') === id) return verifier;
  const expected = { zh: '名称+标识+密钥', en: 'name+id+key' };
  throw new GatewayError('INPUT_INVALID', { field: 'witness', expected, got: text });
}

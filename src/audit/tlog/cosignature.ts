import { hash, sign } from 'node:crypto';
import { GatewayError } from '../../platform';
import { isBy, isSigned, type NoteSigner, type NoteVerifier, splitNote, verifierOf } from './note';

/** The type of a timestamped Ed25519 signature. C2SP tlog-cosignature, cosignature/v1 */
const COSIGNATURE = 0x04;

const TIME_BYTES = 8;

function keyId({ name, publicKey }: NoteVerifier): Buffer {
  const named = Buffer.concat([Buffer.from(`${name}\n`), Buffer.of(COSIGNATURE), publicKey]);
  return hash('sha256', named, 'buffer').subarray(0, 4);
}

/** What a witness says of a checkpoint: when it saw it last, and that it grew out of those before. */
function message(text: string, seconds: number | bigint): string {
  return `cosignature/v1\ntime ${seconds}\n${text}`;
}

/** The line that a witness adds to a checkpoint of this text. `seconds`: POSIX time. */
export function cosignatureLine(text: string, signer: NoteSigner, seconds: number): string {
  const time = Buffer.alloc(TIME_BYTES);
  time.writeBigUInt64BE(BigInt(seconds));
  const signature = sign(null, Buffer.from(message(text, seconds)), signer.privateKey);
  const bytes = Buffer.concat([keyId(verifierOf(signer)), time, signature]);
  return `— ${signer.name} ${bytes.toString('base64')}\n`;
}

/** That a witness cosigned a note. */
export interface Cosignature {
  /** POSIX time in seconds. */
  readonly seconds: number;
  /** As it stands in the note, with its line end. */
  readonly line: string;
}

/** The cosignature by which a witness vouches for this note; null where there is none that holds. */
export function cosignatureBy(note: string, verifier: NoteVerifier): Cosignature | null {
  const { text, signatures } = splitNote(note) ?? { text: '', signatures: [] };
  for (const one of signatures) {
    if (!isBy(one, verifier.name, keyId(verifier)) || one.signature.length <= TIME_BYTES) continue;
    const seconds = one.signature.readBigUInt64BE(0);
    const signature = one.signature.subarray(TIME_BYTES);
    if (seconds > 0n && isSigned(message(text, seconds), verifier, signature)) {
      return { seconds: Number(seconds), line: `${one.line}\n` };
    }
  }
  return null;
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

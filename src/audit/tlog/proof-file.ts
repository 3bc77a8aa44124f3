import { broken } from './broken';

/** A proof of one entry that can be checked without the log. C2SP tlog-proof */
export interface ProofFile {
  readonly index: number;
  readonly proof: readonly Buffer[];
  /** What is needed to make the entry again; believed only because the entry then fits. */
  readonly extra: Buffer;
  /** The signed checkpoint. */
  readonly checkpoint: string;
}

const FIRST_LINE = 'c2sp.org/tlog-proof@v1';

/** A proof as text. */
export function proofText({ index, proof, extra, checkpoint }: ProofFile): string {
  const hashes = proof.map((hash) => `${hash.toString('base64')}\n`).join('');
  const head = `${FIRST_LINE}\nextra ${extra.toString('base64')}\nindex ${index}\n`;
  return `${head}${hashes}\n${checkpoint}`;
}

/** Reads such a text. Errors: AUDIT_LOG_BROKEN. */
export function parseProof(text: string): ProofFile {
  const end = text.indexOf('\n\n');
  const [first, extra, index, ...hashes] = text.slice(0, Math.max(end, 0)).split('\n');
  const [, encoded] = /^extra (\S*)$/.exec(extra ?? '') ?? [];
  const [, number] = /^index (0|[1-9]\d{0,14})$/.exec(index ?? '') ?? [];
  if (first !== FIRST_LINE || encoded === undefined || number === undefined) {
    throw broken('tlog-proof', '格式不正确', 'is not written as a proof');
  }
  return {
    index: Number(number),
    proof: hashes.map((hash) => Buffer.from(hash, 'base64')),
    extra: Buffer.from(encoded, 'base64'),
    checkpoint: text.slice(end + 2),
  };
}

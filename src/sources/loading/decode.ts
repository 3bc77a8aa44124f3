import iconv from 'iconv-lite';

/** How the text of a CSV file is encoded; `auto` looks at its beginning. */
export const ENCODINGS = ['auto', 'utf-8', 'gb18030'] as const;

/** See ENCODINGS. */
export type Encoding = (typeof ENCODINGS)[number];

/** A file as it comes: bytes, or text that is UTF-8 already. */
export type ByteStream = AsyncIterable<Uint8Array | string>;

/** How much of a file is looked at to find its encoding. */
const SNIFF_BYTES = 65_536;

/** A character of UTF-8 has at most this many bytes, of which the last may be cut off. */
const CUT_BYTES = 3;

/**
 * The text of a file, in pieces. What cannot be decoded becomes U+FFFD, which the check of cells
 * refuses with the row it stands in.
 */
export async function* decode(stream: ByteStream, encoding: Encoding): AsyncGenerator<string> {
  const head: Buffer[] = [];
  let length = 0;
  let decoder: ReturnType<typeof iconv.getDecoder> | null = null;
  for await (const chunk of stream) {
    const bytes = toBytes(chunk);
    if (decoder !== null) {
      yield decoder.write(bytes);
      continue;
    }
    head.push(bytes);
    length += bytes.length;
    if (length < SNIFF_BYTES) continue;
    const beginning = Buffer.concat(head);
    decoder = iconv.getDecoder(found(encoding, beginning));
    yield decoder.write(beginning);
  }
  if (decoder !== null) yield decoder.end() ?? '';
  else yield iconv.decode(Buffer.concat(head), found(encoding, Buffer.concat(head)));
}

function toBytes(chunk: Uint8Array | string): Buffer {
  if (typeof chunk === 'string') return Buffer.from(chunk);
  return Buffer.from(chunk.buffer, chunk.byteOffset, chunk.byteLength);
}

function found(encoding: Encoding, beginning: Buffer): 'utf-8' | 'gb18030' {
  if (encoding !== 'auto') return encoding;
  const sniffed = beginning.subarray(0, SNIFF_BYTES);
  return looksLikeUtf8(sniffed) || hasUtf8Header(sniffed) ? 'utf-8' : 'gb18030';
}

/**
 * True when the first line is Chinese in UTF-8, which no header in GB18030 is by chance: then a
 * byte that does not fit is the fault of its cell, and is told by its row.
 */
function hasUtf8Header(bytes: Buffer): boolean {
  const end = bytes.indexOf('\n');
  const header = end < 0 ? bytes : bytes.subarray(0, end);
  return looksLikeUtf8(header) && /\p{Script=Han}/u.test(header.toString('utf8'));
}

/** True when all but a character cut off at the end is UTF-8. */
function looksLikeUtf8(bytes: Buffer): boolean {
  for (let cut = 0; cut <= CUT_BYTES; cut += 1) {
    try {
      new TextDecoder('utf-8', { fatal: true }).decode(bytes.subarray(0, bytes.length - cut));
      return true;
    } catch {
      // Cut off one byte more.
    }
  }
  return false;
}

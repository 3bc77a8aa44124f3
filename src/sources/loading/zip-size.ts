import { promisify } from 'node:util';
import { inflateRaw } from 'node:zlib';

const END_SIGNATURE = 0x06054b50;
const ENTRY_SIGNATURE = 0x02014b50;
const LARGE_SIGNATURE = 0x07064b50;
const LARGE_BYTES = 20;
const END_BYTES = 22;
const ENTRY_BYTES = 46;
const LOCAL_BYTES = 30;
const MAX_COMMENT = 65_535;
const STORED = 0;
const DEFLATED = 8;

const inflate = promisify<Buffer, { maxOutputLength: number }, Buffer>(inflateRaw);

/** One file of a ZIP archive, as the archive's directory tells it. */
export interface ZipEntry {
  readonly name: string;
  readonly method: number;
  /** Bytes as they are packed, and as they say they unpack to. */
  readonly packed: number;
  readonly size: number;
  /** Where the entry's own header stands. */
  readonly at: number;
}

/**
 * The files that a ZIP archive's directory lists, or null when it is none, or one that two readers
 * could read differently: what is checked here is unpacked by another.
 */
export function zipEntries(zip: Buffer): readonly ZipEntry[] | null {
  const end = findEnd(zip);
  if (end === null || isAmbiguous(zip, end)) return null;
  const found: ZipEntry[] = [];
  const entries = zip.readUInt16LE(end + 8);
  let at = zip.readUInt32LE(end + 16);
  for (let entry = 0; entry < entries; entry += 1) {
    if (at + ENTRY_BYTES > zip.length || zip.readUInt32LE(at) !== ENTRY_SIGNATURE) return null;
    found.push(entryAt(zip, at));
    at += ENTRY_BYTES + lengths(zip, at + 28) + zip.readUInt16LE(at + 32);
  }
  return found;
}

/**
 * How many bytes a ZIP archive says it unpacks to, or null when it is none. Looked at before it is
 * unpacked, because a small archive can hold gigabytes.
 */
export function unpackedSize(zip: Buffer): number | null {
  return zipEntries(zip)?.reduce((sum, { size }) => sum + size, 0) ?? null;
}

/** The bytes of one file. Throws when it unpacks to another size than it says. */
export async function unpack(zip: Buffer, entry: ZipEntry): Promise<Buffer> {
  const { at, packed, size, method } = entry;
  const start = at + LOCAL_BYTES + lengths(zip, at + 26);
  const bytes = zip.subarray(start, start + packed);
  const isKnown = method === STORED || method === DEFLATED;
  // zlib wants room for a byte at least.
  const room = { maxOutputLength: Math.max(size, 1) };
  const content = method === DEFLATED ? await inflate(bytes, room) : bytes;
  if (isKnown && content.length === size) return content;
  throw new RangeError(`expected ${size} bytes, got ${content.length} by method ${method}`);
}

function entryAt(zip: Buffer, at: number): ZipEntry {
  const start = at + ENTRY_BYTES;
  return {
    name: zip.toString('utf8', start, start + zip.readUInt16LE(at + 28)),
    method: zip.readUInt16LE(at + 10),
    packed: zip.readUInt32LE(at + 20),
    size: zip.readUInt32LE(at + 24),
    at: zip.readUInt32LE(at + 42),
  };
}

/** Two lengths that stand side by side, added up. */
function lengths(zip: Buffer, at: number): number {
  return zip.readUInt16LE(at) + zip.readUInt16LE(at + 2);
}

/** Two counts that differ, or the locator of a second directory (ZIP64), which no workbook needs. */
function isAmbiguous(zip: Buffer, end: number): boolean {
  const isLarge = end >= LARGE_BYTES && zip.readUInt32LE(end - LARGE_BYTES) === LARGE_SIGNATURE;
  return isLarge || zip.readUInt16LE(end + 8) !== zip.readUInt16LE(end + 10);
}

function findEnd(zip: Buffer): number | null {
  const last = zip.length - END_BYTES;
  for (let at = last; at >= 0 && at >= last - MAX_COMMENT; at -= 1) {
    if (zip.readUInt32LE(at) === END_SIGNATURE) return at;
  }
  return null;
}

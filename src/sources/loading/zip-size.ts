const END_SIGNATURE = 0x06054b50;
const ENTRY_SIGNATURE = 0x02014b50;
const END_BYTES = 22;
const ENTRY_BYTES = 46;
const MAX_COMMENT = 65_535;

/**
 * How many bytes a ZIP archive says it unpacks to, or null when it is none. Looked at before it is
 * unpacked, because a small archive can hold gigabytes.
 */
export function unpackedSize(zip: Buffer): number | null {
  const end = findEnd(zip);
  if (end === null) return null;
  const entries = zip.readUInt16LE(end + 10);
  let at = zip.readUInt32LE(end + 16);
  let size = 0;
  for (let entry = 0; entry < entries; entry += 1) {
    if (at + ENTRY_BYTES > zip.length || zip.readUInt32LE(at) !== ENTRY_SIGNATURE) return null;
    size += zip.readUInt32LE(at + 24);
    at += ENTRY_BYTES + lengths(zip, at + 28);
  }
  return size;
}

/** The lengths of an entry's name, extra field and comment together. */
function lengths(zip: Buffer, at: number): number {
  return zip.readUInt16LE(at) + zip.readUInt16LE(at + 2) + zip.readUInt16LE(at + 4);
}

function findEnd(zip: Buffer): number | null {
  const last = zip.length - END_BYTES;
  for (let at = last; at >= 0 && at >= last - MAX_COMMENT; at -= 1) {
    if (zip.readUInt32LE(at) === END_SIGNATURE) return at;
  }
  return null;
}

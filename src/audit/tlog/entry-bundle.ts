import { broken } from './broken';
import { type Tile, tilePath } from './tile';

/** An entry has at most so many bytes: its length is written in two. */
const MAX_ENTRY_BYTES = 65_535;

/** Entries one after the other, each behind its length in two bytes. C2SP tlog-tiles */
export function bundleOf(entries: readonly Buffer[]): Buffer {
  return Buffer.concat(entries.flatMap((entry) => [lengthOf(entry), entry]));
}

function lengthOf({ length }: Buffer): Buffer {
  if (length > MAX_ENTRY_BYTES) {
    throw new RangeError(`an entry has at most ${MAX_ENTRY_BYTES} bytes, this one ${length}`);
  }
  const bytes = Buffer.alloc(2);
  bytes.writeUInt16BE(length);
  return bytes;
}

/** The entries of a bundle. Errors: AUDIT_LOG_BROKEN when they are not as many as its name says. */
export function entriesOf(tile: Tile, bundle: Buffer): Buffer[] {
  const entries: Buffer[] = [];
  let at = 0;
  while (at + 2 <= bundle.length) {
    const end = at + 2 + bundle.readUInt16BE(at);
    entries.push(bundle.subarray(at + 2, end));
    at = end;
  }
  if (at !== bundle.length || entries.length !== tile.width) {
    throw broken(tilePath(tile), '条目不完整', 'does not hold the entries that its name says');
  }
  return entries;
}

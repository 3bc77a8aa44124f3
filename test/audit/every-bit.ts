import { isUtf8 } from 'node:buffer';
import { entriesOf } from '../../src/audit/tlog/entry-bundle';
import { type Tile } from '../../src/audit/tlog/tile';
import { leafHash } from '../../src/audit/tlog/tree-hash';
import { entryFrom } from '../../src/audit/tree/log-entry';
import { checkEntry } from '../../src/audit/tree/verify-log';
import type { StoredRecord } from '../../src/audit/verify/stored-records.store';
import { intactText, wrongColumn } from '../../src/audit/verify/verify-record';

/** Bytes with one bit flipped. */
export function flipped(bytes: Buffer, bit: number): Buffer {
  const copy = Buffer.from(bytes);
  copy[bit >> 3] = (copy[bit >> 3] ?? 0) ^ (1 << (bit & 7));
  return copy;
}

function* mutants(bytes: Buffer): Generator<Buffer> {
  for (let bit = 0; bit < bytes.length * 8; bit += 1) yield flipped(bytes, bit);
}

/** Millions of errors are thrown here, and nobody asks where. */
function holds(check: () => void): boolean {
  const { stackTraceLimit } = Error;
  Error.stackTraceLimit = 0;
  try {
    check();
    return true;
  } catch {
    return false;
  } finally {
    Error.stackTraceLimit = stackTraceLimit;
  }
}

/** An entry of a bundle, with all that verification holds it against. */
export interface SignedEntry {
  readonly tile: Tile;
  readonly bundle: Buffer;
  readonly hashes: readonly Buffer[];
  /** Its place in the bundle. */
  readonly place: number;
}

/** Which flipped bits of an entry, of its length or of its hash go unnoticed. */
export function unnoticedInFiles({ tile, bundle, hashes, place }: SignedEntry): string[] {
  const entries = entriesOf(tile, bundle);
  const entry = entries[place] as Buffer;
  const hash = hashes[place] as Buffer;
  const start = entries.slice(0, place).reduce((sum, { length }) => sum + 2 + length, 0);
  const found: string[] = [];
  for (const mutant of mutants(entry)) {
    if (holds(() => checkEntry(mutant, hash, place))) found.push(mutant.toString('latin1'));
  }
  for (const mutant of mutants(hash)) {
    if (holds(() => checkEntry(entry, mutant, place))) found.push(mutant.toString('hex'));
  }
  for (let bit = start * 8; bit < start * 8 + 16; bit += 1) {
    const all = () =>
      entriesOf(tile, flipped(bundle, bit)).forEach((one, at) => {
        checkEntry(one, hashes[at] as Buffer, at);
      });
    if (holds(all)) found.push(`length, bit ${bit}`);
  }
  return found;
}

/** The columns that searches look at; `at` and the numbers are altered by more than bits of text. */
const TEXTS = [
  'id',
  'previousHash',
  'event',
  'decision',
  'department',
  'actor',
  'resource',
  'serviceItem',
  'caseNumber',
] as const;

/** Which flipped bits of a row go unnoticed; those that no text of PostgreSQL can have are left out. */
export function unnoticedInRow(row: StoredRecord, leaf: Buffer): string[] {
  const found: string[] = [];
  const said = intactText(row);
  if (said === null) return ['the row itself'];
  const tryText = (column: keyof StoredRecord, isUnnoticed: (mutant: StoredRecord) => boolean) => {
    for (const bytes of mutants(Buffer.from(String(row[column])))) {
      if (!isUtf8(bytes) || bytes.includes(0)) continue;
      const text = bytes.toString('utf8');
      if (isUnnoticed({ ...row, [column]: text })) found.push(`${column}: ${text}`);
    }
  };
  tryText('body', (mutant) => intactText(mutant) !== null);
  tryText('hash', (mutant) => intactText(mutant) !== null);
  tryText('salt', (mutant) => leafHash(entryFrom(said, mutant)).equals(leaf));
  for (const column of TEXTS) {
    tryText(column, (mutant) => wrongColumn(mutant, said, true) !== column);
  }
  for (const mutant of otherNumbers(row)) {
    if (wrongColumn(mutant, said, true) === null) found.push(`${mutant.shape} ${mutant.keyMarks}`);
  }
  return found;
}

function* otherNumbers(row: StoredRecord): Generator<StoredRecord> {
  yield { ...row, at: new Date(row.at.getTime() + 1) };
  yield { ...row, keyMarks: row.keyMarks === null ? '1' : null };
  for (let bit = 0n; bit < 64n; bit += 1n) {
    const other = (number: string): string =>
      String(BigInt.asIntN(64, BigInt(number) ^ (1n << bit)));
    yield { ...row, shape: other(row.shape ?? '0') };
    if (row.keyMarks !== null) yield { ...row, keyMarks: other(row.keyMarks) };
  }
}

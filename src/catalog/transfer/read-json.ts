import { z } from 'zod';
import type { Words } from '../../platform';
import type { ByteStream } from '../../sources';
import { OTHER } from '../workbook/cell-kinds';
import type { BadPlace, FilePlace } from '../workbook/import-report';
import { STORABLE } from '../workbook/storable-text';
import { ENTRY_DOCUMENT } from './entry-document';
import type { PlacedEntry, ReadFile } from './placed-entry';

/** What the file says of itself, and the form of what it holds. */
export const JSON_KIND = 'once-gateway/catalogue';
export const JSON_FORM = 1;

const FILE = z.strictObject({
  kind: z.literal(JSON_KIND),
  form: z.literal(JSON_FORM),
  entries: z.array(z.unknown()),
});

/** Where faults of a JSON file stand. */
const ENTRIES = 'entries';

/** Largest file, in bytes: it is parsed whole while everything else waits. */
const MAX_BYTES = 32 * 1024 * 1024;

async function gather(stream: ByteStream): Promise<string | null> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of stream) {
    const bytes = Buffer.from(chunk as Uint8Array);
    size += bytes.length;
    if (size > MAX_BYTES) return null;
    chunks.push(bytes);
  }
  return Buffer.concat(chunks).toString('utf8');
}

function parsed(text: string | null): unknown {
  try {
    return text === null ? undefined : JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch {
    return undefined;
  }
}

/** `['items', 2, 'name']` as `items[2].name`. */
function pathOf(parts: readonly PropertyKey[]): string {
  return parts
    .map((part) => (typeof part === 'number' ? `[${part}]` : `.${String(part)}`))
    .join('')
    .replace(/^\./, '');
}

/** What an issue wanted, without repeating what stands there. */
function expectedOf(issue: z.core.$ZodIssue): Words {
  if (issue.code === 'unrecognized_keys') return { zh: '没有其他键', en: 'no other keys' };
  if (issue.code === 'custom') return STORABLE;
  const words = 'values' in issue ? issue.values.map(String).join(', ') : issue.message;
  const told = 'expected' in issue ? String(issue.expected) : words;
  return { zh: told, en: told };
}

function badPlaces(error: z.ZodError, row: number): BadPlace[] {
  return error.issues.map((issue) => ({
    sheet: ENTRIES,
    row,
    column: pathOf(issue.path) || '*',
    expected: expectedOf(issue),
    got: OTHER,
  }));
}

/** Reads entries in the JSON form. What is wrong with the file as a whole is one fault. */
export async function readJson(stream: ByteStream): Promise<ReadFile> {
  const file = FILE.safeParse(parsed(await gather(stream)));
  if (!file.success) {
    const words = `{"kind":"${JSON_KIND}","form":${JSON_FORM},"entries":[…]}, ≤ ${MAX_BYTES / 1024 / 1024} MiB`;
    const expected = { zh: words, en: words };
    return { entries: [], bad: [{ sheet: '*', row: 1, column: '*', expected, got: OTHER }] };
  }
  const entries: PlacedEntry[] = [];
  const bad: BadPlace[] = [];
  for (const [index, given] of file.data.entries.entries()) {
    const read = ENTRY_DOCUMENT.safeParse(given);
    const place = (column: string): FilePlace => ({ sheet: ENTRIES, row: index + 1, column });
    if (read.success) entries.push({ entry: read.data, place });
    else bad.push(...badPlaces(read.error, index + 1));
  }
  return { entries, bad };
}

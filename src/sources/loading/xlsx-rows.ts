import { bulkhead } from 'cockatiel';
import type { SourcesContext } from '../context';
import { type FileRow, problem } from './cell';
import type { ByteStream } from './decode';
import type { WhichSheets, WorkbookRows } from './read-workbook';
import { UnreadableFile } from './unreadable-file';
import { tooLarge, type WorkbookLimits, workbookWords } from './workbook-process';

const MAX_PACKED_MIB = 32;

/** So many workbooks are read at a time, for each may fill its memory; the others wait. */
const TURNS = bulkhead(2, Number.POSITIVE_INFINITY);

/**
 * The rows of the first sheet of an XLSX workbook, header first; empty rows are passed over. It is
 * parsed in another process, while whoever reads through this one goes on; CSV has no such bounds.
 *
 * Throws UnreadableFile when it is no workbook. Errors: LOAD_TOO_LARGE{expected, got}.
 */
export async function* xlsxRows(
  stream: ByteStream,
  limits: WorkbookLimits,
): AsyncGenerator<FileRow> {
  for await (const { rows } of wordsOf(stream, 'first', limits)) yield* rows;
}

/** A sheet of a workbook: its name, and its rows as `xlsxRows` has them, texts left as they are. */
export interface WorkbookSheet {
  readonly name: string;
  readonly rows: readonly FileRow[];
}

/**
 * All sheets of an XLSX workbook, under the same limits. Throws UnreadableFile when it is no
 * workbook. Errors: LOAD_TOO_LARGE{expected, got}; SHUTTING_DOWN.
 */
export function xlsxSheets(
  { sources, config }: Pick<SourcesContext, 'sources' | 'config'>,
  stream: ByteStream,
): Promise<readonly WorkbookSheet[]> {
  return sources.load(async (signal) => {
    const sheets = new Map<string, FileRow[]>();
    const limits = { memoryMb: config.workbookMemoryMb, signal };
    for await (const { sheet, rows } of wordsOf(stream, 'all', limits)) {
      sheets.set(sheet, [...(sheets.get(sheet) ?? []), ...rows]);
    }
    return [...sheets].map(([name, rows]) => ({ name, rows }));
  });
}

/** What the process that reads says of rows; everything else it says ends this. */
async function* wordsOf(
  stream: ByteStream,
  which: WhichSheets,
  limits: WorkbookLimits,
): AsyncGenerator<WorkbookRows> {
  const bytes = await gather(stream);
  const release = await takeTurn();
  try {
    for await (const word of workbookWords(bytes, which, limits)) {
      if (word.is === 'end') return;
      if (word.is === 'tooLarge') throw tooLarge(word.excess);
      if (word.is === 'unreadable') throw new UnreadableFile(1, 'XLSX', word.reason);
      yield word;
    }
  } finally {
    release();
  }
}

/** Answers when a turn has come, with the way to give it up. */
function takeTurn(): Promise<() => void> {
  return new Promise((taken) => {
    void TURNS.execute(() => new Promise<void>(taken));
  });
}

async function gather(stream: ByteStream): Promise<Buffer> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of stream) {
    const bytes = Buffer.from(chunk as Uint8Array);
    size += bytes.length;
    if (size > MAX_PACKED_MIB * 1024 * 1024) throw tooLarge(TOO_MANY_BYTES);
    chunks.push(bytes);
  }
  return Buffer.concat(chunks);
}

const TOO_MANY_BYTES = problem(
  { zh: `至多 ${MAX_PACKED_MIB} MiB`, en: `at most ${MAX_PACKED_MIB} MiB` },
  { zh: '更多', en: 'more' },
);

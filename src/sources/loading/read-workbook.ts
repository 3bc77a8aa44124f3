import { constants, setPriority } from 'node:os';
import { buffer } from 'node:stream/consumers';
import type { CellProblem, FileRow } from './cell';
import { sheetsOf } from './workbook-sheets';
import { WorkbookTooLarge } from './workbook-too-large';

/** The first sheet as data is loaded, or all of them with their texts as they are. */
export type WhichSheets = 'first' | 'all';

/** Some rows of one sheet. */
export interface WorkbookRows {
  readonly is: 'rows';
  /** The name of the sheet. */
  readonly sheet: string;
  readonly rows: readonly FileRow[];
}

/** What the process that reads a workbook tells the gateway, one word at a time. */
export type WorkbookWord =
  | WorkbookRows
  | { readonly is: 'end' }
  | { readonly is: 'tooLarge'; readonly excess: CellProblem }
  | { readonly is: 'unreadable'; readonly reason: string };

/** Cells that go into one word: few enough for the gateway to take in between two other requests. */
const WORD_CELLS = 5_000;

/**
 * A process of its own: it takes a workbook on its standard input and says a word whenever it is
 * asked for one; the first comes unasked. It ends when the gateway lets go of it.
 */
async function readWorkbook(): Promise<void> {
  // Those who read through the gateway come first where processors are few.
  setPriority(constants.priority.PRIORITY_BELOW_NORMAL);
  const words = wordsOf(await buffer(process.stdin), process.argv[2] === 'all' ? 'all' : 'first');
  const say = async (): Promise<void> => {
    const { value } = await words.next();
    if (value !== undefined) process.send?.(value);
  };
  process.on('message', say);
  await say();
}

async function* wordsOf(
  bytes: Buffer,
  which: WhichSheets,
): AsyncGenerator<WorkbookWord, undefined> {
  try {
    for (const { name: sheet, rows } of await sheetsOf(bytes, which)) {
      for (const block of blocksOf(rows)) yield { is: 'rows', sheet, rows: block };
    }
    yield { is: 'end' };
  } catch (error) {
    if (error instanceof WorkbookTooLarge) yield { is: 'tooLarge', excess: error.excess };
    else yield { is: 'unreadable', reason: String(error) };
  }
}

function* blocksOf(rows: Iterable<FileRow>): Generator<readonly FileRow[]> {
  let block: FileRow[] = [];
  let cells = 0;
  for (const row of rows) {
    block.push(row);
    cells += row.cells.length;
    if (cells < WORD_CELLS) continue;
    yield block;
    block = [];
    cells = 0;
  }
  if (block.length > 0) yield block;
}

void readWorkbook();

import { Zip, ZipDeflate } from 'fflate';
import { type Cell, rowXml, SHEET_END, SHEET_START } from './sheet-xml';
import { sheetPath, workbookParts } from './workbook-parts';

/** Rows that a sheet can have. ECMA-376 */
const MOST_ROWS = 1_048_576;

/** What a workbook is made of. */
export interface Rows {
  /** The first row of each sheet. */
  readonly header: readonly string[];
  /** The others, some at a time. */
  readonly pages: AsyncIterable<readonly (readonly Cell[])[]>;
  /** Rows of a sheet, its header among them; more go into the next one. */
  readonly rowsOfSheet?: number;
}

/**
 * A workbook (XLSX) of any number of rows, piece by piece: only a page of them is ever in memory, which
 * the writer of small workbooks cannot do.
 */
export async function* workbookOf({
  header,
  pages,
  rowsOfSheet = MOST_ROWS,
}: Rows): AsyncGenerator<Uint8Array> {
  const archive = new Archive();
  let row = 0;
  for await (const page of pages) {
    for (const cells of page) {
      if (row === rowsOfSheet) row = 0;
      if (row === 0) row = archive.openSheet(header);
      row += 1;
      archive.write(rowXml(row, cells));
    }
    yield* archive.taken();
  }
  if (archive.sheets === 0) archive.openSheet(header);
  archive.end();
  yield* archive.taken();
}

/** The archive as far as it is made. */
class Archive {
  /** Sheets so far. */
  sheets = 0;
  private made: Uint8Array[] = [];
  private waiting: string[] = [];
  private sheet: ZipDeflate | null = null;
  private readonly zip = new Zip((error, bytes) => {
    if (error) throw error;
    this.made.push(bytes);
  });

  /** Begins the next sheet with its header; answers how many rows it has. */
  openSheet(header: readonly string[]): number {
    this.closeSheet();
    this.sheets += 1;
    this.sheet = this.open(sheetPath(this.sheets));
    this.write(SHEET_START + rowXml(1, header));
    return 1;
  }

  write(xml: string): void {
    this.waiting.push(xml);
  }

  end(): void {
    this.closeSheet();
    for (const [name, xml] of Object.entries(workbookParts(this.sheets, '审计记录'))) {
      this.open(name).push(Buffer.from(xml), true);
    }
    this.zip.end();
  }

  /** What was made since it was last asked for. */
  taken(): Uint8Array[] {
    this.flush('');
    const { made } = this;
    this.made = [];
    return made;
  }

  private open(name: string): ZipDeflate {
    const file = new ZipDeflate(name);
    this.zip.add(file);
    return file;
  }

  private closeSheet(): void {
    this.flush(SHEET_END);
    this.sheet = null;
  }

  /** Rows are packed many at a time: each time costs as much as a hundred of them. */
  private flush(end: string): void {
    const xml = this.waiting.join('') + end;
    this.waiting = [];
    if (xml !== '') this.sheet?.push(Buffer.from(xml), end !== '');
  }
}

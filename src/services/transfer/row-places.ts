import { type FilePlace, type FormSheet, NUMBER_HEADER, type ReadRow } from '../../catalog';

/** A row of the form, with the columns that it has. */
interface PlacedRow {
  readonly at: ReadRow['at'];
  readonly columns: FormSheet['columns'];
}

/** `materials[0].name` is in `materials[0]`, that in `materials`, and that in the guide itself. */
function outside(path: string): string {
  return path.replace(/(\[\d+\]|\.?[^.[\]]+)$/, '');
}

/** The header of what a row says at a path in it; its number where no column says that. */
function headerOf({ columns }: PlacedRow, inside: string): string {
  const path = inside.replace(/\[\d+\]/g, '').replace(/^\./, '');
  const isIn = (part: string, whole: string) => `${part}.`.startsWith(`${whole}.`);
  const found =
    columns.find((column) => isIn(path, column.path)) ??
    columns.find((column) => isIn(column.path, path));
  return found?.header ?? NUMBER_HEADER;
}

/** Where in a workbook the parts of one guide stand. */
export class RowPlaces {
  private readonly rows = new Map<string, PlacedRow>();

  /** `head` is the row of the guide itself. */
  constructor(head: ReadRow, sheet: FormSheet) {
    this.put('', head, sheet);
  }

  /** Says that a part of the guide stands in a row. */
  put(path: string, { at }: ReadRow, { columns }: FormSheet): void {
    this.rows.set(path, { at, columns });
  }

  /** Says that a list of the guide stands in rows; what is wrong with it as a whole, in the last. */
  putList(path: string, rows: readonly ReadRow[], sheet: FormSheet): void {
    for (const [index, row] of rows.entries()) {
      this.put(`${path}[${index}]`, row, sheet);
      this.put(path, row, sheet);
    }
  }

  /** Where the part at a path stands: in the nearest row that holds it. */
  of(path: string): FilePlace {
    let prefix = path;
    while (prefix !== '' && !this.rows.has(prefix)) prefix = outside(prefix);
    const row = this.rows.get(prefix);
    if (!row) throw new Error(`expected a row of the guide, got none for ${path}`);
    const { sheet, row: number } = row.at;
    return { sheet, row: number, column: headerOf(row, path.slice(prefix.length)) };
  }
}

/** What a column holds: text, a whole number of up to 64 bits, or an instant. */
export type ColumnType = 'STRING' | 'INT64' | 'TIMESTAMP';

/** A value of a column; null for none. */
export type Value = string | bigint | Date | null;

/** What a file is made of. */
export interface Table {
  readonly columns: Readonly<Record<string, ColumnType>>;
  /** Its rows, some at a time, in the order of the columns. */
  readonly pages: AsyncIterable<readonly (readonly Value[])[]>;
}

/** Rows of a row group, so many that it packs well and so few that they fit in memory. */
const ROWS_OF_GROUP = 5_000;

/** A Parquet file of any number of rows, row group by row group. */
export async function* parquetOf({ columns, pages }: Table): AsyncGenerator<Uint8Array> {
  const { ByteWriter, ParquetWriter, schemaFromColumnData } = await import('hyparquet-writer');
  const names = Object.entries(columns);
  const columnData = (rows: readonly (readonly Value[])[]) =>
    names.map(([name, type], at) => ({ name, type, data: rows.map((row) => row[at]) }));
  const writer = new ByteWriter();
  const file = new ParquetWriter({
    writer,
    schema: schemaFromColumnData({ columnData: columnData([]) }),
    createdBy: 'once-gateway',
  });
  const taken = (): Uint8Array => {
    const bytes = writer.getBytes().slice();
    writer.index = 0;
    return bytes;
  };
  for await (const rows of gathered(pages)) {
    await file.write({ columnData: columnData(rows), rowGroupSize: ROWS_OF_GROUP });
    yield taken();
  }
  await file.finish();
  yield taken();
}

/** The same rows in pages of a row group each. */
async function* gathered<Row>(pages: AsyncIterable<readonly Row[]>): AsyncGenerator<Row[]> {
  const rows: Row[] = [];
  for await (const page of pages) {
    rows.push(...page);
    if (rows.length < ROWS_OF_GROUP) continue;
    yield rows.splice(0, ROWS_OF_GROUP);
  }
  if (rows.length > 0) yield rows;
}

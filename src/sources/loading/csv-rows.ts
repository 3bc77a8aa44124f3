import { pipeline, Readable } from 'node:stream';
import { CsvError, parse } from 'csv-parse';
import type { FileRow } from './cell';
import { type ByteStream, decode, type Encoding } from './decode';
import { UnreadableFile } from './unreadable-file';

/** A record longer than this is a quotation mark that was never closed. */
const MAX_RECORD_CHARACTERS = 2_000_000;

/**
 * The rows of a CSV file (RFC 4180), header first, read as they come: memory holds only a few.
 * Empty lines are passed over. Throws UnreadableFile when its quoting is broken.
 */
export async function* csvRows(stream: ByteStream, encoding: Encoding): AsyncGenerator<FileRow> {
  const parser = parse({
    bom: true,
    relax_column_count: true,
    max_record_size: MAX_RECORD_CHARACTERS,
  });
  // Whoever stops reading ends the pipeline; its error is told to the reader of the parser.
  pipeline(Readable.from(decode(stream, encoding)), parser, () => undefined);
  let row = 0;
  try {
    for await (const cells of parser as AsyncIterable<string[]>) {
      row += 1;
      if (cells.length > 1 || cells[0] !== '') yield { row, cells, counted: true };
    }
  } catch (error) {
    throw error instanceof CsvError ? unreadable(error) : error;
  }
}

/** Records that were read but not yet handed on are lost with the error, so it has to say where. */
function unreadable(error: CsvError): UnreadableFile {
  const { records } = error as { readonly records?: unknown };
  return new UnreadableFile(Number(records ?? 0) + 1, 'CSV', error);
}

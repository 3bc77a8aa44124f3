import { problem } from './cell';
import type { BadCell } from './load-report';

/** A file that stopped making sense at some row. */
export class UnreadableFile extends Error {
  override readonly name = 'UnreadableFile';

  constructor(
    readonly row: number,
    readonly format: string,
    cause: unknown,
  ) {
    super(`expected ${format}, which row ${row} is not`, { cause });
  }

  /** The same as an entry of the report. */
  toBadCell(): BadCell {
    const expected = { zh: `${this.format} 格式`, en: `${this.format}` };
    const got = { zh: '无法解析的内容', en: 'something that cannot be parsed' };
    return { row: this.row, column: '*', ...problem(expected, got) };
  }
}

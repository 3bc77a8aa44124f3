import type { HostedColumnInput } from '../../src/sources';

/** The columns of a file of people. */
export const PEOPLE: readonly HostedColumnInput[] = [
  { header: '编号', field: 'number', type: 'C', required: true, unique: true, lookup: 'text' },
  { header: '姓名', field: 'name', type: 'C' },
  { header: '日期', field: 'day', type: 'D', required: true },
];

/** A CSV file that is never whole anywhere: made while it is read. Line 1 is the header. */
export async function* peopleFile(rows: number, badLine = 0): AsyncGenerator<string> {
  yield '编号,姓名,日期\n';
  let piece = '';
  for (let line = 2; line <= rows + 1; line += 1) {
    const day = line === badLine ? '2023-02-29' : '2024-02-29';
    piece += `K-${line},张三${line % 1000},${day}\n`;
    if (line % 1_000 === 0) {
      yield piece;
      piece = '';
    }
  }
  yield piece;
}

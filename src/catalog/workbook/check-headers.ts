import { NOTHING } from '../problems';
import { OTHER } from './cell-kinds';
import { type FormSheet, NUMBER_HEADER } from './form';
import type { BadPlace } from './import-report';

/** What is wrong with the headers of a sheet: they name each column once, and no other. */
export function checkHeaders(
  headers: readonly string[],
  { name: sheet, columns }: FormSheet,
): readonly BadPlace[] {
  const bad: BadPlace[] = [];
  const wanted = columns.filter(({ isTold, isOptional }) => !isTold && !isOptional);
  const known = new Set([NUMBER_HEADER, ...columns.map(({ header }) => header)]);
  const note = (column: string, expected: BadPlace['expected'], got: BadPlace['got']) =>
    bad.push({ sheet, row: 1, column, expected, got });
  for (const header of [NUMBER_HEADER, ...wanted.map(({ header }) => header)]) {
    if (!headers.includes(header)) note(header, { zh: '该列', en: 'this column' }, NOTHING);
  }
  for (const [place, header] of headers.entries()) {
    if (header === '') continue;
    if (!known.has(header)) {
      note(`${place + 1}`, { zh: '模板中的列', en: 'a column of the template' }, OTHER);
    }
    if (headers.indexOf(header) < place) {
      note(header, { zh: '只出现一次', en: 'this column once' }, { zh: '重复', en: 'it again' });
    }
  }
  return bad;
}

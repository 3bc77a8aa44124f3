import type { Blob } from 'node:buffer';
import type Stream from 'node:stream';
import type { Feature } from 'write-excel-file/node';
import type { Column } from './form';

/** What a file inside a workbook may be made of, as the writer has it; ours are text. */
type FileContent = Stream | Buffer | Blob;

/** The last row that a sheet can have. */
const LAST_ROW = 1_048_576;

/** Letters of the alphabet, of which the names of columns are made. */
const LETTERS = 26;

/** Said where something else is typed. */
const REFUSAL = '请从列表中选择';

/**
 * Lets the form offer a list in each column that holds one of some words, from the row below the
 * header on. What is pasted goes past it, so an import checks all the same. CAT-10
 *
 * @param sheets the columns of each sheet, in order, without the number that comes first in each
 */
export function dropdowns(sheets: readonly (readonly Column[])[]): Feature<FileContent> {
  const insert = (_options: object, { sheetIndex }: { readonly sheetIndex: number }) =>
    validations(sheets[sheetIndex] ?? []);
  return { files: { transform: { 'xl/worksheets/sheet{id}.xml': { insert } } } };
}

/** They stand behind the rows of a sheet, where the format wants them. */
function validations(columns: readonly Column[]): string | undefined {
  const lists = columns.flatMap(({ kind }, place) =>
    kind.choices ? [validation(letterOf(place + 1), kind.choices)] : [],
  );
  if (lists.length === 0) return undefined;
  return `<dataValidations count="${lists.length}">${lists.join('')}</dataValidations>`;
}

/** Words are our own: none has a comma, a quote or what XML takes for something else. */
function validation(letter: string, choices: readonly string[]): string {
  return (
    `<dataValidation type="list" allowBlank="1" showErrorMessage="1" error="${REFUSAL}" ` +
    `sqref="${letter}2:${letter}${LAST_ROW}"><formula1>"${choices.join()}"</formula1></dataValidation>`
  );
}

/** The name of a column by its place from 0: A … Z, AA … */
function letterOf(place: number): string {
  const last = String.fromCharCode('A'.charCodeAt(0) + (place % LETTERS));
  return place < LETTERS ? last : letterOf(Math.floor(place / LETTERS) - 1) + last;
}

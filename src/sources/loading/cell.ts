import type { Words } from '../../platform';

/** What is wrong with a cell: what was expected and what arrived, described and never repeated. */
export interface CellProblem {
  readonly expected: Words;
  readonly got: Words;
}

/** A cell as a file holds it: its text, or what is wrong with it already. Empty text is no value. */
export type RawCell = string | CellProblem;

/** One row of a file. */
export interface FileRow {
  /** As a spreadsheet counts: the header is row 1. */
  readonly row: number;
  readonly cells: readonly RawCell[];
  /** True where empty cells are written too, so that a row with fewer of them lost some. */
  readonly counted?: boolean;
}

/** Makes a problem of what is said in both languages. */
export function problem(expected: Words, got: Words): CellProblem {
  return { expected, got };
}

/** The length of a text as a description of it. */
export function textOf(text: string): Words {
  const length = [...text].length;
  return { zh: `${length} 个字符的文本`, en: `a text of ${length} characters` };
}

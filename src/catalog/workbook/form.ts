import type { CellKind } from './cell-kinds';

/** A column of a form: its header, where its value stands, and how it is written. */
export interface Column {
  readonly header: string;
  /** Path in what a row of its sheet stands for. */
  readonly path: string;
  readonly kind: CellKind;
  /** Said in the instructions beside what is allowed. */
  readonly note: string;
  /** True for what the gateway says itself: it is written and not read. */
  readonly isTold?: boolean;
  /** True for what forms of earlier gateways do not ask: the column may be absent. */
  readonly isOptional?: boolean;
}

/** A sheet of a form. */
export interface FormSheet {
  readonly name: string;
  /** In order, behind the number that comes first in each sheet. */
  readonly columns: readonly Column[];
}

/** A workbook that departments fill in. */
export interface Form {
  /** A row an entry. */
  readonly head: FormSheet;
  /** Their rows belong to the entry of the same number. */
  readonly parts: readonly FormSheet[];
  /** What the number is for, said in the instructions. */
  readonly numberNote: string;
}

/** The column that says which entry a row is of, in all sheets of one file. */
export const NUMBER_HEADER = '序号';

/** The sheets of a form, in order, without that of the instructions. */
export function sheetsOfForm({ head, parts }: Form): readonly FormSheet[] {
  return [head, ...parts];
}

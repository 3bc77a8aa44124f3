import type { Words } from '../../platform';
import { type CellKind, choice, OTHER, type ReadCell } from './cell-kinds';
import { readList, readParts, writeList, writeParts } from './list-cell';
import { putAt, valueAt } from './paths';

/** Texts, a line each. */
export const LIST: CellKind = {
  write: (value) => writeList(Array.isArray(value) ? value.map(String) : []),
  read: (text) => ({ value: readList(text) }),
  instead: [],
  allowed: '每行一项，可不填',
};

/** The values of all cells, or the first that could not be read. */
function allOf(cells: readonly ReadCell[]): ReadCell {
  const values: unknown[] = [];
  for (const cell of cells) {
    if (!('value' in cell)) return cell;
    values.push(cell.value);
  }
  return { value: values };
}

/** Names, a line each. */
export const NAMES: CellKind = {
  ...LIST,
  read: (text) => ({ value: readList(text).map((name) => name.trim()) }),
};

/** Some of a list of words, a line each; what people put between words on one line does too. */
export function choices(words: Readonly<Record<string, string>>): CellKind {
  const one = choice(words);
  return {
    write: (value) => writeList(Array.isArray(value) ? value.map(one.write) : []),
    read: (text) => allOf(readList(text.replace(/[、，,；;]/g, '\n')).map(one.read)),
    instead: [],
    allowed: `${one.allowed}；每行一项，可不填`,
  };
}

/** A part of a line: what it is called, where its value stands, and its kind. */
export interface LinePart {
  readonly name: string;
  readonly path: string;
  readonly kind: CellKind;
  /** True for one that may be left out together with its bar; those come last. */
  readonly isOptional?: boolean;
}

/** Things of a few parts, a line each, with a bar between the parts. */
export function linesOf(parts: readonly LinePart[]): CellKind {
  const form = parts.map(({ name, isOptional }) => (isOptional ? `${name}（可不填）` : name));
  const expected: Words = {
    zh: `每行“${form.join('|')}”`,
    en: `lines of ${parts.length} parts with | between them: ${form.join('|')}`,
  };
  const least = parts.filter(({ isOptional }) => !isOptional).length;
  const read = (texts: readonly string[]): ReadCell => {
    if (texts.length < least || texts.length > parts.length) return { expected, got: OTHER };
    const cells = allOf(parts.map(({ kind }, place) => kind.read(texts[place] ?? '')));
    if (!('value' in cells)) return cells;
    const value: Record<string, unknown> = {};
    for (const [place, { path }] of parts.entries()) {
      putAt(value, path, (cells.value as unknown[])[place]);
    }
    return { value };
  };
  const write = (value: unknown): readonly string[] => {
    const texts = parts.map(({ path, kind }) => kind.write(valueAt(value, path)));
    while (texts.length > least && texts.at(-1) === '') texts.pop();
    return texts;
  };
  return {
    write: (value) => writeParts(Array.isArray(value) ? value.map(write) : []),
    read: (text) => allOf(readParts(text).map(read)),
    instead: [],
    allowed: `每行一项：${form.join('|')}；可不填`,
  };
}

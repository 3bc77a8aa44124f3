import type { BadPlace, FilePlace } from '../workbook/import-report';
import type { EntryDocument } from './entry-document';

/** An entry that was read from a file, with where each of its parts stands in it. */
export interface PlacedEntry {
  readonly entry: EntryDocument;
  /** Where the part at a path stands, such as `name` or `items[2].apiName`. */
  place(path: string): FilePlace;
}

/** What was read from a file: entries, and what could not be read. */
export interface ReadFile {
  readonly entries: readonly PlacedEntry[];
  readonly bad: readonly BadPlace[];
}

/** A path as a file's columns know it: the item it is in, and the path there or in the entry. */
export function splitPath(path: string): { readonly item: number | null; readonly part: string } {
  const [, item, inside] = /^items\[(\d+)\]\.?(.*)$/.exec(path) ?? [];
  const part = (item === undefined ? path : (inside ?? '')).replace(/\[\d+\]$/, '');
  return { item: item === undefined ? null : Number(item), part };
}

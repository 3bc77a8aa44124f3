import { writeForm } from '../workbook/write-form';
import { CATALOGUE_FORM } from './columns';
import type { EntryDocument } from './entry-document';

/** Entries as a workbook: a sheet of resources, a sheet of their items, and how to fill them in. */
export function writeWorkbook(entries: readonly EntryDocument[]): Promise<Buffer> {
  const filled = entries.map((entry) => ({ head: entry, parts: [entry.items] }));
  return writeForm(CATALOGUE_FORM, filled);
}

import type { ByteStream } from '../../sources';
import type { CatalogContext } from '../context';
import { NUMBER_HEADER } from '../workbook/form';
import type { FilePlace } from '../workbook/import-report';
import { valueAt } from '../workbook/paths';
import { type ReadEntry, type ReadForm, readForm } from '../workbook/read-form';
import { CATALOGUE_FORM } from './columns';
import type { EntryDocument } from './entry-document';
import { type PlacedEntry, type ReadFile, splitPath } from './placed-entry';

/**
 * Reads the form as it was filled in. What is wrong with the file as a whole is one fault.
 * Errors: LOAD_TOO_LARGE{expected, got, instead}.
 */
export async function readWorkbook(ctx: CatalogContext, stream: ByteStream): Promise<ReadFile> {
  return readEntries(await readForm(ctx, CATALOGUE_FORM, stream));
}

/** The rows of the form as entries. */
export function readEntries({ entries, bad }: ReadForm): ReadFile {
  return { entries: entries.map(placedEntry), bad };
}

/** A link is said in three columns, all or none. */
function itemOf(value: Record<string, unknown>): Record<string, unknown> {
  const parts = ['link.name', 'link.resource', 'link.key'].map((path) => valueAt(value, path));
  if (parts.every((part) => part === null)) return { ...value, link: null };
  const [name, resource, key] = parts.map((part) => part ?? '');
  return { ...value, link: { name, resource, key } };
}

function placedEntry({ head, parts: [items = []] }: ReadEntry): PlacedEntry {
  const told = { provider: null, publishedAt: null, version: null, status: null };
  const entry = {
    ...head.value,
    ...told,
    items: items.map(({ value }) => itemOf(value)),
  } as EntryDocument;
  return {
    entry,
    place: (path) => {
      const { item, part } = splitPath(path);
      const { at } = (item === null ? undefined : items[item]) ?? head;
      return { sheet: at.sheet, row: at.row, column: headerOf(part, item !== null) };
    },
  };
}

/** The header of the column for a path; the items as a whole are told at the resource's number. */
function headerOf(part: string, isItem: boolean): FilePlace['column'] {
  const [items] = CATALOGUE_FORM.parts;
  const columns = (isItem ? items : CATALOGUE_FORM.head)?.columns ?? [];
  return columns.find(({ path }) => path === part)?.header ?? (isItem ? part : NUMBER_HEADER);
}

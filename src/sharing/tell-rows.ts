import type { SharingContext } from './context';
import type { RowCondition } from './row-condition/row-condition';
import { rowsSentence } from './row-condition/rows-sentence';

/** Rows of a version of a resource, as an application or a grant names them. */
interface NamedRows {
  readonly resourceId: string;
  readonly version: number;
  readonly rows: RowCondition | null;
}

/** Rows as a sentence in the caller's language, with the names that their items had then. */
export async function tellRows(
  ctx: SharingContext,
  { resourceId, version, rows }: NamedRows,
): Promise<string> {
  const resource = rows && (await ctx.catalog.version(resourceId, version));
  return rowsSentence(rows, resource, ctx.locale);
}

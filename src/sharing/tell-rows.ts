import type { SharingContext } from './context';
import type { CellRule } from './row-condition/cell-rule';
import type { CellRuleType } from './row-condition/cell-rule.types';
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

/** Cell rules, each with its condition as a sentence. */
export async function tellCells(
  ctx: SharingContext,
  { resourceId, version, cells }: Omit<NamedRows, 'rows'> & { readonly cells: readonly CellRule[] },
): Promise<CellRuleType[]> {
  const resource = cells.length > 0 ? await ctx.catalog.version(resourceId, version) : null;
  return cells.map(({ items, condition }) => ({
    ...{ items, condition },
    sentence: rowsSentence(condition, resource, ctx.locale),
  }));
}

import { plainRows } from './plain-rows';
import type { RowCondition } from './row-condition';

/**
 * Items of a grant that are open only on rows that meet a condition; on other rows they are null.
 * Several rules about one item must all be met. SHR-1
 *
 * @example { items: ['address'], condition: { eq: { item: 'agreed', value: 'true' } } }
 */
export interface CellRule {
  /** API names. */
  readonly items: readonly string[];
  readonly condition: RowCondition;
}

/** Cell rules as plain data, from GraphQL input or from a column; none where nothing is said. */
export function plainCells(cells: unknown): CellRule[] {
  const rules = (cells ?? []) as readonly CellRule[];
  return rules.map(({ items, condition }) => ({
    items: [...items],
    condition: plainRows(condition) as RowCondition,
  }));
}

/** The conditions of an application as plain data: what is checked, kept and compared. */
export function plainConditions(input: { readonly rowScope?: unknown; readonly cells?: unknown }): {
  readonly rowScope: RowCondition | null;
  readonly cells: readonly CellRule[];
} {
  return { rowScope: plainRows(input.rowScope), cells: plainCells(input.cells) };
}

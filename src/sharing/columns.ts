import { plainNarrowings } from './decision/grant-narrowing';
import { plainQuota, type Quota } from './quotas/quota';
import { type CellRule, plainCells } from './row-condition/cell-rule';
import { plainRows } from './row-condition/plain-rows';
import type { RowCondition } from './row-condition/row-condition';

/** The row scope as the column keeps it: absent for all rows. */
export function scopeColumn(rowScope: RowCondition | null) {
  return rowScope === null ? {} : { rowScope: rowScope as object };
}

/** Cell rules as the column keeps them: absent where all items are open on all rows. */
export function cellsColumn(cells: readonly CellRule[]) {
  return cells.length === 0 ? {} : { cells: cells as object[] };
}

/** A quota as the column keeps it: absent without a limit. */
export function quotaColumn(quota: Quota) {
  return quota.length === 0 ? {} : { quota: quota as object[] };
}

/** A row of words and of JSON as it is meant today: row scopes once were lists. */
function presentForm(row: unknown): unknown {
  if (typeof row !== 'object' || row === null || !('rowScope' in row)) return row;
  const { cells, quota } = row as { cells?: unknown; quota?: unknown };
  const plain = { ...row, rowScope: plainRows(row.rowScope), cells: plainCells(cells) };
  return {
    ...plain,
    ...('quota' in row && { quota: plainQuota(quota) }),
    ...('narrowings' in row && { narrowings: plainNarrowings(row.narrowings) }),
  };
}

/** Rows as the type this room wrote; nobody else writes there. */
export function written<T>(value: unknown): T {
  return (Array.isArray(value) ? value.map(presentForm) : presentForm(value)) as T;
}

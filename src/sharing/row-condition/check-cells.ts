import { NOTHING, type Problems, type ResourceModel } from '../../catalog';
import type { CellRule } from './cell-rule';
import { checkRowCondition } from './check-row-condition';

/** Most cell rules of an application. */
const MAX_RULES = 20;

const OTHER = Object.freeze({ zh: '其他内容', en: 'something else' });
const ASKED = Object.freeze({ zh: '所申请的信息项', en: 'an item that is applied for' });

function checkItems(
  problems: Problems,
  at: string,
  items: readonly string[],
  asked: readonly string[],
): void {
  if (items.length === 0) problems.add(at, { zh: '至少一项', en: 'at least one' }, NOTHING);
  for (const [index, item] of items.entries()) {
    if (!asked.includes(item)) problems.add(`${at}[${index}]`, ASKED, OTHER);
  }
}

/**
 * Notes everything that keeps cell rules from being understood: they are about items that are
 * applied for, under conditions of the version. SHR-1, SHR-3
 *
 * Errors: ROWS_TOO_DEEP, ROWS_TOO_LARGE.
 */
export function checkCells(
  problems: Problems,
  asked: { readonly items: readonly string[]; readonly cells: readonly CellRule[] },
  resource: ResourceModel,
): void {
  const { items, cells } = asked;
  if (cells.length > MAX_RULES) {
    const expected = { zh: `至多 ${MAX_RULES} 条`, en: `at most ${MAX_RULES}` };
    const got = { zh: `${cells.length} 条`, en: String(cells.length) };
    problems.add('cells', expected, got);
    return;
  }
  for (const [index, cell] of cells.entries()) {
    checkItems(problems, `cells[${index}].items`, cell.items, items);
    checkRowCondition(problems, `cells[${index}].condition`, cell.condition, resource);
  }
}

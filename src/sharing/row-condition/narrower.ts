import type { RowCondition } from './row-condition';

/** Conditions that hold together, without an `and` around them: joints would pile up otherwise. */
function partsOf(rows: RowCondition): readonly RowCondition[] {
  return 'and' in rows ? rows.and : [rows];
}

/**
 * The rows that both conditions give; null stands for all rows. What a provider adds to an
 * application can only take rows away. SHR-6
 *
 * @example narrower({ isNull: 'endedOn' }, null) // { isNull: 'endedOn' }
 */
export function narrower(
  rows: RowCondition | null,
  more: RowCondition | null,
): RowCondition | null {
  if (rows === null || more === null) return rows ?? more;
  return { and: [...partsOf(rows), ...partsOf(more)] };
}

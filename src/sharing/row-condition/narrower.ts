import type { RowCondition } from './row-condition';

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
  return { and: [rows, more] };
}

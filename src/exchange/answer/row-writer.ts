import { type ItemModel, keyOrNull, type MaskName } from '../../catalog';
import { maskValue } from '../../sharing';
import type { Row } from '../../sources';
import type { RowCell, RowSelection } from '../operation/compiled';
import { isGivenInClear } from '../read/item-use';
import type { Read } from '../read/read';
import { type Answer, newAnswer } from './bag';
import { provenanceOf } from './provenance';

/** Answers one row as a selection asks. */
export type RowWriter = (row: Row) => Answer;

type CellWriter = (row: Row) => unknown;

const nothing: CellWriter = () => null;

function plainCell(field: string): CellWriter {
  return (row) => row[field] ?? null;
}

function maskedCell({ field, type }: ItemModel, mask: MaskName): CellWriter {
  return (row) => maskValue(mask, row[field] ?? null, type);
}

/** Masked, but for the rows on which it is given in clear. */
function maskedUnlessClear({ right }: Read, item: ItemModel, mask: MaskName): CellWriter {
  const [masked, plain] = [maskedCell(item, mask), plainCell(item.field)];
  const isClear = right?.isClear.get(item.apiName);
  return isClear ? (row) => (isClear(row) ? plain(row) : masked(row)) : masked;
}

function linkCell(read: Read, cell: RowCell & { kind: 'link' }): CellWriter {
  const child = read.children.get(cell.position);
  const [selection] = cell.position.rows;
  if (!child || child.failure || !selection) return nothing;
  const write = rowWriter(child, selection);
  const { item, key: lookup } = cell.position.link;
  const isGiven = isGivenInClear(read.right, item);
  return (row) => {
    if (!isGiven(row)) return null;
    const key = keyOrNull(lookup, row[item.field]);
    const linked = key === null ? undefined : child.byKey.get(key);
    return linked ? write(linked) : null;
  };
}

/** An item as the decision lets it through: in clear or masked, on all rows or on those it is open on. */
function itemCell(read: Read, item: ItemModel): CellWriter {
  const mask = read.projection?.released.get(item);
  if (mask === undefined) return nothing;
  const write = mask === null ? plainCell(item.field) : maskedUnlessClear(read, item, mask);
  const isOpen = read.right?.isOpen.get(item.apiName);
  return isOpen ? (row) => (isOpen(row) ? write(row) : null) : write;
}

function cellWriter(read: Read, cell: RowCell): CellWriter {
  if (cell.kind === 'typename') {
    const name = read.position.resource.names.row;
    return () => name;
  }
  if (cell.kind === 'provenance') {
    const provenance = provenanceOf(read, cell.selection);
    return () => provenance;
  }
  if (cell.kind === 'link') return linkCell(read, cell);
  return itemCell(read, cell.item);
}

/**
 * Makes the writer of rows for one read and one selection: what each cell does is settled once, so
 * that a row costs one call a cell. Masks are put on here, on the way into the answer.
 */
export function rowWriter(read: Read, selection: RowSelection): RowWriter {
  const cells = selection.cells.map((cell) => ({ key: cell.key, write: cellWriter(read, cell) }));
  return (row) => {
    const answer = newAnswer();
    for (const { key, write } of cells) answer[key] = write(row);
    return answer;
  };
}

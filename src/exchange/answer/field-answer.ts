import type { Row } from '../../sources';
import type { ConnectionCell, EdgeCell, FieldPosition, RowSelection } from '../operation/compiled';
import type { PagePlace, Read } from '../read/read';
import { type Answer, newAnswer } from './bag';
import { groupsOf, totalOf } from './figures-answer';
import { pageInfoOf, provenanceOf } from './provenance';
import { type RowWriter, rowWriter } from './row-writer';

type EdgeWriter = (row: Row) => Answer;

function edgeWriter(read: Read, place: PagePlace, cells: readonly EdgeCell[]): EdgeWriter {
  const typeName = read.position.resource.names.edge;
  const writers = cells.map((cell): { key: string; write: (row: Row) => unknown } => {
    if (cell.kind === 'node') return { key: cell.key, write: rowWriter(read, cell.row) };
    const write = cell.kind === 'cursor' ? place.cursorOf : () => typeName;
    return { key: cell.key, write };
  });
  return (row) => {
    const answer = newAnswer();
    for (const { key, write } of writers) answer[key] = write(row);
    return answer;
  };
}

function connectionCell(read: Read, place: PagePlace, cell: ConnectionCell): unknown {
  if (cell.kind === 'typename') return read.position.resource.names.connection;
  if (cell.kind === 'edges') return read.rows.map(edgeWriter(read, place, cell.cells));
  if (cell.kind === 'provenance') return provenanceOf(read, cell.selection);
  if (cell.kind === 'totalCount') return totalOf(read, cell);
  if (cell.kind === 'aggregate') return groupsOf(read, cell);
  return pageInfoOf({ place, rows: read.rows }, cell.selection);
}

function connectionAnswer(read: Read, cells: readonly ConnectionCell[]): Answer | null {
  const { page } = read;
  if (!page) return null;
  const answer = newAnswer();
  for (const cell of cells) answer[cell.key] = connectionCell(read, page, cell);
  return answer;
}

/** A row that is asked for twice in one list is one object: nobody changes answers. */
function rowsAnswer(read: Read, write: RowWriter): (Answer | null)[] {
  const written = new Map<string, Answer>();
  for (const [key, row] of read.byKey) written.set(key, write(row));
  return read.keys.map((key) => written.get(key) ?? null);
}

/** Answers a field of `Shared` from what was read; null where the read has no data. */
export function fieldAnswer(read: Read, position: FieldPosition): unknown {
  if (read.failure) return null;
  if (position.kind === 'page') return connectionAnswer(read, position.cells);
  const selection: RowSelection = position.rows[0] ?? { path: [], cells: [] };
  const rows = rowsAnswer(read, rowWriter(read, selection));
  return position.kind === 'many' ? rows : (rows[0] ?? null);
}

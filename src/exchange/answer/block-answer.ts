import type { CompiledBlock, FieldPosition } from '../operation/compiled';
import { familyOf, type Read } from '../read/read';
import { type Answer, newAnswer } from './bag';
import { fieldAnswer } from './field-answer';
import { provenanceOf } from './provenance';

/** Answers one `shared` field, in the order it was asked. */
export function blockAnswer(block: CompiledBlock, reads: ReadonlyMap<FieldPosition, Read>): Answer {
  const answer = newAnswer();
  for (const cell of block.cells) {
    if (cell.kind === 'typename') answer[cell.key] = 'Shared';
    else if (cell.kind === 'read') {
      const read = reads.get(cell.position);
      answer[cell.key] = read ? fieldAnswer(read, cell.position) : null;
    } else {
      const all = [...reads.values()].flatMap((read) => [...familyOf(read)]);
      answer[cell.key] = all.map((read) => provenanceOf(read, cell.selection));
    }
  }
  return answer;
}

import type { CellProblem } from './cell';

/** A workbook beyond one of its bounds: what may be, and what is. */
export class WorkbookTooLarge extends Error {
  override readonly name = 'WorkbookTooLarge';

  constructor(readonly excess: CellProblem) {
    super(`expected ${excess.expected.en}, got ${excess.got.en}`);
  }
}

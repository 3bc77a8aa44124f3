import type { Problem } from '../problems';
import type { BadPlace, FilePlace } from './import-report';
import { type PlacedEntry, splitPath } from './placed-entry';

const keyOf = ({ sheet, row, column }: FilePlace): string => JSON.stringify([sheet, row, column]);

/** Gathers what is wrong with a file, each place once. */
export class Faults {
  private readonly found: BadPlace[];
  private readonly places: Set<string>;

  constructor(unreadable: readonly BadPlace[]) {
    this.found = [...unreadable];
    this.places = new Set(unreadable.map(keyOf));
  }

  /** Everything that is wrong, by sheet as they were first met, and by row. */
  get all(): readonly BadPlace[] {
    const sheets = [...new Set(this.found.map(({ sheet }) => sheet))];
    return [...this.found].sort(
      (one, other) =>
        sheets.indexOf(one.sheet) - sheets.indexOf(other.sheet) || one.row - other.row,
    );
  }

  /**
   * Notes what is wrong with an entry. A cell that could not be read is told already, by what it
   * should hold; and where the sharing type could not be read, nobody knows which grounds it wants.
   */
  add({ place }: PlacedEntry, problems: readonly Problem[]): void {
    const isTypeUnread = this.places.has(keyOf(place('sharingType')));
    for (const { field, expected, got } of problems) {
      const at = place(field);
      const isGround = splitPath(field).part.startsWith('sharingRule.');
      if (this.places.has(keyOf(at)) || (isGround && isTypeUnread)) continue;
      this.places.add(keyOf(at));
      this.found.push({ ...at, expected, got });
    }
  }
}

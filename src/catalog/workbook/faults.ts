import type { Problem } from '../problems';
import type { BadPlace, FilePlace } from './import-report';

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

  /** Whether something is wrong at a place. */
  has(place: FilePlace): boolean {
    return this.places.has(keyOf(place));
  }

  /**
   * Notes what is wrong with an entry, at the places of its fields. A cell that could not be read is
   * told already, by what it should hold.
   */
  add(place: (field: string) => FilePlace, problems: readonly Problem[]): void {
    for (const { field, expected, got } of problems) {
      const at = place(field);
      if (this.has(at)) continue;
      this.places.add(keyOf(at));
      this.found.push({ ...at, expected, got });
    }
  }
}

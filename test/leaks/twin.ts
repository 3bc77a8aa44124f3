import type { ItemModel, ResourceModel } from '../../src/catalog';
import type { Row, Value } from '../../src/sources';
import type { Choices } from './choices';
import { type City, type Rows, valuesIn } from './city';
import { fieldsOf, isWithin, type RowScope } from './grant-rows';
import { type Given, maySee, type Rights, rightsOf, type Sight, sightIn } from './rights';
import { keysOf, lookAlike } from './values';

/** The rows that a grant gives, and those on which it opens items. */
function scopesOf({ flat, flatCells }: Given): readonly (RowScope | null)[] {
  return [flat, ...flatCells.map((cell) => cell.flat)];
}

/** How often another form of a row is tried before it stays as it is. */
const TRIES = 4;

/** Makes the rows of one resource anew where the caller may not see. */
class Twin {
  private readonly unused = new Map<ItemModel, string[]>();

  constructor(
    private readonly choices: Choices,
    private readonly city: City,
    private readonly resource: ResourceModel,
    private readonly rights: readonly Rights[],
  ) {
    const rows = this.rowsOf();
    for (const item of resource.items.filter(({ lookup }) => lookup !== null)) {
      const used = new Set(rows.map((row) => row[item.field]));
      this.unused.set(
        item,
        keysOf(item).filter((key) => !used.has(key)),
      );
    }
  }

  rows(): Row[] {
    const kept = this.rowsOf().flatMap((row) => {
      if (this.isSeen(row)) return [this.another(row)];
      return this.choices.chance(40) ? [] : [this.another(row)];
    });
    return this.shuffled([...kept, ...this.unseen()]);
  }

  private rowsOf(): readonly Row[] {
    return this.city.rows.get(this.resource.apiName) ?? [];
  }

  private isSeen(row: Row): boolean {
    return this.rights.some((rights) => maySee(rights, this.resource, row));
  }

  /** Rows that are nowhere in the first world and that the caller may not see. */
  private unseen(): Row[] {
    const [model] = this.rowsOf();
    if (!model) return [];
    const made = this.choices.times(0, 3, () => this.changed(model, () => 'hidden', new Set()));
    return made.filter((row) => !this.isSeen(row) && this.hasNewKeys(row, model));
  }

  private hasNewKeys(row: Row, other: Row): boolean {
    const keys = this.resource.items.filter(({ lookup }) => lookup !== null);
    return keys.every(({ field }) => row[field] === null || row[field] !== other[field]);
  }

  /** The row with other values where nobody may see; who sees the row stays what it was. */
  private another(row: Row): Row {
    for (let attempt = 0; attempt < TRIES; attempt += 1) {
      // What decides who sees the row may vary as well, as long as the same ones see it.
      const fixed = new Set(
        attempt < TRIES / 2
          ? []
          : this.rights.flatMap(({ given, adultsBy }) => [
              ...given.flatMap((one) =>
                scopesOf(one).flatMap((flat) => fieldsOf(flat, this.resource)),
              ),
              ...(adultsBy ? [adultsBy.field] : []),
            ]),
      );
      const made = this.changed(row, (item) => this.sightIn(row, item), fixed);
      if (this.audience(made) === this.audience(row)) return made;
    }
    return row;
  }

  /** By which purposes and grants it is seen, and by which of their rules. */
  private audience(row: Row): string {
    const seen = this.rights.map((rights) => [
      maySee(rights, this.resource, row),
      ...rights.given.flatMap(scopesOf).map((flat) => isWithin(flat, this.resource, row)),
    ]);
    return seen.join();
  }

  /** The most that any of the caller's purposes shows of an item in a row. */
  private sightIn(row: Row, item: ItemModel): Sight {
    const sights = this.rights
      .filter((rights) => maySee(rights, this.resource, row))
      .map((rights) => sightIn(rights, this.resource, row, item));
    // The caller holds the applicant's own number and may ask by it without a grant.
    const isOwn = item.lookup === 'citizenNumber';
    if (sights.includes('clear') || (isOwn && sights.length > 0)) return 'clear';
    return sights.includes('masked') ? 'masked' : 'hidden';
  }

  private changed(row: Row, sightOf: (item: ItemModel) => Sight, fixed: Set<string>): Row {
    const cells = this.resource.items.map((item): [string, Value] => {
      const value = row[item.field] ?? null;
      const sight = fixed.has(item.field) ? 'clear' : sightOf(item);
      return [item.field, this.valueFor(item, value, sight)];
    });
    return Object.fromEntries(cells);
  }

  private valueFor(item: ItemModel, value: Value, sight: Sight): Value {
    if (sight === 'clear') return value;
    if (item.lookup !== null) return this.keyFor(item, value, sight);
    if (sight === 'masked') return lookAlike(this.choices, item, value);
    return this.choices.pick([null, ...valuesIn(this.city.resources, item)]);
  }

  /** Another key that no row has; of a masked number too much is seen for there to be another. */
  private keyFor(item: ItemModel, value: Value, sight: Sight): Value {
    if (sight === 'masked' && (value === null || item.lookup === 'citizenNumber')) return value;
    if (sight === 'hidden' && !item.required && this.choices.chance(20)) return null;
    return this.unused.get(item)?.shift() ?? value;
  }

  private shuffled(rows: Row[]): Row[] {
    const left = [...rows];
    return rows.map(() => left.splice(this.choices.below(left.length), 1)[0] as Row);
  }
}

/**
 * A second world: the same to the caller for these purposes, and different wherever they may not
 * see: values not granted, what a mask hides, rows outside the grant and whether there are any,
 * resources not granted, and the order in which rows lie.
 */
export function twinOf(choices: Choices, city: City, purposes: readonly string[]): Rows {
  const rowsOf = (resource: ResourceModel): Row[] => {
    const rights = purposes.flatMap((purpose) => rightsOf(city, resource, purpose) ?? []);
    return new Twin(choices, city, resource, rights).rows();
  };
  return new Map(city.resources.map((one) => [one.apiName, rowsOf(one)]));
}

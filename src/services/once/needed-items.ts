import type { GuideContent, GuideMaterial } from '../guide/content.types';
import type { GuideRead, NeedCondition, Supply } from '../guide/reading.types';

/** API names of items by API name of their resource. */
export type ItemsByResource = ReadonlyMap<string, ReadonlySet<string>>;

/** Gathers what must be read, with the keys and the conditions on the way there. */
class Needed {
  readonly items = new Map<string, Set<string>>();
  private readonly followed = new Set<string>();

  constructor(private readonly reads: readonly GuideRead[]) {}

  /** Adds items of a read, and once what its key comes from. */
  add(alias: string | null | undefined, items: readonly string[]): void {
    const read = this.reads.find((known) => known.alias === alias);
    if (!read) return;
    const known = this.items.get(read.resource) ?? new Set();
    for (const item of [...items, read.keyItem]) known.add(item);
    this.items.set(read.resource, known);
    if (this.followed.has(read.alias)) return;
    this.followed.add(read.alias);
    if (read.key.from === 'item') this.add(read.key.read, [read.key.item ?? ''].filter(Boolean));
  }

  addCondition(when: NeedCondition | null | undefined): void {
    if (when?.item) this.add(when.read, [when.item]);
  }
}

/**
 * Exactly the items that one way to supply a material needs: its content, what its rows are found
 * by, what those keys come from, and what its conditions ask. GDE-9
 */
export function neededItems(
  { reads }: GuideContent,
  { when }: GuideMaterial,
  { uses }: Supply,
): ItemsByResource {
  const needed = new Needed(reads);
  needed.addCondition(when);
  for (const use of uses) {
    needed.add(use.read, use.items);
    needed.addCondition(use.when);
  }
  return needed.items;
}

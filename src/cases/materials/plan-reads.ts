import type { GuideContent, GuideMaterial, GuideRead, ServedParty } from '../../services';

/** A read of the guide with exactly what a case takes from it. */
export interface PlannedRead extends GuideRead {
  /** API names. */
  readonly items: readonly string[];
}

type Condition = GuideMaterial['when'];

/** False for what is only for another kind of applicant. */
export function concerns(when: Condition, applicant: ServedParty): boolean {
  return !when?.applicant || when.applicant === applicant;
}

/** Gathers what is taken from which read. */
class Gathered {
  readonly items = new Map<string, Set<string>>();

  constructor(private readonly reads: readonly GuideRead[]) {}

  take(alias: string | null | undefined, items: readonly string[]): void {
    const read = this.reads.find((known) => known.alias === alias);
    if (!read) return;
    const known = this.items.get(read.alias);
    this.items.set(read.alias, new Set([...(known ?? []), ...items]));
    if (known || read.key.from !== 'item') return;
    this.take(read.key.read, read.key.item ? [read.key.item] : []);
  }

  takeCondition(when: Condition): void {
    if (when?.read) this.take(when.read, when.item ? [when.item] : []);
  }
}

/**
 * The reads that a case of such an applicant may need, each once for all materials, with exactly the
 * items that are content, tell whether something is needed, or lead to another row. GDE-9
 */
export function planReads(
  { reads, materials }: GuideContent,
  applicant: ServedParty,
): readonly PlannedRead[] {
  const gathered = new Gathered(reads);
  for (const { when, way, supplies } of materials) {
    if (!concerns(when, applicant)) continue;
    gathered.takeCondition(when);
    const uses = way === 'fetch' ? supplies.flatMap((supply) => supply.uses) : [];
    for (const use of uses.filter((one) => concerns(one.when, applicant))) {
      gathered.takeCondition(use.when);
      gathered.take(use.read, use.items);
    }
  }
  return reads.flatMap((read) => {
    const items = gathered.items.get(read.alias);
    return items ? [{ ...read, items: [...items] }] : [];
  });
}

import { plainRows } from '../row-condition/plain-rows';
import type { RowCondition } from '../row-condition/row-condition';

/** What of a grant can be narrowed. */
export interface NarrowableScope {
  readonly items: readonly string[];
  readonly rowScope: RowCondition | null;
  readonly expiresAt: Date;
}

/** A narrowing of a grant that was negotiated: from when on, what it gave before, and what after. SHR-7 */
export interface GrantNarrowing {
  readonly at: Date;
  readonly before: NarrowableScope;
  readonly after: NarrowableScope;
}

/** A grant with the narrowings that it went through or is to go through, the first one first. */
interface Narrowable extends NarrowableScope {
  readonly narrowings: readonly GrantNarrowing[];
}

/** Narrowings from a column; none where nothing is said. */
export function plainNarrowings(column: unknown): readonly GrantNarrowing[] {
  const scope = ({ items, rowScope, expiresAt }: NarrowableScope): NarrowableScope => {
    return { items, rowScope: plainRows(rowScope), expiresAt: new Date(expiresAt) };
  };
  const kept = (column ?? []) as readonly GrantNarrowing[];
  return kept.map(({ at, before, after }) => {
    return { at: new Date(at), before: scope(before), after: scope(after) };
  });
}

/**
 * A grant as it gives at an instant, in epoch milliseconds: a narrowing holds from its instant on though
 * no job noted it, and did not hold before, as who looks back must know.
 */
export function narrowedAt<Grant extends Narrowable>(grant: Grant, now: number): Grant {
  const [first] = grant.narrowings;
  if (!first) return grant;
  const past = grant.narrowings.findLast(({ at }) => at.getTime() <= now);
  return { ...grant, ...(past ? past.after : first.before) };
}

import type { Seen } from './exchange';

/** A tally that another process made. */
export interface Told {
  readonly queries: number;
  /** In how many of a hundred queries each kind was seen. */
  readonly shares: Readonly<Record<string, number>>;
}

/** What kinds of answers a run saw: a proof over refusals alone would prove nothing. */
export class Tally {
  queries = 0;
  private readonly kinds = new Map<string, number>();

  /** Counts a query by all that its answers show. */
  add(answers: readonly Seen[]): void {
    this.queries += 1;
    const kinds = new Set(answers.flatMap(kindsOf));
    if (answers.length > 1) kinds.add('a next page');
    for (const kind of kinds) this.kinds.set(kind, (this.kinds.get(kind) ?? 0) + 1);
  }

  /** In how many of a hundred queries this was seen. */
  share(kind: string): number {
    return (100 * (this.kinds.get(kind) ?? 0)) / Math.max(1, this.queries);
  }

  /** How many queries there were, and the share of each kind. */
  toJSON(): Told {
    const shares = [...this.kinds.keys()].map((kind) => [kind, this.share(kind)]);
    return { queries: this.queries, shares: Object.fromEntries(shares) };
  }

  /** All kinds with their shares, the most frequent first. */
  toString(): string {
    const kinds = [...this.kinds].sort(([, one], [, other]) => other - one);
    return kinds.map(([kind]) => `${kind} ${this.share(kind).toFixed(2)} %`).join(', ');
  }
}

const SAYS_NOTHING = new Set([...['__typename', 'pageInfo', 'provenance', 'cursor', 'suppressed']]);

function hasValue(data: unknown): boolean {
  if (Array.isArray(data)) return data.some(hasValue);
  if (typeof data !== 'object' || data === null) return data !== null && data !== undefined;
  return Object.entries(data).some(([key, value]) => {
    const isProvenance = typeof value === 'object' && value !== null && 'auditRecord' in value;
    return !SAYS_NOTHING.has(key) && !isProvenance && hasValue(value);
  });
}

function kindsOf({ data, codes, text }: Seen): string[] {
  const kinds = codes.length > 0 ? [...codes] : ['no error'];
  if (hasValue(data)) kinds.push('data');
  if (text.includes('*')) kinds.push('masked');
  if (text.includes('"hasNextPage":true')) kinds.push('more rows');
  if (text.includes('"suppressed":false')) kinds.push('a count');
  if (text.includes('"suppressed":true')) kinds.push('a suppressed count');
  return kinds;
}

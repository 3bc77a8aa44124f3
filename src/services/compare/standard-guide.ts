import { type GuideRecord, type GuideVersionOf, LEVELS } from '../guide/guide';

/** A guide and where it stands among those of its item. */
export interface Placed {
  readonly guide: GuideRecord;
  /** Level of its department. */
  readonly level: string;
}

/** A published guide of the same item. */
export type Peer = GuideVersionOf & Placed & { readonly departmentName: string };

/**
 * The published guide that a guide of the same item must agree with, or null where it sets the
 * standard itself: that of the highest level does, of one level the oldest. So there is always one
 * that can change first, and the others follow. GDE-3
 */
export function standardFor(own: Placed, peers: readonly Peer[]): Peer | null {
  const rank = ({ level }: Placed) => LEVELS.indexOf(level);
  const goesBefore = (one: Placed, other: Placed) =>
    rank(one) - rank(other) || (one.guide.id < other.guide.id ? -1 : 1);
  const [first] = peers.filter(({ guide }) => guide.id !== own.guide.id).sort(goesBefore);
  return first && goesBefore(first, own) < 0 ? first : null;
}

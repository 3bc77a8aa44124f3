import type { AggregateCell, GroupCell } from '../operation/compiled';

/** A count or another figure as it is told: its value as text, or that it is suppressed. */
export interface Figure {
  readonly value: string | null;
  readonly suppressed: boolean;
}

/** One group as it is told. Those that are too small are one group without key and figures. */
export interface GroupFigures {
  readonly key: string | null;
  readonly suppressed: boolean;
  readonly count: Figure;
  readonly figures: ReadonlyMap<GroupCell, Figure>;
}

/** All figures of a page. */
export interface Figures {
  /** Null where none was asked for. */
  readonly total: Figure | null;
  readonly groups: ReadonlyMap<AggregateCell, readonly GroupFigures[]>;
}

/** What is not told. */
export const SUPPRESSED: Figure = Object.freeze({ value: null, suppressed: true });

/** What stands for all groups that are too small: not even which they are is told. */
export const SMALL_GROUPS: GroupFigures = Object.freeze({
  ...{ key: null, suppressed: true, count: SUPPRESSED },
  figures: new Map<GroupCell, Figure>(),
});

/** How many groups are told. */
export function toldGroups({ groups }: Figures): number {
  const all = [...groups.values()].flat();
  return all.filter(({ suppressed }) => !suppressed).length;
}

/** How much is told: each group is a row that leaves, and so is a total. */
export function toldFigures(figures: Figures): number {
  const hasTotal = figures.total !== null && !figures.total.suppressed;
  return toldGroups(figures) + Number(hasTotal);
}

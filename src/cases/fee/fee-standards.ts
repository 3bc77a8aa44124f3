/** What a fee counts: one of the two for a request, never both. FEE-1 */
export const FEE_UNITS = ['item', 'page'] as const;

/** See FEE_UNITS. */
export type FeeUnit = (typeof FEE_UNITS)[number];

/** Units from one number on, up to the next band, each at one rate. */
export interface FeeBand {
  /** Number of the first unit of the band, from 1. */
  readonly from: number;
  /** Whole yuan for each unit. */
  readonly yuan: number;
}

/** Bands that go on without end after the last one of a list, each of one width. */
interface FeeLadder {
  /** How many units each band holds. */
  readonly width: number;
  /** Whole yuan that each further band adds to a unit. */
  readonly more: number;
}

/** The rates of a unit from a day on, until a later row takes its place. */
export interface FeeStandard {
  readonly unit: FeeUnit;
  /** First day of application that it holds for, as YYYY-MM-DD. */
  readonly since: string;
  /** The notice that sets it, as a fee notice names it. */
  readonly basis: string;
  /** In order, the first from unit 1. */
  readonly bands: readonly FeeBand[];
  /** How bands go on after the last; null where the last one has no end. */
  readonly ladder: FeeLadder | null;
}

const BASIS_109 = '《政府信息公开信息处理费管理办法》（国办函〔2020〕109号）';

/**
 * Every standard there was, the oldest first: a later notice adds a row, so that what was applied for
 * under an older one is still charged by it. The law has the items go up "in bands of ten, each ¥100
 * more"; that is read as 31–40 at ¥200, 41–50 at ¥300 and so on. FEE-2 FEE-3
 */
export const FEE_STANDARDS: readonly FeeStandard[] = Object.freeze([
  {
    ...{ unit: 'item', since: '2021-01-01', basis: BASIS_109 },
    bands: [
      { from: 1, yuan: 0 },
      { from: 11, yuan: 100 },
      { from: 31, yuan: 200 },
    ],
    ladder: { width: 10, more: 100 },
  },
  {
    ...{ unit: 'page', since: '2021-01-01', basis: BASIS_109 },
    bands: [
      { from: 1, yuan: 0 },
      { from: 31, yuan: 10 },
      { from: 101, yuan: 20 },
      { from: 201, yuan: 40 },
    ],
    ladder: null,
  },
]);

/** The standard of a unit for what was applied for on a day; undefined before there was one. */
export function standardOf(unit: FeeUnit, day: string): FeeStandard | undefined {
  return FEE_STANDARDS.findLast((row) => row.unit === unit && row.since <= day);
}

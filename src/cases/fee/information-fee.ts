import type { FeeBand, FeeStandard } from './fee-standards';

/** Units to be charged, and those that came before them and fill the first bands. */
export interface FeeUnits {
  readonly before: number;
  readonly count: number;
}

/** What falls into one band: a line of the calculation. */
export interface FeeLine {
  /** Number of the first and of the last unit of the line. */
  readonly from: number;
  readonly to: number;
  /** Whole yuan for each unit. */
  readonly rate: number;
  /** Whole yuan of the line. */
  readonly yuan: number;
}

/** A fee and how it comes about. */
export interface InformationFee {
  /** Whole yuan: all rates are whole, so nothing is ever rounded. */
  readonly yuan: number;
  readonly lines: readonly FeeLine[];
}

/** The bands up to a unit: those of the list, and the further ones of the ladder. */
function bandsTo({ bands, ladder }: FeeStandard, last: number): readonly FeeBand[] {
  const top = bands.at(-1);
  if (!ladder || !top) return bands;
  const further = Math.max(0, Math.ceil((last + 1 - top.from) / ladder.width) - 1);
  const steps = Array.from({ length: further }, (_, step) => step + 1);
  return [
    ...bands,
    ...steps.map((step) => ({
      from: top.from + step * ladder.width,
      yuan: top.yuan + step * ladder.more,
    })),
  ];
}

/**
 * The fee for units, exact: each costs what its own band says and never what a later one does, so
 * parts of a month add up to the whole month. Counts are whole numbers from 0. FEE-2 FEE-3
 *
 * @example informationFee(items, { before: 0, count: 45 }).yuan // 5500
 */
export function informationFee(standard: FeeStandard, { before, count }: FeeUnits): InformationFee {
  const last = before + count;
  const bands = bandsTo(standard, last);
  const lines = bands.flatMap(({ from: first, yuan: rate }, place) => {
    const from = Math.max(first, before + 1);
    const to = Math.min(last, (bands[place + 1]?.from ?? last + 1) - 1);
    return from > to ? [] : [{ from, to, rate, yuan: (to - from + 1) * rate }];
  });
  return { yuan: lines.reduce((sum, line) => sum + line.yuan, 0), lines };
}

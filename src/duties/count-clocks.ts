import { chinaDate, isGatewayError, type PlatformContext } from '../platform';
import { type ClockGroup, groupClocks } from './clock-counts.store';
import type { DeadlineKind } from './statutory-days';

/** How a department kept the clocks of one kind that were set going in a period. */
export interface Timeliness {
  /** All of them, but for those whose subject came to nothing. */
  readonly received: number;
  readonly inTime: number;
  /** Met too late, or not met although the time is over. */
  readonly overdue: number;
  /** Not met, with time left. */
  readonly open: number;
  /** Working days until they were met; null where none was. */
  readonly averageWorkingDays: number | null;
}

/** The same, with whose and which. */
export interface ClockCount extends Timeliness {
  readonly departmentId: string;
  readonly kind: DeadlineKind;
}

/** Where nothing was to be done. */
export const NO_CLOCKS: Timeliness = Object.freeze({
  ...{ received: 0, inTime: 0, overdue: 0, open: 0, averageWorkingDays: null },
});

type Counter = Pick<PlatformContext, 'db' | 'calendar' | 'clock'>;

/** Working days that a clock ran; null where it was not met, or in a year that is not announced. */
function workingDays({ calendar }: Counter, group: ClockGroup): number | null {
  const { used, countedFrom, metOn } = group;
  if (metOn === null) return null;
  try {
    return used + calendar.workingDaysBetween(countedFrom, metOn);
  } catch (error) {
    if (isGatewayError(error, 'CALENDAR_UNANNOUNCED')) return null;
    throw error;
  }
}

const sum = (numbers: readonly number[]): number => numbers.reduce((all, one) => all + one, 0);

/** What alike clocks of one department and kind come to together. */
function timelinessOf(ctx: Counter, groups: readonly ClockGroup[]): Timeliness {
  const of = (outcome: ClockGroup['outcome']) =>
    sum(groups.filter((group) => group.outcome === outcome).map(({ clocks }) => clocks));
  const told = groups.flatMap((group) => {
    const days = workingDays(ctx, group);
    return days === null ? [] : [{ days: days * group.clocks, clocks: group.clocks }];
  });
  const met = sum(told.map(({ clocks }) => clocks));
  const average = met === 0 ? null : sum(told.map(({ days }) => days)) / met;
  return {
    ...{ received: sum(groups.map(({ clocks }) => clocks)), inTime: of('inTime') },
    ...{ overdue: of('overdue'), open: of('open') },
    averageWorkingDays: average === null ? null : Math.round(average * 100) / 100,
  };
}

/** Groups of one department and kind each. */
function alike(found: readonly ClockGroup[]): Map<string, [ClockGroup, ...ClockGroup[]]> {
  const groups = new Map<string, [ClockGroup, ...ClockGroup[]]>();
  for (const group of found) {
    const key = `${group.departmentId} ${group.kind}`;
    const known = groups.get(key);
    if (known) known.push(group);
    else groups.set(key, [group]);
  }
  return groups;
}

/**
 * How departments kept the clocks that were set going from an instant on and before another; of one
 * department where it is named. SHR-12
 */
export async function countClocks(
  ctx: Counter,
  asked: { readonly from: Date; readonly to: Date; readonly departmentId: string | null },
): Promise<ClockCount[]> {
  const found = await groupClocks(ctx.db, { ...asked, today: chinaDate(ctx.clock.now()) });
  return [...alike(found).values()].map((groups) => {
    const { departmentId, kind } = groups[0];
    return { departmentId, kind, ...timelinessOf(ctx, groups) };
  });
}

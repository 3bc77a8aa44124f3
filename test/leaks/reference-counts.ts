import type { ItemModel } from '../../src/catalog';
import { average } from '../../src/exchange/figures/average';
import type { Row, Value } from '../../src/sources';
import { added, trimmed } from './figures';
import { inOrder } from './grant-rows';

/** A figure that is asked for under a response key. */
export interface AskedFigure {
  readonly key: string;
  readonly of: string;
  readonly item: ItemModel;
}

/** One `aggregate` of a page. */
export interface AskedGroups {
  readonly groupBy: ItemModel | null;
  readonly figures: readonly AskedFigure[];
}

/** One row is too few to be told of. */
const LEAST = 2;
const NUMBERS = ['N', 'Y', 'I', 'B', 'F'];

const told = (value: string | null) => ({ value, suppressed: false, __typename: 'SharedFigure' });
const UNTOLD = { value: null, suppressed: true, __typename: 'SharedFigure' };

const sumOf = (counts: readonly number[]) => counts.reduce((sum, one) => sum + one, 0);

/** True for what has a sum. */
export function canBeAdded({ type }: ItemModel): boolean {
  return NUMBERS.includes(type);
}

/** Small parts are hidden, then the next larger ones until what is hidden is neither one part nor few. */
function hiddenOf(counts: readonly number[], rest: number, forced: readonly boolean[] = []) {
  const hidden = new Set(counts.flatMap((count, at) => (count < LEAST || forced[at] ? [at] : [])));
  const left = rest > 0 && rest < LEAST ? [rest] : [];
  const upwards = [...counts.keys()].sort(
    (one, other) => (counts[one] ?? 0) - (counts[other] ?? 0),
  );
  for (const next of upwards) {
    const untold = [...[...hidden].map((at) => counts[at] ?? 0), ...left];
    if (untold.length === 0 || (untold.length > 1 && sumOf(untold) >= LEAST)) break;
    hidden.add(next);
  }
  return hidden;
}

function textOf({ type }: ItemModel, value: Value): string {
  return type === 'N' || type === 'Y' ? trimmed(String(value)) : String(value);
}

function valuesOf(rows: readonly Row[], item: ItemModel): readonly Value[] {
  return rows.map((row) => row[item.field] ?? null).filter((value) => value !== null);
}

function figureOf(rows: readonly Row[], { of, item }: AskedFigure): string | null {
  const values = valuesOf(rows, item);
  const texts = values.map((value) => textOf(item, value));
  if (of === 'countDistinct') return String(new Set(texts).size);
  if (values.length === 0) return null;
  if (of === 'sum') return added(texts);
  if (of === 'avg') return average(added(texts), values.length);
  const ordered = [...values].sort((one, other) => inOrder(item, one, other));
  return textOf(item, ordered.at(of === 'min' ? 0 : -1) ?? null);
}

/** Rows by the value of an item, in the order of the values, those without one last. */
function grouped(rows: readonly Row[], item: ItemModel | null): [string | null, Row[]][] {
  if (item === null) return [[null, [...rows]]];
  const values = [...valuesOf(rows, item)].sort((one, other) => inOrder(item, one, other));
  const keys = [...new Set(values.map((value) => textOf(item, value)))];
  const groupOf = (key: string) =>
    rows.filter((row) => {
      const value = row[item.field] ?? null;
      return value !== null && textOf(item, value) === key;
    });
  const without = rows.filter((row) => (row[item.field] ?? null) === null);
  const groups = keys.map((key): [string | null, Row[]] => [key, groupOf(key)]);
  return without.length > 0 ? [...groups, [null, without]] : groups;
}

/** In which groups a figure is not told. */
function untoldIn(
  groups: readonly (readonly Row[])[],
  all: readonly Row[],
  figure: AskedFigure,
  hidden: ReadonlySet<number>,
): ReadonlySet<number> {
  const forced = groups.map((_, at) => hidden.has(at));
  const values = groups.map((rows) => valuesOf(rows, figure.item).length);
  const ofAll = valuesOf(all, figure.item).length;
  const few = hiddenOf(values, ofAll - sumOf(values), forced);
  if (figure.of !== 'avg' && figure.of !== 'countDistinct') return few;
  const lacking = groups.map((rows, at) => rows.length - (values[at] ?? 0));
  const some = [...lacking.keys()].filter((at) => lacking[at] !== 0);
  const without = hiddenOf(
    some.map((at) => lacking[at] ?? 0),
    all.length - ofAll - sumOf(lacking),
    some.map((at) => hidden.has(at)),
  );
  return new Set([...few, ...[...without].map((at) => some[at] ?? -1)]);
}

/** The number of some of the rows that may be seen. */
export function totalOf(all: readonly Row[], some: readonly Row[]): object {
  const { size } = hiddenOf([some.length], all.length - some.length);
  return size > 0 ? UNTOLD : told(String(some.length));
}

/** Figures of some of the rows that may be seen. */
export function groupsOf(
  all: readonly Row[],
  some: readonly Row[],
  { groupBy, figures }: AskedGroups,
): unknown {
  const named = grouped(some, groupBy);
  const groups = named.map(([, rows]) => rows);
  const hidden = hiddenOf(
    groups.map(({ length }) => length),
    all.length - some.length,
  );
  const untold = figures.map((figure) => untoldIn(groups, all, figure, hidden));
  const shown = named.flatMap(([key, rows], at) => {
    if (hidden.has(at)) return [];
    const own = figures.map((figure, place) => {
      const value = figureOf(rows, figure);
      const isSmall = figure.of === 'countDistinct' && Number(value) < LEAST;
      return [figure.key, isSmall || untold[place]?.has(at) ? UNTOLD : told(value)];
    });
    const count = told(String(rows.length));
    return [{ key, suppressed: false, count, ...Object.fromEntries(own) }];
  });
  const nothing = Object.fromEntries(figures.map(({ key }) => [key, UNTOLD]));
  const rest = { key: null, suppressed: true, count: UNTOLD, ...nothing };
  return hidden.size > 0 ? [...shown, rest] : shown;
}

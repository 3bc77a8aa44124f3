import { joined, needsSubject, type RowFilter } from '../row-condition/row-filter';
import type { Decision, Opening } from './decision';
import type { Bundle } from './grant-bundle';

/** What all grants give together. */
export interface AddedUp
  extends Pick<
    Decision,
    'items' | 'condition' | 'cells' | 'masks' | 'openings' | 'clearings' | 'bySubject' | 'quotas'
  > {
  /** The one that gives most: all rows before some, those before the applicant's own, then items. */
  readonly main: Bundle['main'];
  readonly numbers: readonly string[];
}

type Bundles = readonly [Bundle, ...Bundle[]];

/** How narrow rows are: all of them, some, or only the applicant's own. */
function narrowness({ condition }: Bundle): number {
  return condition === null ? 0 : 1 + Number(needsSubject(condition));
}

function better(one: Bundle, other: Bundle): Bundle {
  const wider = narrowness(one) - narrowness(other);
  if (wider !== 0) return wider < 0 ? one : other;
  return other.items.size > one.items.size ? other : one;
}

/** Rows that are among those of one filter or another, each once; null where one of them is all rows. */
function anyOf(filters: readonly (RowFilter | null)[]): RowFilter | null {
  const some = filters.filter((filter) => filter !== null);
  if (some.length < filters.length) return null;
  const apart = new Map(some.map((filter) => [JSON.stringify(filter), filter]));
  return joined('or', [...apart.values()]);
}

/** The rows of a bundle on which it gives an item; null for all rows. */
function rowsOf({ condition, cells }: Bundle, item: string): RowFilter | null {
  const both = [condition, cells.get(item) ?? null].filter((filter) => filter !== null);
  return both.length > 0 ? joined('and', both) : null;
}

/** True where some bundles have all rows that all of them have. */
function hasAllRows(some: readonly Bundle[], all: Bundles): boolean {
  if (some.some(({ condition }) => condition === null)) return true;
  const covered = new Set(some.map(({ rows }) => rows));
  return all.every(({ rows }) => covered.has(rows));
}

/** The rows on which some bundles give an item; null where those are all rows there are. */
function openRows(some: readonly Bundle[], all: Bundles, item: string): RowFilter | null {
  const plain = some.filter(({ cells }) => !cells.has(item));
  return hasAllRows(plain, all) ? null : anyOf(some.map((bundle) => rowsOf(bundle, item)));
}

/** How one item is given. */
interface Given {
  readonly cell: RowFilter | null;
  readonly mask: ReturnType<Bundle['masks']['get']>;
  readonly clearing: RowFilter | null;
  readonly opening: Opening | null;
}

/** Where an item may be used that is not in clear on all rows. */
function openingOf(bundles: readonly Bundle[], item: string): Opening | null {
  const isPlain = ({ cells, masks }: Bundle) => !cells.has(item) && !masks.has(item);
  const plain = bundles.filter(isPlain);
  const filter = plain.length > 0 ? anyOf(plain.map(({ condition }) => condition)) : null;
  if (filter === null) return null;
  return {
    filter,
    by: new Set(plain.map(({ rows }) => rows)),
    isRuled: plain.length < bundles.length,
    isOwn: plain.every(({ condition }) => needsSubject(condition)),
  };
}

function givenOf(bundles: Bundles, item: string): Given {
  const giving = bundles.filter(({ items }) => items.has(item));
  const inClear = giving.filter(({ masks }) => !masks.has(item));
  const clearing = inClear.length > 0 ? openRows(inClear, bundles, item) : null;
  const isClear = inClear.length > 0 && clearing === null;
  const mask = isClear ? undefined : giving.flatMap(({ masks }) => masks.get(item) ?? [])[0];
  const cell = openRows(giving, bundles, item);
  const isPartly = cell !== null || mask !== undefined;
  return {
    ...{ cell, mask, clearing: mask === undefined ? null : clearing },
    opening: isPartly && bundles.length > 1 ? openingOf(giving, item) : null,
  };
}

/** One side of how the items are given, where they have it. */
function sideOf<T>(given: ReadonlyMap<string, Given>, side: (one: Given) => T | null | undefined) {
  const found = [...given].flatMap(([item, one]) => {
    const value = side(one);
    return value === null || value === undefined ? [] : [[item, value] as const];
  });
  return new Map<string, T>(found);
}

/** What of the rows or the cells cannot be told without the subject of the purpose. */
function subjectIn(bundles: Bundles): Decision['bySubject'] {
  const own = bundles.filter(({ condition }) => needsSubject(condition));
  if (own.length === bundles.length) return 'rows';
  const cells = bundles.flatMap((bundle) => [...bundle.cells.values()]);
  return own.length > 0 || cells.some(needsSubject) ? 'cells' : 'nothing';
}

/**
 * Adds up what grants of different rows and masks give, so that a further grant never takes away what
 * another gives and none lends its rows to the items of another: a row may be read where some grant
 * gives it, and of it the items that some grant gives there, in clear where one does so in clear. SHR-1
 */
export function addUp(bundles: Bundles): AddedUp {
  const [only, ...others] = bundles;
  const items = new Set(bundles.flatMap((bundle) => [...bundle.items]));
  const given = new Map([...items].map((item) => [item, givenOf(bundles, item)]));
  return {
    items,
    main: others.reduce(better, only).main,
    condition: anyOf(bundles.map(({ condition }) => condition)),
    cells: others.length === 0 ? only.cells : sideOf(given, ({ cell }) => cell),
    masks: sideOf(given, ({ mask }) => mask),
    openings: sideOf(given, ({ opening }) => opening),
    clearings: sideOf(given, ({ clearing }) => clearing),
    bySubject: subjectIn(bundles),
    numbers: bundles.flatMap(({ numbers }) => numbers),
    quotas: bundles.flatMap(({ quotas }) => quotas),
  };
}

import type { ItemModel } from '../../catalog';
import { GatewayError } from '../../platform';
import type { Aggregate, AggregateGroup, AggregateRead, Condition, Source } from '../../sources';
import { average } from './average';
import { type Figure, type Figures, type GroupFigures, SMALL_GROUPS, SUPPRESSED } from './figures';
import {
  type AggregatePlan,
  type FiguresPlan,
  type PlannedFigure,
  plannedItems,
} from './plan-figures';
import { suppressed } from './suppress';

/** Which rows are counted, and how it is told. */
export interface FiguresQuestion {
  readonly dataset: string;
  /** Id of the department that asks. */
  readonly consumer: string;
  readonly judged: AggregateRead['judged'];
  /** Rows that the right gives. */
  readonly right: Condition | null;
  /** Those of them that are asked about; null where all are. */
  readonly asked: Condition | null;
  /** Counts below are suppressed. */
  readonly least: number;
  /** Most groups of an aggregate. */
  readonly maxGroups: number;
}

/** Figures and the time of the oldest of them. */
export interface FiguresAnswer {
  readonly figures: Figures;
  readonly asOf: Date;
}

/** How many rows there are, and how many of them have a value of each item. */
interface Counts {
  readonly rows: number;
  readonly values: ReadonlyMap<ItemModel, number>;
}

interface Run {
  readonly source: Source;
  readonly question: FiguresQuestion;
  readonly times: Date[];
}

const FIGURE_OF = {
  countDistinct: 'countDistinct',
  min: 'min',
  max: 'max',
  sum: 'sum',
  avg: 'sum',
} as const;

const countOf = ({ field, type }: ItemModel): Aggregate => ({ of: 'count', field, type });

async function ask(
  { source, question: { dataset, consumer, judged }, times }: Run,
  read: Omit<AggregateRead, 'dataset' | 'consumer' | 'judged'>,
): Promise<readonly AggregateGroup[]> {
  const { groups, asOf } = await source.readAggregate({ ...read, dataset, consumer, judged });
  times.push(asOf);
  return groups;
}

async function countAll(
  run: Run,
  condition: Condition | null,
  items: readonly ItemModel[],
): Promise<Counts> {
  const aggregates = items.map(countOf);
  const [group] = await ask(run, { condition, groupBy: null, aggregates, first: 1 });
  const values = items.map((item, at) => [item, Number(group?.figures[at] ?? 0)] as const);
  return { rows: group?.rows ?? 0, values: new Map(values) };
}

/** What a part leaves of a whole; rows that came meanwhile leave nothing. */
function restOf(whole: number, parts: readonly number[]): number {
  return Math.max(
    0,
    parts.reduce((rest, part) => rest - part, whole),
  );
}

function countFigure(count: number, isHidden: boolean | undefined): Figure {
  return isHidden ? SUPPRESSED : { value: String(count), suppressed: false };
}

/** The value of a figure, from what the source answered for it and for how many values it is of. */
function figureValue({ cell }: PlannedFigure, answered: unknown, values: number): string | null {
  if (answered === null) return null;
  return cell.of === 'avg' ? average(String(answered), values) : String(answered);
}

/** What stands around a figure: which groups are hidden, the whole, and the least count. */
interface Around {
  readonly hidden: readonly boolean[];
  readonly all: Counts;
  readonly least: number;
}

/** In which groups a figure is of too few values, or what it is of could be worked out. */
function ofFew(
  groups: readonly AggregateGroup[],
  values: readonly number[],
  { item, cell }: PlannedFigure,
  { hidden, all, least }: Around,
): readonly boolean[] {
  const ofAll = all.values.get(item) ?? 0;
  const few = suppressed(values, restOf(ofAll, values), least, hidden);
  // An average beside its sum tells how many values there are, as different values may: so do the rows without.
  if (cell.of !== 'avg' && cell.of !== 'countDistinct') return few;
  const lacking = groups.map(({ rows }, at) => rows - (values[at] ?? 0));
  const some = [...lacking.keys()].filter((at) => lacking[at] !== 0);
  const parts = some.map((at) => lacking[at] ?? 0);
  const rest = restOf(all.rows - ofAll, parts);
  const forced = some.map((at) => hidden[at] ?? false);
  const told = suppressed(parts, rest, least, forced);
  return few.map((is, at) => is || (told[some.indexOf(at)] ?? false));
}

/** One figure in all groups; `at` is its place among the figures. */
function figureIn(
  groups: readonly AggregateGroup[],
  at: number,
  planned: PlannedFigure,
  around: Around,
): readonly Figure[] {
  const values = groups.map(({ figures }) => Number(figures[2 * at]));
  const isFew = ofFew(groups, values, planned, around);
  return groups.map(({ figures }, group) => {
    const value = figureValue(planned, figures[2 * at + 1] ?? null, values[group] ?? 0);
    const isSmall = planned.cell.of === 'countDistinct' && Number(value) < around.least;
    return isFew[group] || isSmall ? SUPPRESSED : { value, suppressed: false };
  });
}

/** Groups as they are told, in order; those that are not told are one at the end. */
function tell(
  groups: readonly AggregateGroup[],
  { figures }: AggregatePlan,
  all: Counts,
  least: number,
): readonly GroupFigures[] {
  const counts = groups.map(({ rows }) => rows);
  const hidden = suppressed(counts, restOf(all.rows, counts), least);
  const around = { hidden, all, least };
  const known = figures.map((planned, at) => figureIn(groups, at, planned, around));
  const told = groups.map(({ key, rows }, group): GroupFigures => {
    const own = figures.map(({ cell }, at) => [cell, known[at]?.[group] ?? SUPPRESSED] as const);
    const count = countFigure(rows, hidden[group]);
    return {
      key: key === null ? null : String(key),
      suppressed: false,
      count,
      figures: new Map(own),
    };
  });
  const shown = told.filter((_, group) => !hidden[group]);
  return hidden.includes(true) ? [...shown, SMALL_GROUPS] : shown;
}

/** Each figure is asked for together with how many values it is of. */
function aggregatesOf({ figures }: AggregatePlan): Aggregate[] {
  return figures.flatMap(({ cell, item }) => {
    const { field, type } = item;
    return [countOf(item), { of: FIGURE_OF[cell.of], field, type }];
  });
}

async function readGroups(run: Run, plan: AggregatePlan): Promise<readonly AggregateGroup[]> {
  const { asked, maxGroups } = run.question;
  const groupBy = plan.groupBy && { field: plan.groupBy.field, type: plan.groupBy.type };
  const aggregates = aggregatesOf(plan);
  const first = maxGroups + 1;
  const groups = await ask(run, { condition: asked, groupBy, aggregates, first });
  if (groups.length <= maxGroups) return groups;
  throw new GatewayError('LIMIT_ROWS', { limit: maxGroups, got: groups.length });
}

/**
 * Reads the total and the aggregates of a page, of the rows that the right gives and `where` asks for.
 * Small counts, and whatever they could be worked out from within one answer, are suppressed.
 *
 * Errors: LIMIT_ROWS for more groups than a page has rows; those of the source.
 */
export async function readFigures(
  source: Source,
  question: FiguresQuestion,
  plan: FiguresPlan,
): Promise<FiguresAnswer> {
  const run: Run = { source, question, times: [] };
  const { right, asked, least } = question;
  const isNarrowed = asked !== right;
  const [all, some, ...groups] = await Promise.all([
    countAll(run, right, plannedItems(plan)),
    isNarrowed && plan.hasTotal ? countAll(run, asked, []) : null,
    ...plan.aggregates.map((one) => readGroups(run, one)),
  ]);
  const rows = some?.rows ?? all.rows;
  const [isHidden] = suppressed([rows], restOf(all.rows, [rows]), least);
  const total = plan.hasTotal ? countFigure(rows, isHidden) : null;
  const told = plan.aggregates.map(
    (one, at) => [one.cell, tell(groups[at] ?? [], one, all, least)] as const,
  );
  const asOf = new Date(Math.min(...run.times.map((time) => time.getTime())));
  return { figures: { total, groups: new Map(told) }, asOf };
}

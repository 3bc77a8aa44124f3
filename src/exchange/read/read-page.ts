import { GatewayError } from '../../platform';
import type { Condition, PageAnswer, PageRead, Row, Source } from '../../sources';
import { toldFigures } from '../figures/figures';
import { type FiguresPlan, plannedItems } from '../figures/plan-figures';
import { type FiguresQuestion, readFigures } from '../figures/read-figures';
import type { Arguments } from '../operation/arguments';
import { countCall, countRows } from './count-quota';
import { type Cursors, cursorsOf } from './cursor';
import { narrowedBy } from './granted-by';
import { usedBy } from './item-use';
import { type OrderLevel, readOrder, totalOrder } from './order';
import { bindingsOf } from './projection';
import { type BlockRun, type Granted, type PagePlace, type Read, releasedRows } from './read';
import { allOf, type ReadWhere, readWhere } from './where';

/** How many rows are asked for. Throws INPUT_INVALID below 1 and LIMIT_ROWS above the most. */
function sizeOf(run: BlockRun, first: unknown): number {
  const { maxRows, defaultPage } = run.ctx.config;
  if (typeof first !== 'number') return Math.min(defaultPage, maxRows);
  const expected = { zh: '正整数', en: 'a number from 1 up' };
  if (first < 1) throw new GatewayError('INPUT_INVALID', { field: 'first', expected, got: first });
  if (first > maxRows) throw new GatewayError('LIMIT_ROWS', { limit: maxRows, got: first });
  return first;
}

function whereOf(run: BlockRun, read: Read, args: Arguments): ReadWhere {
  const { maxDepth } = run.ctx.config;
  return readWhere(read.position.resource, args.where, { maxDepth });
}

function cursorsFor(run: BlockRun, read: Read, args: Arguments, order: readonly OrderLevel[]) {
  const { departmentId, purpose } = run;
  const { resource } = read.position;
  const binding = { departmentId, purpose, resource, where: args.where, order };
  return cursorsOf(run.ctx.secrets, binding);
}

function questionOf(
  { departmentId: consumer }: BlockRun,
  read: Read,
  { right, projection: { fields, judged } }: Granted,
  where: ReadWhere,
  order: readonly OrderLevel[],
): Omit<PageRead, 'first' | 'after'> {
  const { model, lookups } = read.position.resource;
  // The record names the rows of a page by their first lookup, so it is read even if not released.
  const forRecord = bindingsOf([...lookups.slice(0, 1), ...order.map(({ item }) => item)]);
  const inClear = new Set(forRecord.map(({ field }) => field));
  return {
    ...{ dataset: model.source.dataset, consumer },
    fields: [...fields.filter(({ field }) => !inClear.has(field)), ...forRecord],
    condition: allOf([right.condition, where.condition]),
    judged: [...judged, ...bindingsOf(where.items)],
    orderBy: order.map(({ item, direction }) => ({
      field: item.field,
      type: item.type,
      direction,
    })),
  };
}

function cursorMaker(cursors: Cursors, order: readonly OrderLevel[]): (row: Row) => string {
  return (row) => cursors.seal(order.map(({ item }) => row[item.field] ?? null));
}

/** Rows cannot be left out of a page afterwards: its size and its cursors would tell of them. */
function canPage(
  { capabilities }: Source,
  condition: Condition | null,
  plan: FiguresPlan | null,
): boolean {
  const { page, aggregate } = capabilities;
  return page && (condition === null || capabilities.condition) && (plan === null || aggregate);
}

/** The data of several answers is as old as the oldest. */
function oldest(...answers: readonly ({ readonly asOf: Date } | null | undefined)[]): Date | null {
  const times = answers.flatMap((answer) => answer?.asOf ?? []);
  return times.reduce<Date | null>((one, other) => (one && one < other ? one : other), null);
}

/** What is asked of a page, once its arguments are read and found to be allowed. */
interface PageAsked {
  readonly granted: Granted;
  readonly first: number;
  readonly where: ReadWhere;
  readonly order: readonly OrderLevel[];
  readonly plan: FiguresPlan | null;
}

/**
 * Reads the arguments; what filters, orders, groups or is made a figure of is read, so it needs its
 * right, and leaves out rows on which it is not given.
 */
function askedOf(run: BlockRun, read: Read, granted: Granted, asking: PageAsking): PageAsked {
  const { args, plan, hasRows } = asking;
  const { resource } = read.position;
  const where = whereOf(run, read, args);
  const asked = readOrder(resource, args.orderBy);
  const used = new Set([...where.items, ...asked.map(({ item }) => item)]);
  const counted = plan ? plannedItems(plan) : [];
  read.usedItems = [...used].map((item) => item.apiName);
  read.keysNamed = [...where.keys];
  read.countedItems = counted.map((item) => item.apiName);
  usedBy(resource, granted.decision, [...used, ...counted]);
  const first = sizeOf(run, args.first);
  const order = hasRows ? totalOrder(resource, granted.decision, asked) : [];
  const items = [...used, ...counted, ...order.map(({ item }) => item)];
  const decision = usedBy(resource, granted.decision, items);
  return { granted: narrowedBy(run, read, granted, decision), first, where, order, plan };
}

/** Rows, their place among others, and their time, before any of it stands in the read. */
interface PageRows extends PageAnswer {
  readonly page: PagePlace;
}

/** Where a page is asked only to count, it has no rows. */
const NO_ROWS: PagePlace = Object.freeze({
  ...{ hasNextPage: false, hasPreviousPage: false },
  cursorOf: () => '',
});

/** Prepares to read the rows: filter, order and size are pushed down to the source. */
function rowsReader(
  run: BlockRun,
  read: Read,
  args: Arguments,
  { granted, first, where, order }: PageAsked,
): (source: Source) => Promise<PageRows> {
  const cursors = cursorsFor(run, read, args, order);
  const after = typeof args.after === 'string' ? cursors.open(args.after) : null;
  const question = questionOf(run, read, granted, where, order);
  return async (source) => {
    const { rows, asOf } = await source.readPage({ ...question, first: first + 1, after });
    const hasNextPage = rows.length > first;
    const page = {
      hasNextPage,
      hasPreviousPage: after !== null,
      cursorOf: cursorMaker(cursors, order),
    };
    return { rows: hasNextPage ? rows.slice(0, first) : rows, page, asOf };
  };
}

/** The figures of the rows that the right gives and `where` asks for. */
function figuresQuestion(
  run: BlockRun,
  read: Read,
  { right, projection: { judged } }: Granted,
  where: ReadWhere,
): FiguresQuestion {
  const { smallCount, maxRows } = run.ctx.config;
  return {
    ...{ dataset: read.position.resource.model.source.dataset, consumer: run.departmentId },
    judged: [...judged, ...bindingsOf(where.items)],
    right: right.condition,
    asked: where.condition ? allOf([right.condition, where.condition]) : right.condition,
    least: smallCount,
    maxGroups: maxRows,
  };
}

/** Counts the rows of a page before they are read: once for each place that they are written to. */
function takeRows(run: BlockRun, { position }: Read, first: number): void {
  run.budget.take(first * Math.max(position.rows.length, 1));
}

/** How a page is asked: its arguments, what it is to count, and whether rows are asked for at all. */
export interface PageAsking {
  readonly args: Arguments;
  readonly plan: FiguresPlan | null;
  readonly hasRows: boolean;
}

/** Reads one page into the read: its rows, what it counts, or both at once. */
export async function readPage(
  run: BlockRun,
  read: Read,
  given: Granted,
  asking: PageAsking,
): Promise<void> {
  const asked = askedOf(run, read, given, asking);
  const { granted, where, plan } = asked;
  const rowsOf = asking.hasRows ? rowsReader(run, read, asking.args, asked) : null;
  const source = await run.ctx.sources.open(read.position.resource.model.source.id);
  const condition = allOf([granted.right.condition, where.condition]);
  if (!canPage(source, condition, plan)) throw new GatewayError('SOURCE_UNAVAILABLE');
  if (asking.hasRows) takeRows(run, read, asked.first);
  const hasQuota = granted.decision.quotas.length > 0;
  if (hasQuota) await countCall(run, read, granted);
  const figuresOf = plan && readFigures(source, figuresQuestion(run, read, granted, where), plan);
  const [found, counted] = await Promise.all([rowsOf?.(source), figuresOf]);
  if (counted) run.budget.take(toldFigures(counted.figures));
  read.rows = found?.rows ?? [];
  read.written = read.rows.length;
  read.page = found?.page ?? NO_ROWS;
  read.figures = counted?.figures ?? null;
  read.asOf = oldest(found, counted);
  if (hasQuota) await countRows(run, read, granted, releasedRows(read));
}

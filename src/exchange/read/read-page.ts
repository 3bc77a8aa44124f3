import { GatewayError } from '../../platform';
import type { PageRead, Row, Source } from '../../sources';
import type { Arguments } from '../operation/arguments';
import { countCall, countRows } from './count-quota';
import { type Cursors, cursorsOf } from './cursor';
import { checkUse } from './item-use';
import { type OrderLevel, readOrder, totalOrder } from './order';
import { bindingsOf } from './projection';
import type { BlockRun, Granted, Read } from './read';
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
  read: Read,
  { right, projection: { fields, judged } }: Granted,
  where: ReadWhere,
  order: readonly OrderLevel[],
): Omit<PageRead, 'first' | 'after'> {
  const { model, lookups } = read.position.resource;
  // The record names the rows of a page by their first lookup, so it is read even if not released.
  const forRecord = bindingsOf([...lookups.slice(0, 1), ...order.map(({ item }) => item)]);
  const known = new Set(fields.map(({ field }) => field));
  return {
    dataset: model.source.dataset,
    fields: [...fields, ...forRecord.filter(({ field }) => !known.has(field))],
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
function canPage({ capabilities }: Source, { condition }: Pick<PageRead, 'condition'>): boolean {
  return capabilities.page && (condition === null || capabilities.condition);
}

/** Reads one page into the read: filter, order and size are pushed down to the source. */
export async function readPage(
  run: BlockRun,
  read: Read,
  granted: Granted,
  args: Arguments,
): Promise<void> {
  const { decision } = granted;
  const where = whereOf(run, read, args);
  const asked = readOrder(read.position.resource, args.orderBy);
  const used = new Set([...where.items, ...asked.map(({ item }) => item)]);
  read.usedItems = [...used].map((item) => item.apiName);
  checkUse(read.position.resource, decision, used);
  const first = sizeOf(run, args.first);
  const order = totalOrder(read.position.resource, decision, asked);
  const cursors = cursorsFor(run, read, args, order);
  const after = typeof args.after === 'string' ? cursors.open(args.after) : null;
  const question = questionOf(read, granted, where, order);
  const source = await run.ctx.sources.open(read.position.resource.model.source.id);
  if (!canPage(source, question)) throw new GatewayError('SOURCE_UNAVAILABLE');
  const isCounted = decision.quotas.length > 0;
  if (isCounted) await countCall(run, read, granted);
  const answer = await source.readPage({ ...question, first: first + 1, after });
  const hasNextPage = answer.rows.length > first;
  const cursorOf = cursorMaker(cursors, order);
  read.rows = hasNextPage ? answer.rows.slice(0, first) : answer.rows;
  read.page = { hasNextPage, hasPreviousPage: after !== null, cursorOf };
  read.asOf = answer.asOf;
  if (isCounted) await countRows(run, read, granted, read.rows.length);
}

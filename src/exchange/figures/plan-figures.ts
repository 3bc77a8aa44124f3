import { type GraphQLField, type GraphQLObjectType, getNamedType } from 'graphql';
import type { ItemModel } from '../../catalog';
import { GatewayError } from '../../platform';
import { argumentsOf } from '../operation/arguments';
import type { AggregateCell, FieldPosition, GroupCell } from '../operation/compiled';
import { isNumeric } from '../schema/item-scalars';

type FigureCell = GroupCell & { readonly kind: 'figure' };
type Field = GraphQLField<unknown, unknown>;
type Variables = Readonly<Record<string, unknown>>;

/** A figure that is asked for, and of which item. */
export interface PlannedFigure {
  readonly cell: FigureCell;
  readonly item: ItemModel;
}

/** One `aggregate` with its arguments read. */
export interface AggregatePlan {
  readonly cell: AggregateCell;
  readonly groupBy: ItemModel | null;
  readonly figures: readonly PlannedFigure[];
}

/** All that a page is to count. */
export interface FiguresPlan {
  readonly hasTotal: boolean;
  readonly aggregates: readonly AggregatePlan[];
}

function fieldsOf({ type }: Field): Readonly<Record<string, Field>> {
  return (getNamedType(type) as GraphQLObjectType).getFields();
}

/** The field of a type. The schema has it, since the query was validated against it. */
function fieldIn(fields: Readonly<Record<string, Field>>, name: string): Field {
  const field = fields[name];
  if (!field) throw new Error(`there is no field ${name}`);
  return field;
}

/** Dates have a least and a greatest, but no sum. */
function checkAddable({ of }: FigureCell, { apiName, type }: ItemModel): void {
  if ((of !== 'sum' && of !== 'avg') || isNumeric(type)) return;
  const expected = { zh: '数值型信息项', en: 'an item of numbers' };
  throw new GatewayError('INPUT_INVALID', { field: `${of}.item`, expected, got: apiName });
}

function figuresOf(
  { resource }: FieldPosition,
  cell: AggregateCell,
  aggregate: Field,
  variables: Variables,
): PlannedFigure[] {
  const cells = cell.cells.filter((one): one is FigureCell => one.kind === 'figure');
  return cells.map((one) => {
    const args = argumentsOf(fieldIn(fieldsOf(aggregate), one.of), one.node, variables);
    const item = resource.items.get(String(args.item));
    if (!item) throw new Error('the schema names an item that is none');
    checkAddable(one, item);
    return { cell: one, item };
  });
}

/**
 * What a page is to count, by the arguments of its fields; null where it counts nothing. `page` is the
 * field as the schema has it. Errors: INPUT_INVALID.
 */
export function planFigures(
  position: FieldPosition,
  page: Field,
  variables: Variables,
): FiguresPlan | null {
  if (!position.isCounted) return null;
  const cells = position.cells.filter((cell) => cell.kind === 'aggregate');
  const aggregates = cells.map((cell): AggregatePlan => {
    const aggregate = fieldIn(fieldsOf(page), 'aggregate');
    const { groupBy } = argumentsOf(aggregate, cell.node, variables);
    const by = position.resource.items.get(String(groupBy)) ?? null;
    return { cell, groupBy: by, figures: figuresOf(position, cell, aggregate, variables) };
  });
  const hasTotal = position.cells.some(({ kind }) => kind === 'totalCount');
  return { hasTotal, aggregates };
}

/** The items that a plan groups by or makes figures of. */
export function plannedItems({ aggregates }: FiguresPlan): readonly ItemModel[] {
  const items = aggregates.flatMap(({ groupBy, figures }) => [
    ...(groupBy ? [groupBy] : []),
    ...figures.map(({ item }) => item),
  ]);
  return [...new Set(items)];
}

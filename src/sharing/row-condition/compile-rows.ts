import type { ItemModel, ResourceModel } from '../../catalog';
import type { Value } from '../../sources';
import { type RowCondition, type RowVisitor, visit } from './row-condition';
import type { RowFilter } from './row-filter';
import { itemValue } from './rule-problems';

/** Codes that a division covers begin so: places of the level below are zeros in its own code. */
export function divisionPrefix(code: string): string {
  return code.replace(/(00){1,2}$/, '');
}

/** A value of the item. One that is none would silently give other rows, so it throws. */
function operand({ apiName, type }: ItemModel, text: string): Value {
  const value = itemValue(type, text);
  if (value === undefined) throw new RangeError(`no value of item ${apiName}`);
  return value;
}

function rangeOf(item: ItemModel, from: string | null, to: string | null): RowFilter {
  const { field } = item;
  const ends: RowFilter[] = [];
  if (from !== null) ends.push({ op: 'gte', field, value: operand(item, from) });
  if (to !== null) ends.push({ op: 'lte', field, value: operand(item, to) });
  const [only] = ends;
  return ends.length === 1 && only ? only : { op: 'and', of: ends };
}

/** What each operator says of the fields of a version. */
function compiler(resource: ResourceModel): RowVisitor<RowFilter> {
  const itemOf = (name: string): ItemModel => {
    const item = resource.items.find(({ apiName }) => apiName === name);
    if (!item) throw new RangeError(`no item ${name} to limit rows by`);
    return item;
  };
  const compare = (op: 'eq' | 'ne') => (given: { item: string; value: string }) => {
    const item = itemOf(given.item);
    return { op, field: item.field, value: operand(item, given.value) };
  };
  const visitor: RowVisitor<RowFilter> = {
    and: (parts) => ({ op: 'and', of: parts.map((part) => visit(part, visitor)) }),
    or: (parts) => ({ op: 'or', of: parts.map((part) => visit(part, visitor)) }),
    not: (part) => ({ op: 'not', of: visit(part, visitor) }),
    eq: compare('eq'),
    ne: compare('ne'),
    in: ({ item: name, values }) => {
      const item = itemOf(name);
      return { op: 'in', field: item.field, values: values.map((text) => operand(item, text)) };
    },
    range: ({ item, from, to }) => rangeOf(itemOf(item), from || null, to || null),
    prefix: ({ item, value }) => ({ op: 'prefix', field: itemOf(item).field, value }),
    isNull: (item) => ({ op: 'null', field: itemOf(item).field }),
    divisionUnder: ({ item, code }) => {
      return { op: 'prefix', field: itemOf(item).field, value: divisionPrefix(code) };
    },
    applicant: (item) => ({ op: 'applicant', field: itemOf(item).field }),
  };
  return visitor;
}

/**
 * The rows that a condition gives, over source fields of a version. It must fit that version
 * (`fitsVersion`); one that does not would silently give others, so it throws. SHR-13
 */
export function compileRows(rows: RowCondition, resource: ResourceModel): RowFilter {
  return visit(rows, compiler(resource));
}

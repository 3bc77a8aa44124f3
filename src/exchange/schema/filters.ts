import {
  GraphQLBoolean,
  type GraphQLInputFieldConfig,
  GraphQLInputObjectType,
  GraphQLList,
  GraphQLNonNull,
  type GraphQLScalarType,
  GraphQLString,
} from 'graphql';
import type { ItemType } from '../../sources';
import { isComparable, type ScalarOf, scalarOf } from './item-scalars';

/** Operators in the order they are shown: name, description, and whether it needs an order. */
const COMPARISONS: readonly (readonly [name: string, description: string, ordered: boolean])[] = [
  ['eq', '等于', false],
  ['ne', '不等于', false],
  ['lt', '小于', true],
  ['lte', '小于或等于', true],
  ['gt', '大于', true],
  ['gte', '大于或等于', true],
];

type Fields = Record<string, GraphQLInputFieldConfig>;

function comparisons(scalar: GraphQLScalarType): Fields {
  const fields: Fields = {};
  for (const [name, description, ordered] of COMPARISONS) {
    if (!ordered || scalar !== GraphQLBoolean) fields[name] = { type: scalar, description };
  }
  const list = new GraphQLList(new GraphQLNonNull(scalar));
  fields.in = { type: list, description: '等于其中之一' };
  if (scalar === GraphQLString) fields.prefix = { type: scalar, description: '以此开头' };
  return fields;
}

function filter(scalar: GraphQLScalarType, comparable: boolean): GraphQLInputObjectType {
  const isNull = { type: GraphQLBoolean, description: '是否为空' };
  return new GraphQLInputObjectType({
    name: `${scalar.name}Filter`,
    description: '对一个信息项的条件；写多个时须同时满足。与空值比较一律不成立，请用 isNull。',
    fields: { ...(comparable ? comparisons(scalar) : {}), isNull },
  });
}

const FILTERS = new WeakMap<GraphQLScalarType, GraphQLInputObjectType>();

/** The condition that an item of this type takes in `where`; one type a scalar, made once. */
export function filterOf(type: ItemType, scalarIn: ScalarOf = scalarOf): GraphQLInputObjectType {
  const scalar = scalarIn(type);
  const known = FILTERS.get(scalar);
  if (known) return known;
  const made = filter(scalar, isComparable(type));
  FILTERS.set(scalar, made);
  return made;
}

import {
  GraphQLBoolean,
  GraphQLFloat,
  GraphQLScalarType,
  type GraphQLSchema,
  GraphQLString,
} from 'graphql';
import type { ItemType } from '../../sources';
import { DateScalar, DateTimeScalar, DecimalScalar, Int64Scalar, JsonScalar } from './scalars';

const SCALARS: Readonly<Record<ItemType, GraphQLScalarType>> = {
  C: GraphQLString,
  M: GraphQLString,
  N: DecimalScalar,
  Y: DecimalScalar,
  D: DateScalar,
  T: DateTimeScalar,
  L: GraphQLBoolean,
  I: Int64Scalar,
  B: GraphQLFloat,
  F: GraphQLFloat,
  G: JsonScalar,
};

/** The scalar that an item type is read as (CAT-10). */
export function scalarOf(type: ItemType): GraphQLScalarType {
  return SCALARS[type];
}

/** Finds the scalar of an item type within one generation. */
export type ScalarOf = (type: ItemType) => GraphQLScalarType;

/**
 * Scalars as a generation on top of this office has them: of two scalars of one name (`JSON`) the
 * office's serves both halves, since a schema holds each name once.
 */
export function scalarsBeside(office: GraphQLSchema): ScalarOf {
  return (type) => {
    const own = scalarOf(type);
    const known = office.getType(own.name);
    return known instanceof GraphQLScalarType ? known : own;
  };
}

/** True for items that can be compared: all but free JSON. */
export function isComparable(type: ItemType): boolean {
  return type !== 'G';
}

/** True for items that can be added: amounts and numbers. */
export function isNumeric(type: ItemType): boolean {
  return ['N', 'Y', 'I', 'B', 'F'].includes(type);
}

/** True for items that have a least and a greatest value which mean something: numbers and times. */
export function isQuantity(type: ItemType): boolean {
  return isNumeric(type) || type === 'D' || type === 'T';
}

/** True for items a key may be: values with one exact spelling. */
export function isKeyType(type: ItemType): boolean {
  return type === 'C' || type === 'I' || type === 'D';
}

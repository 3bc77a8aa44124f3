import { GraphQLError, GraphQLScalarType, Kind, type ValueNode } from 'graphql';
import { GraphQLDateTime, GraphQLJSON, GraphQLLocalDate } from 'graphql-scalars';

const DECIMAL = /^-?\d{1,40}(\.\d{1,40})?$/;
const INTEGER = /^-?\d{1,19}$/;
const LEAST_INT64 = -(2n ** 63n);
const GREATEST_INT64 = 2n ** 63n - 1n;

/** The exact text of an input; numbers that already lost digits or use an exponent are refused. */
function textOf(input: unknown): string | null {
  if (typeof input === 'string') return input;
  if (typeof input !== 'number') return null;
  return Number.isInteger(input) && !Number.isSafeInteger(input) ? null : String(input);
}

function literalText(node: ValueNode): string | null {
  const exact = node.kind === Kind.STRING || node.kind === Kind.INT || node.kind === Kind.FLOAT;
  return exact ? node.value : null;
}

/** Makes a scalar that travels as text and accepts text or an exact number. */
function textScalar(
  name: string,
  description: string,
  isGood: (text: string) => boolean,
  normal: (text: string) => string = (text) => text,
): GraphQLScalarType<string, unknown> {
  const parse = (text: string | null): string => {
    if (text !== null && isGood(text)) return normal(text);
    throw new GraphQLError(`expected ${name}`);
  };
  return new GraphQLScalarType<string, unknown>({
    name,
    description,
    serialize: String,
    parseValue: (input) => parse(textOf(input)),
    parseLiteral: (node) => parse(literalText(node)),
  });
}

/** Exact decimal as text, for items of type N and Y. */
export const DecimalScalar = textScalar(
  'Decimal',
  '精确十进制数，以字符串传输，不丢失小数位。例："1200.50"',
  (text) => DECIMAL.test(text),
);

/** 64-bit integer as text, for items of type I. */
export const Int64Scalar = textScalar(
  'Int64',
  '64 位整数，以字符串传输。例："9007199254740993"',
  (text) => INTEGER.test(text) && BigInt(text) >= LEAST_INT64 && BigInt(text) <= GREATEST_INT64,
  // Sources know no zeros in front and no negative zero.
  (text) => String(BigInt(text)),
);

/** Calendar date, `YYYY-MM-DD`. */
export const DateScalar = GraphQLLocalDate;

/** Instant in ISO 8601. */
export const DateTimeScalar = GraphQLDateTime;

/** Free JSON, for items of type G. */
export const JsonScalar = GraphQLJSON;

import {
  coerceInputValue,
  type GraphQLInputType,
  type GraphQLSchema,
  getNullableType,
  getVariableValues,
  isInputObjectType,
  isInputType,
  isListType,
  isNonNullType,
  type NamedTypeNode,
  type OperationDefinitionNode,
  typeFromAST,
  type VariableDefinitionNode,
} from 'graphql';
import { GatewayError } from '../../platform';

type Variables = Readonly<Record<string, unknown>>;

/** Most levels of lists and objects in a variable: coercion recurses, and a stack is short. */
const MAX_DEPTH = 64;

/** True for a value nested deeper than that; looks no deeper, so no value overflows the stack. */
function isDeeper(value: unknown, levels: number): boolean {
  if (typeof value !== 'object' || value === null) return false;
  if (levels === 0) return true;
  return Object.values(value).some((one) => isDeeper(one, levels - 1));
}

/** Throws LIMIT_DEPTH for variables that are nested too deeply to be coerced. */
export function checkVariableDepth(variables: Variables): void {
  // The object of all variables is a level of its own.
  if (!isDeeper(variables, MAX_DEPTH + 1)) return;
  throw new GatewayError('LIMIT_DEPTH', { limit: MAX_DEPTH, got: MAX_DEPTH + 1 });
}

/** What graphql-js says of a field that is absent: names and types of the schema, no value. */
const ABSENT = /^Field "(\w+)" of required type "([^"]+)" was not provided/;

/** The type that a path through a value leads to. */
function typeAt(type: GraphQLInputType, path: readonly (string | number)[]): GraphQLInputType {
  return path.reduce<GraphQLInputType>((outer, step) => {
    const inner = getNullableType(outer);
    if (isListType(inner)) return inner.ofType;
    return (isInputObjectType(inner) && inner.getFields()[step]?.type) || outer;
  }, type);
}

function pathText(name: string, path: readonly (string | number)[]): string {
  const steps = path.map((step) => (typeof step === 'number' ? `[${step}]` : `.${step}`));
  return `$${name}${steps.join('')}`;
}

/** The error of a place that does not fit. A path holds names of the schema, and no value. */
function misfit(
  name: string,
  type: GraphQLInputType,
  path: readonly (string | number)[],
  message: string,
): GatewayError {
  const [, absent, absentType] = ABSENT.exec(message) ?? [];
  const field = pathText(name, absent === undefined ? path : [...path, absent]);
  const expected = absentType ?? String(typeAt(type, path));
  const got = { zh: '其他形式的值', en: 'a value of another form' };
  return new GatewayError('INPUT_INVALID', { field, expected, got });
}

/** Throws at the first place of a variable that does not fit, and looks no further. */
function refuseMisfit(
  schema: GraphQLSchema,
  { variable, type }: VariableDefinitionNode,
  variables: Variables,
): void {
  const name = variable.name.value;
  const inputType = typeFromAST(schema, type as NamedTypeNode);
  const value = variables[name];
  if (!isInputType(inputType) || (value === undefined && !isNonNullType(inputType))) return;
  coerceInputValue(value, inputType, (path, _invalid, { message }) => {
    throw misfit(name, inputType, path, message);
  });
}

/**
 * Coerces the variables of an operation. GraphQL's own messages repeat values, which may be a
 * person's numbers: the INPUT_INVALID thrown instead names the first bad place and its type.
 */
export function coerceVariables(
  schema: GraphQLSchema,
  operation: OperationDefinitionNode,
  variables: Variables,
): Variables {
  const definitions = operation.variableDefinitions ?? [];
  if (definitions.length === 0) return {};
  const { coerced } = getVariableValues(schema, definitions, variables, { maxErrors: 1 });
  if (coerced) return coerced;
  for (const definition of definitions) refuseMisfit(schema, definition, variables);
  throw new Error('a variable was refused that fits');
}

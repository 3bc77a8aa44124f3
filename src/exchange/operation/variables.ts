import {
  type GraphQLSchema,
  getVariableValues,
  Kind,
  type OperationDefinitionNode,
  print,
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

/**
 * Coerces the variables of an operation. GraphQL's own messages repeat values, which may be a
 * person's numbers: the INPUT_INVALID thrown instead names the first bad variable and its type.
 */
export function coerceVariables(
  schema: GraphQLSchema,
  operation: OperationDefinitionNode,
  variables: Variables,
): Variables {
  const definitions = operation.variableDefinitions ?? [];
  if (definitions.length === 0) return {};
  const { coerced, errors } = getVariableValues(schema, definitions, variables, { maxErrors: 1 });
  if (coerced) return coerced;
  const node = errors[0]?.nodes?.find((one) => one.kind === Kind.VARIABLE_DEFINITION);
  const got = { zh: '其他形式的值', en: 'a value of another form' };
  throw new GatewayError('INPUT_INVALID', {
    field: node ? `$${node.variable.name.value}` : 'variables',
    expected: node ? print(node.type) : '—',
    got,
  });
}

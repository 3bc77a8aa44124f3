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

/** How deep a JSON value is, looked at level by level so that no depth overflows the stack. */
function depthOf(value: unknown): number {
  let level: unknown[] = [value];
  let depth = 0;
  while (level.length > 0 && depth <= MAX_DEPTH) {
    level = level.flatMap((one) =>
      typeof one === 'object' && one !== null ? Object.values(one) : [],
    );
    depth += 1;
  }
  return depth;
}

/** Throws LIMIT_DEPTH for variables that are nested too deeply to be coerced. */
export function checkVariableDepth(variables: Variables): void {
  // The object of all variables is one level itself, and so is a plain value in it.
  const depth = depthOf(variables) - 2;
  if (depth > MAX_DEPTH - 2) {
    throw new GatewayError('LIMIT_DEPTH', { limit: MAX_DEPTH - 2, got: depth });
  }
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

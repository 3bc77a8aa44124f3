import { type FieldNode, GraphQLError, type GraphQLField, getArgumentValues } from 'graphql';
import { GatewayError } from '../../platform';

/** Coerced arguments of a field. */
export type Arguments = Readonly<Record<string, unknown>>;

/**
 * The arguments of a field. GraphQL's own message repeats the value, which may be a person's number:
 * the INPUT_INVALID thrown instead names only the field.
 */
export function argumentsOf(
  definition: GraphQLField<unknown, unknown>,
  node: FieldNode | undefined,
  variables: Readonly<Record<string, unknown>>,
): Arguments {
  if (!node) return {};
  try {
    return getArgumentValues(definition, node, variables);
  } catch (error) {
    if (!(error instanceof GraphQLError)) throw error;
    const expected = { zh: '符合接口定义的参数', en: 'arguments that fit the schema' };
    const got = { zh: '其他形式的值', en: 'a value of another form' };
    throw new GatewayError('INPUT_INVALID', { field: definition.name, expected, got });
  }
}

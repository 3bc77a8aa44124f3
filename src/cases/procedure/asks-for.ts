import { type GraphQLResolveInfo, getNamedType, isObjectType } from 'graphql';
import { collectSubfields } from 'graphql/execution/collectFields';

/** Whether the answer of a field is to have this field in it. */
export function asksFor(info: GraphQLResolveInfo, name: string): boolean {
  const { schema, fragments, variableValues, fieldNodes } = info;
  const type = getNamedType(info.returnType);
  if (!isObjectType(type)) return false;
  const asked = collectSubfields(schema, fragments, variableValues, type, fieldNodes);
  return [...asked.values()].some(([node]) => node?.name.value === name);
}

import { type GraphQLSchema, graphql, print, type TypedQueryDocumentNode } from 'graphql';

/**
 * Runs an operation of `operations/` on a schema in this process, for tests of the rooms below the API;
 * answers its data. The test fails where there are errors.
 */
export async function execute<Data, Variables extends Record<string, unknown>>(
  schema: GraphQLSchema,
  operation: TypedQueryDocumentNode<Data, Variables>,
  contextValue: object,
  variables: Variables,
): Promise<Data> {
  const source = print(operation);
  const { data, errors } = await graphql({
    schema,
    source,
    contextValue,
    variableValues: variables,
  });
  expect(errors).toBeUndefined();
  return data as Data;
}

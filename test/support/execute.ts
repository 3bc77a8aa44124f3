import { type GraphQLSchema, graphql, print, type TypedQueryDocumentNode } from 'graphql';

/**
 * Runs an operation of `operations/` on a schema in this process, for tests of the rooms below the API;
 * answers its data. Throws the first error as the resolver threw it.
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
  const [error] = errors ?? [];
  if (error) throw error.originalError ?? error;
  return data as Data;
}

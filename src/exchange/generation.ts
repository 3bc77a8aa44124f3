import type { GraphQLField, GraphQLSchema } from 'graphql';
import { OperationCache } from './operation/operation-cache';
import { buildDataSchema, SHARED } from './schema/data-schema';
import type { ResourceOffer } from './schema/plan-resources';
import type { ResourceProblem } from './schema/resource-plan';

type Field = GraphQLField<unknown, unknown>;

/** One state of the schema with all that serves it. A request keeps the one it started on. */
export interface Generation {
  readonly schema: GraphQLSchema;
  readonly operations: OperationCache;
  /** The field `shared` itself, for its arguments. */
  readonly sharedField: Field;
  /** Fields of `Shared`, for theirs. */
  readonly fields: Readonly<Record<string, Field>>;
  readonly problems: readonly ResourceProblem[];
}

/** Builds a generation from the office half and what the catalogue offers. */
export function buildGeneration(
  office: GraphQLSchema,
  offers: readonly ResourceOffer[],
): Generation {
  const { schema, shared, problems } = buildDataSchema(office, offers);
  const query = schema.getQueryType();
  const sharedField = query?.getFields()[SHARED];
  if (!query || !sharedField) throw new Error('the merged schema has no query');
  return {
    schema,
    operations: new OperationCache(shared, query.name),
    sharedField,
    fields: shared.type.getFields(),
    problems,
  };
}

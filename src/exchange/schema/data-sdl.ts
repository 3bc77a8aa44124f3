import { GraphQLObjectType, GraphQLSchema, printSchema } from 'graphql';
import { buildDataSchema } from './data-schema';
import type { ResourceOffer } from './plan-resources';

/** Prints the data half alone as SDL, for documentation and for typed operations. */
export function dataSdl(offers: readonly ResourceOffer[]): string {
  const query = new GraphQLObjectType({ name: 'Query', fields: {} });
  const office = new GraphQLSchema({ query });
  return `${printSchema(buildDataSchema(office, offers).schema)}\n`;
}

import { type GraphQLSchema, lexicographicSortSchema, printSchema } from 'graphql';
import { applyMiddleware } from 'graphql-middleware';
import { type BuildSchemaOptions, buildSchema, type NonEmptyArray } from 'type-graphql';
import { auditResolvers } from '../audit';
import { catalogResolvers } from '../catalog';
import { dutiesResolvers } from '../duties';
import { exchangeResolvers } from '../exchange';
import { identityResolvers } from '../identity';
import { sharingResolvers } from '../sharing';
import { sourcesResolvers } from '../sources';
import { permissionRules, recordingRules } from './office-rules';
import type { OfficePermissions } from './permissions';

type Resolvers = NonEmptyArray<new () => object>;

/** The rooms with an office half, from the ground up. */
const RESOLVERS: Resolvers = [
  ...auditResolvers,
  ...identityResolvers,
  ...sourcesResolvers,
  ...dutiesResolvers,
  ...catalogResolvers,
  ...sharingResolvers,
  ...exchangeResolvers,
];

/** How the rooms' classes become a schema. Input is checked by the rooms, not by decorators. */
const OPTIONS: BuildSchemaOptions = { resolvers: RESOLVERS, validate: false };

/** The office half as the rooms declare it. */
export function bareOfficeSchema(): Promise<GraphQLSchema> {
  return buildSchema(OPTIONS);
}

/**
 * The office half with every operation behind its permission and every mutation recorded. Apollo
 * refuses to start with an invalid schema, so type-graphql need not introspect this one to find out.
 */
export async function officeSchema(table: OfficePermissions): Promise<GraphQLSchema> {
  const bare = await buildSchema({ ...OPTIONS, skipCheck: true });
  return applyMiddleware(bare, permissionRules(bare, table), recordingRules(table));
}

/** The office half in schema language, in alphabetical order: what `schema/office.graphql` holds. */
export async function officeSdl(): Promise<string> {
  return `${printSchema(lexicographicSortSchema(await bareOfficeSchema()))}\n`;
}

import { type GraphQLSchema, lexicographicSortSchema, printSchema } from 'graphql';
import { applyMiddleware } from 'graphql-middleware';
import { buildSchema, type NonEmptyArray, type PubSub } from 'type-graphql';
import { auditResolvers } from '../audit';
import { casesResolvers } from '../cases';
import { catalogResolvers } from '../catalog';
import { dutiesResolvers } from '../duties';
import { exchangeResolvers } from '../exchange';
import { identityResolvers } from '../identity';
import { oversightResolvers } from '../oversight';
import { servicesResolvers } from '../services';
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
  ...servicesResolvers,
  ...casesResolvers,
  ...oversightResolvers,
];

/** Subscriptions follow tables that all processes share; nothing is handed about within one. */
const NO_PUBSUB: PubSub = { publish: noSource, subscribe: noSource };

function noSource(): never {
  throw new Error('expected a subscription to have its own source');
}

/**
 * The office half as the rooms declare it. Input is checked by the rooms, not by decorators. That
 * the schema is valid is held by a test and by Apollo, which refuses to start with another: to ask
 * it for itself takes longer than to build it. Made once for all gateways of this process.
 */
export function bareOfficeSchema(): Promise<GraphQLSchema> {
  made ??= buildSchema({
    ...{ resolvers: RESOLVERS, validate: false, skipCheck: true },
    pubSub: NO_PUBSUB,
  });
  return made;
}

let made: Promise<GraphQLSchema> | null = null;

/** The office half with every operation behind its permission and every mutation recorded. */
export async function officeSchema(table: OfficePermissions): Promise<GraphQLSchema> {
  const bare = await bareOfficeSchema();
  return applyMiddleware(bare, permissionRules(bare, table), recordingRules(table));
}

/** The office half in schema language, in alphabetical order: what `schema/office.graphql` holds. */
export async function officeSdl(): Promise<string> {
  return `${printSchema(lexicographicSortSchema(await bareOfficeSchema()))}\n`;
}

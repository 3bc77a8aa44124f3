import type { FastifyServerOptions } from 'fastify';

/**
 * No route has a JSON schema, GraphQL being one of its own. Unless told so, fastify loads the
 * compilers of such schemas with every server it makes: a tenth of a second at start.
 */
export const schemaController: NonNullable<FastifyServerOptions['schemaController']> = {
  compilersFactory: { buildValidator: refuse, buildSerializer: refuse },
};

function refuse(): never {
  throw new Error('expected routes without a JSON schema');
}

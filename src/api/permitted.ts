import type { FastifyRequest } from 'fastify';
import { authenticate } from './authenticate';
import { type Permissions, refusalOf } from './permissions';
import type { GatewayRuntime } from './request-context';

/** Looks at a request before its body is read. Errors: UNAUTHENTICATED, FORBIDDEN, those of tokens. */
export type RequestCheck = (request: FastifyRequest) => Promise<void>;

/** Lets only those through who may call an operation beside GraphQL, and says who they are. */
export function permitted(
  runtime: GatewayRuntime,
  { Route }: Permissions,
  operation: keyof Permissions['Route'],
): RequestCheck {
  return async (request) => {
    request.actor = await authenticate(runtime, request);
    const refusal = refusalOf(operation, Route[operation].allow, request);
    if (refusal !== null) throw refusal;
  };
}

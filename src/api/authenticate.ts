import type { FastifyRequest } from 'fastify';
import type { Actor } from '../identity';
import type { GatewayRuntime } from './request-context';

/**
 * Who sent a request, and from which network zone: by the peer's address, or by what a trusted proxy
 * says it was. Null without a token. Errors: those of `Identity.authenticate`.
 */
export function authenticate(
  { identity }: GatewayRuntime,
  { headers, ip }: FastifyRequest,
): Promise<Actor | null> {
  return identity.authenticate(headers.authorization, ip);
}

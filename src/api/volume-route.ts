import type { FastifyInstance } from 'fastify';
import { readVolume, VOLUME_PARTS } from '../cases';
import { type Permissions, refusalOf } from './permissions';
import { type GatewayRuntime, requestContext } from './request-context';

const HEADERS = Object.freeze({ 'content-type': 'application/zip', 'cache-control': 'no-store' });

/** A sub-volume of the archive as one file: `GET /volumes/<volume>/main.zip` and `…/restricted.zip`. ARC-2 */
export function volumeRoute(
  app: FastifyInstance,
  runtime: GatewayRuntime,
  { Route: { readVolume: line } }: Permissions,
): void {
  for (const part of VOLUME_PARTS) {
    app.get<{ Params: { readonly volumeId: string } }>(`/volumes/:volumeId/${part}.zip`, {
      onRequest: async (request) => {
        request.actor = await runtime.identity.authenticate(request.headers.authorization);
        const refusal = refusalOf('readVolume', line.allow, request);
        if (refusal !== null) throw refusal;
      },
      handler: async ({ note, actor, params: { volumeId } }, reply) => {
        const asked = { volumeId, part };
        const zip = await readVolume(requestContext(runtime, note, actor), asked);
        return reply.headers(HEADERS).send(Buffer.from(zip));
      },
    });
  }
}

import type { FastifyInstance } from 'fastify';
import { readVolume, VOLUME_PARTS } from '../cases';
import type { Permissions } from './permissions';
import { permitted } from './permitted';
import { type GatewayRuntime, requestContext } from './request-context';

const HEADERS = Object.freeze({ 'content-type': 'application/zip', 'cache-control': 'no-store' });

/** A sub-volume of the archive as one file: `GET /volumes/<volume>/main.zip` and `…/restricted.zip`. ARC-2 */
export function volumeRoute(
  app: FastifyInstance,
  runtime: GatewayRuntime,
  permissions: Permissions,
): void {
  for (const part of VOLUME_PARTS) {
    app.get<{ Params: { readonly volumeId: string } }>(`/volumes/:volumeId/${part}.zip`, {
      onRequest: permitted(runtime, permissions, 'readVolume'),
      handler: async ({ note, actor, params: { volumeId } }, reply) => {
        const asked = { volumeId, part };
        const zip = await readVolume(requestContext(runtime, note, actor), asked);
        return reply.headers(HEADERS).send(Buffer.from(zip));
      },
    });
  }
}

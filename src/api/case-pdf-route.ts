import type { FastifyInstance } from 'fastify';
import { readCasePdf } from '../cases';
import type { Permissions } from './permissions';
import { permitted } from './permitted';
import { type GatewayRuntime, requestContext } from './request-context';

const HEADERS = Object.freeze({
  'content-type': 'application/pdf',
  'cache-control': 'no-store',
});

/** Ids as the address has them. */
interface Named {
  readonly caseId: string;
  readonly documentId: string;
}

/** A sealed paper of a case as a signed PDF: `GET /cases/<case>/documents/<paper>.pdf`. SEAL-2 */
export function casePdfRoute(
  app: FastifyInstance,
  runtime: GatewayRuntime,
  permissions: Permissions,
): void {
  app.get<{ Params: Named }>('/cases/:caseId/documents/:documentId.pdf', {
    onRequest: permitted(runtime, permissions, 'readCasePdf'),
    handler: async ({ note, actor, params: { caseId, documentId } }, reply) => {
      const asked = { caseId, documentId };
      const pdf = await readCasePdf(requestContext(runtime, note, actor), asked);
      return reply.headers(HEADERS).send(Buffer.from(pdf));
    },
  });
}

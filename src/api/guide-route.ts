import type { FastifyInstance } from 'fastify';
import { exportGuideWorkbook, guideTemplate, importGuideWorkbook } from '../services';
import { fileHeaders, XLSX } from './file-headers';
import { importRoute } from './import-route';
import type { Permissions } from './permissions';
import { permitted } from './permitted';
import { type QueryTexts, queryText } from './query-text';
import { type GatewayRuntime, requestContext } from './request-context';

/**
 * Guides as a workbook. `GET /guides/export.xlsx?serviceItem=<code>` gives the department's guides, or
 * that of one item, `GET /guides/template.xlsx` the empty form, and `POST /guides/import` takes it
 * filled in as drafts, whole or not at all. Answers `{ import: [ { serviceItem, versionId } ] }`; a
 * refused file's error carries its `report` of bad cells beside it. GDE-2
 */
export function guideRoute(
  app: FastifyInstance,
  runtime: GatewayRuntime,
  permissions: Permissions,
): void {
  const mayExport = permitted(runtime, permissions, 'exportGuideWorkbook');
  void app.register(async (scope) => {
    scope.get<{ Querystring: QueryTexts }>(
      '/guides/export.xlsx',
      { onRequest: mayExport },
      async ({ note, actor, query }, reply) => {
        const serviceItem = queryText(query, 'serviceItem');
        const ctx = requestContext(runtime, note, actor);
        const file = await exportGuideWorkbook(ctx, serviceItem);
        return reply.headers(fileHeaders('guides.xlsx', XLSX)).send(file);
      },
    );
    scope.get('/guides/template.xlsx', { onRequest: mayExport }, async (_, reply) =>
      reply.headers(fileHeaders('guide-template.xlsx', XLSX)).send(await guideTemplate()),
    );
    importRoute(scope, runtime, {
      path: '/guides/import',
      types: [XLSX],
      onRequest: permitted(runtime, permissions, 'importGuideWorkbook'),
      take: (ctx, { stream }) => importGuideWorkbook(ctx, stream),
    });
  });
}

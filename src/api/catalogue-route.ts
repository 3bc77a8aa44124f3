import type { FastifyInstance } from 'fastify';
import {
  type CatalogueExport,
  catalogueTemplate,
  EXPORT_FORMATS,
  EXPORTED_VERSIONS,
  type ExportFormat,
  exportCatalogue,
  importCatalogue,
} from '../catalog';
import { GatewayError } from '../platform';
import { fileHeaders, XLSX } from './file-headers';
import { importRoute } from './import-route';
import type { Permissions } from './permissions';
import { permitted } from './permitted';
import { type QueryTexts, queryText } from './query-text';
import { type GatewayRuntime, requestContext } from './request-context';

const JSON_TYPE = 'application/json';

const TYPES: Readonly<Record<ExportFormat, string>> = Object.freeze({
  xlsx: XLSX,
  json: JSON_TYPE,
  jsonld: 'application/ld+json',
});

/**
 * The catalogue as files. `GET /catalog/export.xlsx|json|jsonld?version=published|newest&provider=<id>`
 * gives what the caller may see, `GET /catalog/template.xlsx` the empty form, and
 * `POST /catalog/import` takes it filled in, or JSON, as drafts, whole or not at all. Answers
 * `{ import: { registered, revised } }` with the codes; a refused file's error carries its `report`
 * of bad cells beside it.
 */
export function catalogueRoute(
  app: FastifyInstance,
  runtime: GatewayRuntime,
  permissions: Permissions,
): void {
  const mayExport = permitted(runtime, permissions, 'exportCatalogue');
  void app.register(async (scope) => {
    for (const format of EXPORT_FORMATS) {
      scope.get<{ Querystring: QueryTexts }>(
        `/catalog/export.${format}`,
        { onRequest: mayExport },
        async ({ note, actor, query }, reply) => {
          const asked = exportOf(format, query);
          const file = await exportCatalogue(requestContext(runtime, note, actor), asked);
          return reply.headers(fileHeaders(`catalogue.${format}`, TYPES[format])).send(file);
        },
      );
    }
    scope.get('/catalog/template.xlsx', { onRequest: mayExport }, async (_, reply) =>
      reply.headers(fileHeaders('template.xlsx', XLSX)).send(await catalogueTemplate()),
    );
    importRoute(scope, runtime, {
      path: '/catalog/import',
      types: [XLSX, JSON_TYPE],
      onRequest: permitted(runtime, permissions, 'importCatalogue'),
      take: (ctx, { type, stream }) => {
        const format = type.startsWith(JSON_TYPE) ? 'json' : 'xlsx';
        return importCatalogue(ctx, { format, stream });
      },
    });
  });
}

/** What is asked for. Errors: INPUT_INVALID. */
function exportOf(format: ExportFormat, query: QueryTexts): CatalogueExport {
  const asked = queryText(query, 'version') ?? 'published';
  const version = EXPORTED_VERSIONS.find((one) => one === asked);
  if (version === undefined) {
    const expected = EXPORTED_VERSIONS.join(', ');
    const got = { zh: '其他内容', en: 'something else' };
    throw new GatewayError('INPUT_INVALID', { field: 'version', expected, got });
  }
  return { format, version, provider: queryText(query, 'provider') ?? undefined };
}

import type { Readable } from 'node:stream';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import {
  type CatalogueExport,
  catalogueTemplate,
  EXPORT_FORMATS,
  EXPORTED_VERSIONS,
  type ExportFormat,
  exportCatalogue,
  ImportRefused,
  importCatalogue,
} from '../catalog';
import { GatewayError } from '../platform';
import { authenticate } from './authenticate';
import { limitBytes } from './limit-bytes';
import { type Permissions, refusalOf } from './permissions';
import { renderFailure, statusOf } from './render-failure';
import { type GatewayRuntime, requestContext } from './request-context';

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
const JSON_TYPE = 'application/json';

const TYPES: Readonly<Record<ExportFormat, string>> = Object.freeze({
  xlsx: XLSX,
  json: JSON_TYPE,
  jsonld: 'application/ld+json',
});

interface ExportQuery {
  readonly version?: unknown;
  readonly provider?: unknown;
}

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
  { Route }: Permissions,
): void {
  const only = (operation: keyof Permissions['Route']) => async (request: FastifyRequest) => {
    request.actor = await authenticate(runtime, request);
    const refusal = refusalOf(operation, Route[operation].allow, request);
    if (refusal !== null) throw refusal;
  };
  void app.register(async (scope) => {
    for (const format of EXPORT_FORMATS) {
      scope.get<{ Querystring: ExportQuery }>(
        `/catalog/export.${format}`,
        { onRequest: only('exportCatalogue') },
        async ({ note, actor, query }, reply) => {
          const asked = exportOf(format, query);
          const file = await exportCatalogue(requestContext(runtime, note, actor), asked);
          return reply.headers(fileHeaders(`catalogue.${format}`, TYPES[format])).send(file);
        },
      );
    }
    scope.get('/catalog/template.xlsx', { onRequest: only('exportCatalogue') }, async (_, reply) =>
      reply.headers(fileHeaders('template.xlsx', XLSX)).send(await catalogueTemplate()),
    );
    importRoute(scope, runtime, only('importCatalogue'));
  });
}

function importRoute(
  scope: FastifyInstance,
  runtime: GatewayRuntime,
  onRequest: (request: FastifyRequest) => Promise<void>,
): void {
  const limit = runtime.config.maxUploadBytes;
  scope.removeAllContentTypeParsers();
  scope.addContentTypeParser([XLSX, JSON_TYPE], async (_: unknown, body: Readable) => body);
  scope.post<{ Body: Readable }>(
    '/catalog/import',
    { bodyLimit: limit, onRequest },
    async ({ note, actor, raw, body, headers }, reply) => {
      const format = headers['content-type']?.startsWith(JSON_TYPE) ? 'json' : 'xlsx';
      const stream = limitBytes(body, limit);
      try {
        const ctx = requestContext(runtime, note, actor);
        return { import: await importCatalogue(ctx, { format, stream }) };
      } catch (error) {
        // What is left of a refused file is read and dropped, or the client would not hear of it.
        raw.resume();
        reply.code(statusOf(error));
        const errors = [renderFailure(error, note, runtime.log)];
        return error instanceof ImportRefused ? { errors, report: told(error, note) } : { errors };
      }
    },
  );
}

function fileHeaders(name: string, type: string): Record<string, string> {
  return {
    'content-type': type,
    'content-disposition': `attachment; filename="${name}"`,
    'cache-control': 'no-store',
  };
}

/** What is asked for. Errors: INPUT_INVALID. */
function exportOf(
  format: ExportFormat,
  { version = 'published', provider }: ExportQuery,
): CatalogueExport {
  const known = EXPORTED_VERSIONS.find((one) => one === version);
  const got = { zh: '其他内容', en: 'something else' };
  if (known === undefined) {
    const expected = EXPORTED_VERSIONS.join(', ');
    throw new GatewayError('INPUT_INVALID', { field: 'version', expected, got });
  }
  if (provider === undefined) return { format, version: known };
  if (typeof provider === 'string' && !provider.includes('\0')) {
    return { format, version: known, provider };
  }
  const expected = { zh: '一个部门的 id', en: 'the id of one department' };
  throw new GatewayError('INPUT_INVALID', { field: 'provider', expected, got });
}

/** The report with its sentences in the caller's language. */
function told({ report }: ImportRefused, { locale }: FastifyRequest['note']): unknown {
  const words = locale === 'en' ? 'en' : 'zh';
  const cells = report.cells.map(({ sheet, row, column, expected, got }) => ({
    sheet,
    row,
    column,
    expected: expected[words],
    got: got[words],
  }));
  return { ...report, cells };
}

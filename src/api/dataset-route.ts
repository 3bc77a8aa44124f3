import { PassThrough, type Readable } from 'node:stream';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { GatewayError } from '../platform';
import {
  type DatasetFile,
  ENCODINGS,
  type LoadProgress,
  LoadRefused,
  loadDataset,
} from '../sources';
import { XLSX } from './file-headers';
import { limitBytes } from './limit-bytes';
import type { Permissions } from './permissions';
import { permitted } from './permitted';
import { renderFailure, statusOf } from './render-failure';
import { type GatewayRuntime, requestContext } from './request-context';

/** Where a provider pushes the file of a hosted dataset. */
const LOAD_PATH = '/sources/:source/datasets/:dataset/load';

const LINES = 'application/x-ndjson';

interface LoadPath {
  readonly source: string;
  readonly dataset: string;
}

/**
 * Takes a CSV or XLSX file in place of a hosted dataset's rows, streamed, whole or not at all.
 * Answers `{ load: { id, dataset, rows, asOf } }`; to a caller that accepts application/x-ndjson
 * a line `{ progress: { rows, badCells } }` every few thousand rows and then the same, or
 * `{ errors: [ … ] }`. A refused file's error carries its `report` of bad cells beside it.
 */
export function datasetRoute(
  app: FastifyInstance,
  runtime: GatewayRuntime,
  permissions: Permissions,
): void {
  void app.register(async (scope) => {
    scope.removeAllContentTypeParsers();
    scope.addContentTypeParser(
      ['text/csv', XLSX],
      async (_request: unknown, body: Readable) => body,
    );
    scope.post<{ Params: LoadPath; Body: Readable }>(LOAD_PATH, {
      bodyLimit: runtime.config.maxUploadBytes,
      onRequest: permitted(runtime, permissions, 'loadDataset'),
      handler: async (request, reply) => {
        const file = fileOf(request, runtime.config.maxUploadBytes);
        return wantsLines(request)
          ? loadInLines(runtime, request, reply, file)
          : loadAtOnce(runtime, request, reply, file);
      },
    });
  });
}

function fileOf(
  { headers, params, body }: FastifyRequest<{ Params: LoadPath; Body: Readable }>,
  limit: number,
): DatasetFile {
  const [type = '', ...options] = (headers['content-type'] ?? '').toLowerCase().split(';');
  const charset = options
    .map((option) => /^\s*charset="?([\w-]+)"?\s*$/.exec(option)?.[1])
    .find(Boolean);
  return {
    sourceId: params.source,
    dataset: params.dataset,
    format: type.trim() === 'text/csv' ? 'csv' : 'xlsx',
    encoding: encodingOf(charset),
    stream: limitBytes(body, limit),
  };
}

function encodingOf(charset: string | undefined): DatasetFile['encoding'] {
  const named = charset === 'gbk' || charset === 'gb2312' ? 'gb18030' : (charset ?? 'auto');
  const known = ENCODINGS.find((encoding) => encoding === named);
  if (known !== undefined) return known;
  throw new GatewayError('INPUT_INVALID', {
    field: 'charset',
    expected: 'utf-8, gb18030',
    got: { zh: '其他编码', en: 'another one' },
  });
}

function wantsLines({ headers }: FastifyRequest): boolean {
  return headers.accept?.includes(LINES) ?? false;
}

/** What is left of a refused file is read and dropped: a client hears no answer while it sends. */
async function loadAtOnce(
  runtime: GatewayRuntime,
  { note, actor, raw }: FastifyRequest,
  reply: FastifyReply,
  file: DatasetFile,
): Promise<unknown> {
  try {
    return { load: await loadDataset(requestContext(runtime, note, actor), file) };
  } catch (error) {
    raw.resume();
    reply.code(statusOf(error));
    return failureOf(runtime, note, error);
  }
}

/** The status is sent before the outcome is known: the last line tells it. */
async function loadInLines(
  runtime: GatewayRuntime,
  { note, actor, raw }: FastifyRequest,
  reply: FastifyReply,
  file: DatasetFile,
): Promise<FastifyReply> {
  const lines = new PassThrough();
  const say = (line: unknown): void => void lines.write(`${JSON.stringify(line)}\n`);
  const onProgress = (progress: LoadProgress): void => say({ progress });
  void loadDataset(requestContext(runtime, note, actor), { ...file, onProgress })
    .then(
      (load) => say({ load }),
      (error: unknown) => say(failureOf(runtime, note, error)),
    )
    .finally(() => {
      raw.resume();
      lines.end();
    });
  return reply.type(LINES).send(lines);
}

function failureOf(
  { log }: GatewayRuntime,
  note: FastifyRequest['note'],
  error: unknown,
): Record<string, unknown> {
  const rendered = renderFailure(error, note, log);
  return {
    errors: [rendered],
    ...(error instanceof LoadRefused && { report: inLanguage(error, note.locale) }),
  };
}

/** The report with its sentences in the caller's language. */
function inLanguage({ report }: LoadRefused, locale: FastifyRequest['note']['locale']): unknown {
  const words = locale === 'en' ? 'en' : 'zh';
  const cells = report.cells.map(({ row, column, expected, got }) => ({
    row,
    column,
    expected: expected[words],
    got: got[words],
  }));
  return { ...report, cells };
}

import type { Readable } from 'node:stream';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { ImportRefused } from '../catalog';
import { limitBytes } from './limit-bytes';
import type { RequestCheck } from './permitted';
import { renderFailure, statusOf } from './render-failure';
import { type GatewayRuntime, requestContext } from './request-context';

/** A file that is taken in. */
export interface ImportRoute {
  readonly path: string;
  /** Types of content that it may be of. */
  readonly types: string[];
  readonly onRequest: RequestCheck;
  /** Takes it, whole or not at all, and says what it came to. */
  take(
    ctx: ReturnType<typeof requestContext>,
    file: { readonly type: string; readonly stream: AsyncIterable<Uint8Array> },
  ): Promise<unknown>;
}

/**
 * Takes files in that are imported whole or not at all. Answers `{ import: … }`; a refused file's
 * error carries its `report` of bad cells beside it. The scope takes no other bodies.
 */
export function importRoute(
  scope: FastifyInstance,
  runtime: GatewayRuntime,
  { path, types, onRequest, take }: ImportRoute,
): void {
  const limit = runtime.config.maxUploadBytes;
  scope.removeAllContentTypeParsers();
  scope.addContentTypeParser(types, async (_: unknown, body: Readable) => body);
  scope.post<{ Body: Readable }>(
    path,
    { bodyLimit: limit, onRequest },
    async ({ note, actor, raw, body, headers }, reply) => {
      const file = { type: headers['content-type'] ?? '', stream: limitBytes(body, limit) };
      try {
        return { import: await take(requestContext(runtime, note, actor), file) };
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

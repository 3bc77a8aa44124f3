import type { FastifyInstance } from 'fastify';
import { GatewayError } from '../platform';
import { type AskedStatistics, exportStatistics } from '../sharing';
import { type Permissions, refusalOf } from './permissions';
import { type GatewayRuntime, requestContext } from './request-context';

const HEADERS = Object.freeze({
  'content-type': 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  'content-disposition': 'attachment; filename="statistics.xlsx"',
  'cache-control': 'no-store',
});

type StatisticsQuery = Readonly<Record<string, unknown>>;

/**
 * The statistics of sharing as a workbook:
 * `GET /statistics.xlsx?from=2026-01-01&to=2026-03-31&department=<id>`; without a department of all
 * that the caller may see. SHR-12
 */
export function statisticsRoute(
  app: FastifyInstance,
  runtime: GatewayRuntime,
  { Route: { exportStatistics: line } }: Permissions,
): void {
  app.get<{ Querystring: StatisticsQuery }>('/statistics.xlsx', {
    onRequest: async (request) => {
      request.actor = await runtime.identity.authenticate(request.headers.authorization);
      const refusal = refusalOf('exportStatistics', line.allow, request);
      if (refusal !== null) throw refusal;
    },
    handler: async ({ note, actor, query }, reply) => {
      const file = await exportStatistics(requestContext(runtime, note, actor), askedOf(query));
      return reply.headers(HEADERS).send(file);
    },
  });
}

/** One text of the query, or null where there is none. Errors: INPUT_INVALID. */
function textOf(query: StatisticsQuery, field: string): string | null {
  const value = query[field];
  if (value === undefined) return null;
  if (typeof value === 'string' && !value.includes('\0')) return value;
  const expected = { zh: '一个值', en: 'one value' };
  const got = { zh: '其他内容', en: 'something else' };
  throw new GatewayError('INPUT_INVALID', { field, expected, got });
}

function askedOf(query: StatisticsQuery): AskedStatistics {
  const [from, to] = [textOf(query, 'from') ?? '', textOf(query, 'to') ?? ''];
  return { from, to, department: textOf(query, 'department') };
}

import type { FastifyInstance } from 'fastify';
import { exportReport } from '../oversight';
import { GatewayError } from '../platform';
import { type AskedStatistics, exportStatistics } from '../sharing';
import { type Permissions, refusalOf } from './permissions';
import { type GatewayRuntime, requestContext } from './request-context';

/** Workbooks of a period, by their file names: who may take one is the line of its operation. */
const WORKBOOKS = Object.freeze({
  'statistics.xlsx': { operation: 'exportStatistics', make: exportStatistics },
  'oversight.xlsx': { operation: 'exportReport', make: exportReport },
} as const);

type FileName = keyof typeof WORKBOOKS;

type WorkbookQuery = Readonly<Record<string, unknown>>;

function headersOf(name: FileName) {
  return {
    'content-type': 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    'content-disposition': `attachment; filename="${name}"`,
    'cache-control': 'no-store',
  };
}

/**
 * The statistics of sharing and the reports of oversight as workbooks:
 * `GET /statistics.xlsx?from=2026-01-01&to=2026-03-31&department=<id>`; without a department of all
 * that the caller may see. SHR-12
 */
export function workbookRoutes(
  app: FastifyInstance,
  runtime: GatewayRuntime,
  { Route }: Permissions,
): void {
  for (const name of Object.keys(WORKBOOKS) as FileName[]) {
    const { operation, make } = WORKBOOKS[name];
    app.get<{ Querystring: WorkbookQuery }>(`/${name}`, {
      onRequest: async (request) => {
        request.actor = await runtime.identity.authenticate(request.headers.authorization);
        const refusal = refusalOf(operation, Route[operation].allow, request);
        if (refusal !== null) throw refusal;
      },
      handler: async ({ note, actor, query }, reply) => {
        const file = await make(requestContext(runtime, note, actor), askedOf(query));
        return reply.headers(headersOf(name)).send(file);
      },
    });
  }
}

/** One text of the query, or null where there is none. Errors: INPUT_INVALID. */
function textOf(query: WorkbookQuery, field: string): string | null {
  const value = query[field];
  if (value === undefined) return null;
  if (typeof value === 'string' && !value.includes('\0')) return value;
  const expected = { zh: '一个值', en: 'one value' };
  const got = { zh: '其他内容', en: 'something else' };
  throw new GatewayError('INPUT_INVALID', { field, expected, got });
}

function askedOf(query: WorkbookQuery): AskedStatistics {
  const [from, to] = [textOf(query, 'from') ?? '', textOf(query, 'to') ?? ''];
  return { from, to, department: textOf(query, 'department') };
}

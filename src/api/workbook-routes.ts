import type { FastifyInstance } from 'fastify';
import { exportReport } from '../oversight';
import { type AskedStatistics, exportStatistics } from '../sharing';
import { fileHeaders, XLSX } from './file-headers';
import type { Permissions } from './permissions';
import { permitted } from './permitted';
import { type QueryTexts, queryText } from './query-text';
import { type GatewayRuntime, requestContext } from './request-context';

/** Workbooks of a period, by their file names: who may take one is the line of its operation. */
const WORKBOOKS = Object.freeze({
  'statistics.xlsx': { operation: 'exportStatistics', make: exportStatistics },
  'oversight.xlsx': { operation: 'exportReport', make: exportReport },
} as const);

type FileName = keyof typeof WORKBOOKS;

/**
 * The statistics of sharing and the reports of oversight as workbooks:
 * `GET /statistics.xlsx?from=2026-01-01&to=2026-03-31&department=<id>`; without a department of all
 * that the caller may see. SHR-12
 */
export function workbookRoutes(
  app: FastifyInstance,
  runtime: GatewayRuntime,
  permissions: Permissions,
): void {
  for (const name of Object.keys(WORKBOOKS) as FileName[]) {
    const { operation, make } = WORKBOOKS[name];
    app.get<{ Querystring: QueryTexts }>(`/${name}`, {
      onRequest: permitted(runtime, permissions, operation),
      handler: async ({ note, actor, query }, reply) => {
        const file = await make(requestContext(runtime, note, actor), askedOf(query));
        return reply.headers(fileHeaders(name, XLSX)).send(file);
      },
    });
  }
}

function askedOf(query: QueryTexts): AskedStatistics {
  const [from, to] = [queryText(query, 'from') ?? '', queryText(query, 'to') ?? ''];
  return { from, to, department: queryText(query, 'department') };
}

import type { Database } from '../../platform';
import { conditionsOf } from '../audit.store';
import type { AuditFilter } from '../audit-filter';
import type { AuditRecord } from '../record';

/** A stretch of a lane. */
interface Stretch {
  readonly node: string;
  readonly first: number;
  readonly last: number;
}

/** The records of a stretch that fit the filter, in their order. */
export async function findInRun(
  db: Database,
  filter: AuditFilter,
  { node, first, last }: Stretch,
): Promise<AuditRecord[]> {
  const { where, params } = conditionsOf(filter, null);
  const place = (value: unknown): string => `$${params.push(value)}`;
  const stretch = `node = ${place(node)} AND sequence BETWEEN ${place(first)} AND ${place(last)}`;
  const rows = await db.query<{ body: string; hash: string }>(
    `SELECT body, hash FROM audit_record ${where === '' ? 'WHERE' : `${where} AND`} ${stretch}
     ORDER BY sequence`,
    params,
  );
  return rows.map(({ body, hash }) => ({ ...JSON.parse(body), hash }));
}

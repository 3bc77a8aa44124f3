import type { Database } from '../platform';
import type { AuditPosition } from './audit-filter';
import { keyMark } from './key-mark';
import type { AuditRecord } from './record';
import { calledIn } from './subjects/subject-names';

/** Reads that are not told of: those that meet all that is said of them. */
export interface Withheld {
  /** Service item code; null for any. */
  readonly serviceItem: string | null;
  /** Department id; null for any. */
  readonly departmentId: string | null;
  /** Those before this instant are told of nevertheless; null for none. */
  readonly toldBefore: Date | null;
}

/** Which reads: a page of those of one key, without those that are withheld. */
export interface ReadsOfKey {
  readonly keyDigest: string;
  readonly withheld: readonly Withheld[];
  readonly after: AuditPosition | null;
  readonly limit: number;
}

/**
 * What is withheld is left out before rows are counted off, so that neither pages nor cursors have a
 * trace of it. The marks are looked up by themselves, for another index would read the whole log.
 */
const READS = `WITH read AS MATERIALIZED (
  SELECT id, at, event, decision, department_id, service_item, body, hash FROM audit_record
  WHERE key_marks && $1::bigint[]
)
SELECT body, hash FROM read
WHERE event = 'data.read' AND decision = 'allowed'
  AND EXISTS (SELECT 1 FROM unnest($2::text[]) AS told WHERE strpos(body, told) > 0)
  AND NOT EXISTS (
    SELECT 1 FROM unnest($3::text[], $4::text[], $5::timestamptz[])
      AS withheld (service_item, department_id, told_before)
    WHERE coalesce(withheld.service_item = read.service_item, withheld.service_item IS NULL)
      AND coalesce(withheld.department_id = read.department_id, withheld.department_id IS NULL)
      AND (withheld.told_before IS NULL OR read.at >= withheld.told_before))
  AND ($6::timestamptz IS NULL OR (at, id) < ($6::timestamptz, $7::text))
ORDER BY at DESC, id DESC LIMIT $8`;

/** Records of reads that gave a row of this key, newest first. */
export async function findReadsOfKey(
  db: Database,
  { keyDigest, withheld, after, limit }: ReadsOfKey,
): Promise<AuditRecord[]> {
  const names = (await calledIn(db, [keyDigest])).get(keyDigest) ?? [];
  const asked = [
    ...[names.map(keyMark), names.map((name) => JSON.stringify(name))],
    withheld.map(({ serviceItem }) => serviceItem),
    withheld.map(({ departmentId }) => departmentId),
    withheld.map(({ toldBefore }) => toldBefore),
    ...[after?.at ?? null, after?.id ?? null, limit],
  ];
  const rows = await db.query<{ body: string; hash: string }>(READS, asked, {
    name: 'audit_reads_of_key',
  });
  return rows.map(({ body, hash }) => ({ ...JSON.parse(body), hash }));
}

import type { Database } from '../platform';

/** Recorded reads of shared data that were alike. Holds nothing about whose data it was. */
export interface ReadTally {
  /** Id of the department that read, or was refused. */
  readonly department: string;
  readonly serviceItem: string;
  /** Code of the resource. */
  readonly resource: string;
  /** The network zone of the caller; null where it was not told. */
  readonly network: string | null;
  /** API names of the items that were asked for; null where the record does not tell. */
  readonly items: readonly string[] | null;
  /** How many records. */
  readonly reads: number;
}

/** Which reads to tally, and how many records and kinds of reads at most. */
export interface TallyBounds {
  readonly since: Date;
  /** Codes of resources; null for all. */
  readonly resources: readonly string[] | null;
  /** Id of a department; null for all. */
  readonly department: string | null;
  readonly mostRecords: number;
  readonly mostKinds: number;
}

/** What was tallied. */
export interface Tally {
  readonly kinds: readonly ReadTally[];
  /** Whether there were more records, or more kinds of reads. */
  readonly isCutOff: boolean;
}

interface TallyRow {
  readonly department: string;
  readonly serviceItem: string;
  readonly resource: string;
  readonly network: string | null;
  readonly items: string;
  readonly withheld: string | null;
  readonly reads: number;
  readonly kinds: number;
  readonly records: number;
}

/** Bodies are read as json, for jsonb knows no escaped NUL, which a caller may once have sent. */
const TALLY = `
  SELECT department, service_item AS "serviceItem", resource, network, items, withheld,
    count(*)::int AS reads, (count(*) OVER ())::int AS kinds,
    (sum(count(*)) OVER ())::int AS records
  FROM (
    SELECT department_id AS department, service_item, resource,
      body::json -> 'facts' ->> 'network' AS network, (body::json -> 'items')::text AS items,
      body::json -> 'facts' ->> 'withheld' AS withheld
    FROM audit_record
    WHERE event = 'data.read' AND at >= $1 AND department_id IS NOT NULL
      AND service_item IS NOT NULL AND resource IS NOT NULL
      AND ($2::text[] IS NULL OR resource = ANY ($2)) AND ($3::text IS NULL OR department_id = $3)
    ORDER BY at DESC LIMIT $4
  ) AS newest
  GROUP BY department, service_item, resource, network, items, withheld
  ORDER BY reads DESC, department, service_item, resource, network, items, withheld LIMIT $5`;

/** What was asked: what was released and what was withheld; a refusal tells of neither. */
function itemsOf({ items, withheld }: TallyRow): readonly string[] | null {
  const released = JSON.parse(items) as string[];
  const asked = [...released, ...(withheld?.split(',') ?? [])];
  return asked.length === 0 ? null : asked;
}

/**
 * Tallies the newest recorded reads of shared data, the most frequent kinds first. Who may see it is
 * for the caller to say.
 */
export async function tallyReads(db: Database, bounds: TallyBounds): Promise<Tally> {
  const { since, resources, department, mostRecords, mostKinds } = bounds;
  const params = [since, resources, department, mostRecords, mostKinds];
  const rows = await db.query<TallyRow>(TALLY, params);
  const [first] = rows;
  const kinds = rows.map((row) => {
    const { department: id, serviceItem, resource, network, reads } = row;
    return { department: id, serviceItem, resource, network, reads, items: itemsOf(row) };
  });
  const isCutOff = first !== undefined && (first.records >= mostRecords || first.kinds > mostKinds);
  return { kinds, isCutOff };
}

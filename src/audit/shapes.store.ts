import type { Database } from '../platform';
import type { RecordShape } from './record-shape';

/** Lists travel as one text: elements of an array of arrays must be of one length. */
const SEPARATOR = '\x1f';

/**
 * Keeps shapes that are not kept yet, in one order everywhere, so that no two writers wait for each
 * other.
 */
export async function keepShapes(db: Database, shapes: readonly RecordShape[]): Promise<void> {
  const column = (value: (shape: RecordShape) => unknown): unknown[] => shapes.map(value);
  await db.execute(
    `INSERT INTO audit_shape (shape, event, decision, resource, items, reasons)
     SELECT s.shape, s.event, s.decision, s.resource,
       string_to_array(s.items, '${SEPARATOR}'), string_to_array(s.reasons, '${SEPARATOR}')
     FROM unnest($1::bigint[], $2::text[], $3::text[], $4::text[], $5::text[], $6::text[])
       AS s (shape, event, decision, resource, items, reasons)
     ORDER BY s.shape ON CONFLICT (shape) DO NOTHING`,
    [
      ...[column(({ shape }) => shape), column(({ event }) => event)],
      ...[column(({ decision }) => decision), column(({ resource }) => resource)],
      column(({ items }) => items.join(SEPARATOR)),
      column(({ reasons }) => reasons.join(SEPARATOR)),
    ],
  );
}

/** All shapes that are kept, by number. */
export async function readShapes(db: Database): Promise<RecordShape[]> {
  const rows = await db.query<Omit<RecordShape, 'shape'> & { readonly shape: string }>(
    'SELECT shape, event, decision, resource, items, reasons FROM audit_shape ORDER BY shape',
  );
  return rows.map(({ shape, ...rest }) => ({ shape: BigInt(shape), ...rest }));
}

/** Which shapes; every field that is given must fit. */
export interface ShapesAsked {
  readonly event: string | null;
  readonly decision: string | null;
  readonly resource: string | null;
  /** API name of an item. */
  readonly item: string | null;
  /** A part of a reason, whatever its case. */
  readonly text: string | null;
  /** Reasons that fit as well as those with the text. */
  readonly codes: readonly string[];
}

/** Numbers of the shapes that fit. */
export async function selectShapes(db: Database, asked: ShapesAsked): Promise<string[]> {
  const { event, decision, resource, item, text, codes } = asked;
  const rows = await db.query<{ shape: string }>(
    `SELECT shape::text FROM audit_shape
     WHERE ($1::text IS NULL OR event = $1) AND ($2::text IS NULL OR decision = $2)
       AND ($3::text IS NULL OR resource = $3) AND ($4::text IS NULL OR $4 = ANY (items))
       AND ($5::text IS NULL OR reasons && $6::text[] OR EXISTS (
         SELECT 1 FROM unnest(reasons) AS reason WHERE strpos(lower(reason), lower($5)) > 0))`,
    [event, decision, resource, item, text, codes],
  );
  return rows.map(({ shape }) => shape);
}

import { isOrdinaryTime } from './check-time';
import { madeAt } from './made-at';

/** How far a record's time may lie from the one that its id was made at: they are taken one after the other. */
const NEAR_MS = 86_400_000;

/** From an instant on, to another. */
export interface NearSpan {
  readonly from: Date;
  readonly to: Date;
}

/** The rows of records by their ids, in a span, or wherever they are. */
type Find<Row> = (span: NearSpan | null) => Promise<Row[]>;

/**
 * Looks for records by their ids where their ids say that they are, which is a month or two; and everywhere only for
 * those that are not there, as of a clock that was set meanwhile.
 */
export async function findById<Row>(ids: readonly string[], find: Find<Row>): Promise<Row[]> {
  const span = spanOf(ids);
  const near = span === null ? [] : await find(span);
  return near.length >= ids.length ? near : find(null);
}

function spanOf(ids: readonly string[]): NearSpan | null {
  const times = ids.map(madeAt);
  const from = new Date(Math.min(...times) - NEAR_MS);
  const to = new Date(Math.max(...times) + NEAR_MS);
  return isOrdinaryTime(from) && isOrdinaryTime(to) ? { from, to } : null;
}

/** The condition of a span, with its parameters from $2 on; none where there is none. */
export function within(span: NearSpan | null): {
  readonly sql: string;
  readonly params: unknown[];
} {
  if (span === null) return { sql: '', params: [] };
  return {
    sql: 'AND at BETWEEN $2::timestamptz AND $3::timestamptz',
    params: [span.from, span.to],
  };
}

import type { Database } from '../../platform';
import { written } from '../columns';
import type { GrantNarrowing, NarrowableScope } from '../decision/grant-narrowing';
import { OPEN_LIVES } from '../grant-life/grant-life';
import type { CellRule } from '../row-condition/cell-rule';
import type { RowCondition } from '../row-condition/row-condition';

/** Which grants: those of a whole resource, or one of them. */
export interface GrantsOf {
  readonly resourceId: string;
  /** Null for all of the resource. */
  readonly grantId: string | null;
}

/** What is meant by GrantsOf, with the resource as $1 and the grant as $2. */
const OF = '($2::text IS NULL AND resource_id = $1 OR id = $2)';

/** Grants that have not ended, be they suspended or not, at the instant $3; $4 are OPEN_LIVES. */
const HELD = `revoked_at IS NULL AND status = ANY($4::text[]) AND expires_at > $3
       AND (ends_at IS NULL OR ends_at > $3)`;

/** A grant that has not ended, by what it gives. */
export interface HeldGrant {
  readonly consumerId: string;
  /** API names. */
  readonly items: readonly string[];
  readonly rowScope: RowCondition | null;
  readonly cells: readonly CellRule[];
}

/** Notes on a grant what is taken from it from an instant on; its columns stay until then. SHR-7 */
export async function addNarrowing(
  db: Database,
  id: string,
  narrowing: GrantNarrowing,
): Promise<void> {
  await db.execute(
    `UPDATE "grant" SET narrowings = coalesce(narrowings, '[]') || jsonb_build_array($2::jsonb)
     WHERE id = $1`,
    [id, JSON.stringify(narrowing)],
  );
}

/** Leaves a grant what a narrowing left it, once its instant has come. SHR-7 */
export async function narrowGrant(
  db: Database,
  id: string,
  { items, rowScope, expiresAt }: NarrowableScope,
): Promise<void> {
  await db.execute(
    'UPDATE "grant" SET items = $2, row_scope = $3::jsonb, expires_at = $4 WHERE id = $1',
    [id, [...items], rowScope && JSON.stringify(rowScope), expiresAt],
  );
}

/** Ends grants that live beyond an instant at that instant; an earlier end stays. SHR-7 */
export async function endGrantsAt(
  db: Database,
  { resourceId, grantId }: GrantsOf,
  at: Date,
): Promise<void> {
  await db.execute(
    `UPDATE "grant" SET ends_at = $3
     WHERE ${OF} AND ${HELD}`,
    [resourceId, grantId, at, [...OPEN_LIVES]],
  );
}

/** Ids of grants whose negotiated end has come and is not noted yet, held until the end. SHR-7 */
export async function lockEndedGrants(
  db: Database,
  { resourceId, grantId }: GrantsOf,
  at: Date,
): Promise<string[]> {
  const found = await db.query<{ id: string }>(
    `SELECT id FROM "grant" WHERE ${OF} AND status = ANY($4::text[]) AND ends_at <= $3
     ORDER BY id FOR UPDATE`,
    [resourceId, grantId, at, [...OPEN_LIVES]],
  );
  return found.map(({ id }) => id);
}

/** Grants that live at an instant, or have yet to begin, in the order of their departments. */
export async function selectHeldGrants(
  db: Database,
  { resourceId, grantId }: GrantsOf,
  at: Date,
): Promise<HeldGrant[]> {
  const rows = await db.query(
    `SELECT consumer_id AS "consumerId", items, row_scope AS "rowScope", cells FROM "grant"
     WHERE ${OF} AND ${HELD} ORDER BY consumer_id, id`,
    [resourceId, grantId, at, [...OPEN_LIVES]],
  );
  return written(rows);
}

import type { Database } from '../../platform';
import { findById, within } from '../find-by-id';
import type { LoggedRow } from '../tree/tree.store';

/** A record with what its leaf is made from. */
export type ReceiptRow = LoggedRow & { readonly id: string };

/** The records of these ids, in no order. */
export function findReceiptRows(db: Database, ids: readonly string[]): Promise<ReceiptRow[]> {
  return findById(ids, (span) => {
    const near = within(span);
    const sql = `SELECT id, body, hash, salt FROM audit_record WHERE id = ANY ($1::text[]) ${near.sql}`;
    return db.query<ReceiptRow>(sql, [[...ids], ...near.params]);
  });
}

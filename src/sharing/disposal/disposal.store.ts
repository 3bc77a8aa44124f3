import type { Database } from '../../platform';
import type { ReceiptRecord } from './disposal';

/** Adds a receipt. */
export async function insertReceipt(db: Database, receipt: ReceiptRecord): Promise<void> {
  await db.prisma.disposalReceipt.create({ data: receipt });
}

/** All receipts of a grant, the newest first. */
export function selectReceipts(db: Database, grantId: string): Promise<ReceiptRecord[]> {
  return db.query<ReceiptRecord>(
    `SELECT id, grant_id AS "grantId", method, disposed_at AS "disposedAt", responsible, copies,
       note, filed_at AS "filedAt", filed_by AS "filedBy"
     FROM disposal_receipt WHERE grant_id = $1 ORDER BY id DESC`,
    [grantId],
  );
}

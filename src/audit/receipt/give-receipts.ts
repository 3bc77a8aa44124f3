import type { PlatformContext } from '../../platform';
import { leafHash } from '../tlog/tree-hash';
import { entryOf } from '../tree/log-entry';
import { logSigner } from '../tree/log-key';
import { signReceipt } from './receipt';
import { findReceiptRows, type ReceiptRow } from './receipts.store';

/** What receipts are made from. */
type ReceiptContext = Pick<PlatformContext, 'db' | 'config' | 'secrets'>;

/**
 * Signed receipts of durable records, by record id. They are made of the rows as they were
 * committed, in one look, and only where somebody asks: a read without them costs nothing more.
 */
export async function giveReceipts(
  ctx: ReceiptContext,
  ids: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  const signer = logSigner(ctx);
  const rows = await findReceiptRows(ctx.db, ids);
  return new Map(rows.map((row) => [row.id, signReceipt(receiptOf(row), signer)]));
}

function receiptOf(row: ReceiptRow) {
  const { id, node, sequence, at } = JSON.parse(row.body) as {
    readonly [name in 'id' | 'node' | 'at']: string;
  } & { readonly sequence: number };
  return { id, node, sequence, at, leaf: leafHash(entryOf(row)) };
}

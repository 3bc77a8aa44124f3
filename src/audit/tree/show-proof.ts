import { logFolderOf } from '../files/own-log';
import type { SearchContext } from '../search-audit';
import { showRecord } from '../show-record';
import { logSigner } from './log-key';
import { proveRecord } from './prove-record';

/**
 * The proof that a record is in the signed log, for the leadership office alone; that it was asked
 * for is itself recorded.
 *
 * Errors: FORBIDDEN, NOT_FOUND, AUDIT_NOT_PUBLISHED, AUDIT_UNAVAILABLE
 */
export async function showProof(ctx: SearchContext, id: string): Promise<string> {
  await showRecord(ctx, id);
  return proveRecord({ db: ctx.db, folder: logFolderOf(ctx), signer: logSigner(ctx) }, id);
}

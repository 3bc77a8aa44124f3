import { findReaders } from '../../audit';
import { holds, requireActor } from '../../identity';
import { checkPage, type Listing, listing, type Page } from '../../platform';
import type { SharingContext } from '../context';
import {
  type CorrectionRecord,
  selectCorrections,
  selectOpenCorrections,
} from './correction.store';
import type { CorrectionStatus } from './correction-steps';
import { datumOf } from './datum';

/** Ids of open corrections about data that a department has read by now. */
async function openAndRead(ctx: SharingContext, departmentId: string): Promise<string[]> {
  const open = await selectOpenCorrections(ctx.db);
  if (open.length === 0) return [];
  const found = await findReaders(ctx.db, open.map(datumOf), departmentId);
  return found.map(({ ref }) => ref);
}

/**
 * Corrections, newest first: those that the caller's department filed or has to answer, and those
 * about data that it read; all of them for the sharing authority and the leadership office. SHR-11
 *
 * Errors: INPUT_INVALID, CURSOR_INVALID.
 */
export async function listCorrections(
  ctx: SharingContext,
  { status, ...page }: Page & { readonly status?: CorrectionStatus | null },
): Promise<Listing<CorrectionRecord>> {
  const actor = requireActor(ctx);
  const { first, after } = checkPage(page);
  const departmentId = holds(actor, 'sharingAuthority', 'leadership') ? null : actor.department.id;
  const read = departmentId === null ? [] : await openAndRead(ctx, departmentId);
  const where = { departmentId, read, status: status ?? null, first, after };
  return listing(await selectCorrections(ctx.db, where), first);
}

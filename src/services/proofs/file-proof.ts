import { STATUTORY_DAYS } from '../../duties';
import { forbidden, holds, requireActor } from '../../identity';
import {
  checkPage,
  chinaDate,
  databaseProblem,
  GatewayError,
  isRealDate,
  type Listing,
  listing,
  newId,
  type Page,
} from '../../platform';
import type { SharingContext } from '../../sharing';
import { requireText } from '../require-text';
import { insertProof, type RetainedProof, selectProofs } from './proofs.store';

/** A proof to be entered in the list. */
export interface NewProof {
  readonly name: string;
  /** The law that wants it, and its article. */
  readonly basis: string;
  /** YYYY-MM-DD: from when the law wants it; must be told by a department that files a new one. */
  readonly wantedSince?: string | null;
}

/** The day from which the law wants it, and the last day to file it. Errors: INPUT_INVALID. */
function termOf(ctx: SharingContext, wantedSince: string | null | undefined) {
  if (!wantedSince || !isRealDate(wantedSince) || wantedSince > chinaDate(ctx.clock.now())) {
    const expected = { zh: '不晚于今天的日期', en: 'a date, YYYY-MM-DD, not in the future' };
    const got = { zh: '其他内容', en: 'something else' };
    throw new GatewayError('INPUT_INVALID', { field: 'wantedSince', expected, got });
  }
  const { days } = STATUTORY_DAYS['proof.filing'];
  return { wantedSince, dueOn: ctx.calendar.addWorkingDays(wantedSince, days) };
}

function taken(name: string, cause: unknown): GatewayError {
  const what = { zh: `证明 ${name}`, en: `the proof ${name}` };
  const expected = { zh: '目录中没有的证明', en: 'one that is not in the list' };
  const got = { zh: '目录中已有', en: 'in the list' };
  return new GatewayError('CONFLICT', { what, expected, got }, { cause });
}

/**
 * Enters a proof in the list of those that the city retains: the authority what it retains, a
 * department's sharing officer one that a change of law newly wants, within 15 working days. One
 * that is filed late is filed all the same, and the rules say that it was late. GDE-6
 *
 * Errors: FORBIDDEN; INPUT_INVALID; CALENDAR_UNANNOUNCED; CONFLICT for one that is in the list.
 */
export async function fileProof(ctx: SharingContext, input: NewProof): Promise<RetainedProof> {
  const actor = requireActor(ctx);
  if (!holds(actor, 'sharingAuthority', 'sharingOfficer')) throw forbidden('fileProof');
  const isList = holds(actor, 'sharingAuthority');
  const isDated = !isList || (input.wantedSince ?? null) !== null;
  const term = isDated ? termOf(ctx, input.wantedSince) : { wantedSince: null, dueOn: null };
  const proof = {
    ...{ id: newId(), name: requireText('name', input.name, 200) },
    ...{ basis: requireText('basis', input.basis, 500), ...term },
    ...{ departmentId: isList ? null : actor.department.id },
    ...{ filedAt: ctx.clock.now(), filedBy: actor.id },
  };
  await insertProof(ctx.db, proof).catch((error: unknown) => {
    throw databaseProblem(error) === 'unique' ? taken(proof.name, error) : error;
  });
  return proof;
}

/** The list of retained proofs, newest first, for everybody. GDE-6. Errors: INPUT_INVALID, CURSOR_INVALID. */
export async function listProofs(
  ctx: SharingContext,
  asked: Page,
): Promise<Listing<RetainedProof>> {
  const page = checkPage(asked);
  return listing(await selectProofs(ctx.db, page), page.first);
}

/** True for a proof that was filed after its last day. GDE-6 */
export function isLate({ dueOn, filedAt }: Pick<RetainedProof, 'dueOn' | 'filedAt'>): boolean {
  return dueOn !== null && chinaDate(filedAt) > dueOn;
}

import { forbidden, holds, requireActor } from '../../identity';
import { databaseProblem, GatewayError } from '../../platform';
import type { CasesContext } from '../context';
import { nextCaseNumber } from '../file/cases.store';
import { checkText } from '../file/check-text';
import { requireSeal } from './require-seal';
import type { SealOutcome, SealRecord, SealRequestRecord } from './seal';
import {
  decideSealRequestRow,
  replaceKeepers,
  selectSealRequests,
  updateSeal,
} from './seals.store';

/** The request that waits. Errors: CONFLICT where none does: somebody was first. */
async function waitingRequest(
  ctx: CasesContext,
  { id, number, status }: SealRecord,
): Promise<SealRequestRecord> {
  const last = (await selectSealRequests(ctx.db, id)).at(-1);
  if (last && last.outcome === null) return last;
  const what = { zh: `印章 ${number}`, en: `seal ${number}` };
  const expected = { zh: '待确认的申请', en: 'a request that waits' };
  throw new GatewayError('CONFLICT', { what, expected, got: last?.outcome ?? status });
}

/** What a seal is once the request has its answer. */
function after(seal: SealRecord, request: SealRequestRecord, outcome: SealOutcome, at: Date) {
  const { kind, windowId, leaderId } = request;
  if (outcome === 'refused') {
    return kind === 'opening' ? ({ ...seal, status: 'refused', endedAt: at } as const) : seal;
  }
  if (kind === 'opening') return { ...seal, status: 'active', openedAt: at } as const;
  if (kind === 'change') return { ...seal, windowId, leaderId };
  return { ...seal, status: 'cancelled', endedAt: at } as const;
}

/** Errors: CONFLICT where the window it would move to has one. */
async function keep(ctx: CasesContext, seal: SealRecord): Promise<void> {
  await updateSeal(ctx.db, seal).catch((cause: unknown) => {
    if (databaseProblem(cause) !== 'unique') throw cause;
    const what = { zh: '该窗口', en: 'the window' };
    const expected = { zh: '没有该部门的印章', en: 'no seal of the department' };
    const got = { zh: '已有一枚', en: 'one that lives' };
    throw new GatewayError('CONFLICT', { what, expected, got }, { cause });
  });
}

async function decide(
  ctx: CasesContext,
  operation: string,
  sealId: string,
  { outcome, why }: { readonly outcome: SealOutcome; readonly why: string | null },
): Promise<SealRecord> {
  const actor = requireActor(ctx);
  if (!holds(actor, 'sharingAuthority')) throw forbidden(operation);
  const seal = await requireSeal(ctx, sealId);
  const request = await waitingRequest(ctx, seal);
  if (request.askedBy === actor.id) throw new GatewayError('SAME_PERSON', { operation });
  const at = ctx.clock.now();
  const decided = after(seal, request, outcome, at);
  const filingNumber =
    outcome === 'confirmed' ? await nextCaseNumber(ctx.db, `SF-${at.getUTCFullYear()}`) : null;
  const answer = { outcome, filingNumber, why, decidedAt: at, decidedBy: actor.id };
  await decideSealRequestRow(ctx.db, { id: request.id, ...answer });
  if (decided === seal) return seal;
  await keep(ctx, decided);
  // Whom the former leader trusted with the seal is not for the next one to answer for.
  if (decided.leaderId !== seal.leaderId) {
    await replaceKeepers(ctx.db, sealId, { personIds: [], since: at, by: actor.id });
  }
  return decided;
}

/**
 * Confirms what was asked about a seal and files it under a number, as the centre's management: the
 * seal is opened, changed or cancelled by that. SEAL-6
 *
 * Errors: FORBIDDEN; NOT_FOUND; SAME_PERSON for whoever asked; CONFLICT where nothing waits, or the
 * window it would move to has a seal of the department.
 */
export function confirmSealRequest(ctx: CasesContext, sealId: string): Promise<SealRecord> {
  return decide(ctx, 'confirmSealRequest', sealId, { outcome: 'confirmed', why: null });
}

/**
 * Refuses what was asked about a seal, with reasons; the seal stays as it was, and one that was to be
 * opened is not. SEAL-6. Errors: as confirmSealRequest; INPUT_INVALID.
 */
export function refuseSealRequest(
  ctx: CasesContext,
  { sealId, reasons }: { readonly sealId: string; readonly reasons: string },
): Promise<SealRecord> {
  const why = checkText('reasons', reasons);
  return decide(ctx, 'refuseSealRequest', sealId, { outcome: 'refused', why });
}

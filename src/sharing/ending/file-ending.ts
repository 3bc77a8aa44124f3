import { alsoRecord } from '../../identity';
import { bumpEpoch, chinaDayStart } from '../../platform';
import { checkReasons } from '../check-reasons';
import type { SharingContext } from '../context';
import { requireGrant } from '../grant-life/require-grant';
import { applyEnding } from './apply-ending';
import { beginEndingStep, endingConflict, type OpenEndingStep } from './begin-ending-step';
import type { EndingRecord } from './endings.store';
import { addNarrowing, endGrantsAt } from './held-grants.store';
import { withoutAgreement } from './holders';
import { narrowingOf } from './narrowing-terms';
import { takeEndingStep } from './take-ending-step';

/** What the authority decides after mediation. */
export const ENDING_OUTCOMES = ['end', 'goOn'] as const;

/** See ENDING_OUTCOMES. */
export type EndingOutcome = (typeof ENDING_OUTCOMES)[number];

/** Has the grants say themselves what is taken from them, and when. */
async function bind(ctx: SharingContext, filed: EndingRecord, at: Date): Promise<void> {
  const { grantId, terms } = filed;
  if (grantId === null || terms === null) return endGrantsAt(ctx.db, filed, at);
  const grant = await requireGrant(ctx, grantId);
  await addNarrowing(ctx.db, grantId, narrowingOf(grant, terms, at));
}

/**
 * Files an ending: from now on the grants say themselves when they end, so that every decision
 * keeps to it whatever else happens. Where the day has come, it takes effect at once.
 */
async function file(
  ctx: SharingContext,
  open: OpenEndingStep,
  why: string | null,
): Promise<EndingRecord> {
  const now = ctx.clock.now();
  const day = chinaDayStart(open.ending.endsOn);
  const hasCome = day <= now;
  const takesEffectAt = hasCome ? now : day;
  const filed = await takeEndingStep(ctx, open, { why, takesEffectAt });
  await bind(ctx, filed, takesEffectAt);
  if (!hasCome) {
    await bumpEpoch(ctx.db);
    return filed;
  }
  const { ended, drafts } = await applyEnding(ctx, filed);
  return alsoRecord(ended, drafts);
}

/**
 * Confirms the filing of an ending that all agree to, as the sharing authority. SHR-7, CAT-7
 *
 * Errors: those of `beginEndingStep`; CONFLICT while somebody who holds a grant has not agreed.
 */
export async function confirmEnding(ctx: SharingContext, id: string): Promise<EndingRecord> {
  const open = await beginEndingStep(ctx, 'file', id);
  const missing = withoutAgreement(open.holders, open.history);
  if (missing.length === 0) return file(ctx, open, null);
  const expected = { zh: '全部使用部门同意', en: 'the agreement of all who use it' };
  const count = missing.length;
  const got = { zh: `${count} 个部门尚未同意`, en: `${count} that have not agreed` };
  throw endingConflict(open.ending, expected, got);
}

/**
 * Decides, with reasons, an ending that not all agree to, after mediation, as the sharing authority:
 * the service ends, which is filed with it, or it goes on. SHR-7, SHR-9
 *
 * Errors: those of `beginEndingStep`; INPUT_INVALID without reasons.
 */
export async function decideEnding(
  ctx: SharingContext,
  { id, outcome, reasons }: { id: string; outcome: EndingOutcome; reasons: string },
): Promise<EndingRecord> {
  const open = await beginEndingStep(ctx, outcome === 'end' ? 'decideEnd' : 'decideGoOn', id);
  const why = checkReasons('reasons', reasons);
  return outcome === 'end' ? file(ctx, open, why) : takeEndingStep(ctx, open, { why });
}

import type { AuditDraft } from '../../audit';
import { withdrawResource } from '../../catalog';
import { SYSTEM_ACTOR } from '../../identity';
import { bumpEpoch } from '../../platform';
import type { SharingContext } from '../context';
import { afterGrantEnded } from '../grant-life/after-grant-ended';
import { grantDraft } from '../grant-life/grant-draft';
import { requireGrant } from '../grant-life/require-grant';
import { closeApplications } from '../procedure/close-applications';
import type { EndingRecord } from './endings.store';
import { endGrantsAt, lockEndedGrants, narrowGrant } from './held-grants.store';
import { endingRecord, takeEndingStep } from './take-ending-step';

/** An ending that took effect, and the records of what the gateway did for it. */
interface AppliedEnding {
  readonly ended: EndingRecord;
  readonly drafts: readonly AuditDraft[];
}

/** Why what was open for a resource came to nothing, for both languages' readers. */
function whyClosed({ number }: EndingRecord): string {
  return `资源已终止共享服务（${number}）· the resource was withdrawn (${number})`;
}

/** Ends the grants of a service, each with the disposal of its data, as the gateway. SHR-8 */
async function endGrants(
  ctx: SharingContext,
  ending: EndingRecord,
  at: Date,
): Promise<AuditDraft[]> {
  await endGrantsAt(ctx.db, ending, at);
  const gateway = { ...ctx, actor: SYSTEM_ACTOR };
  const drafts: AuditDraft[] = [];
  for (const id of await lockEndedGrants(ctx.db, ending, at)) {
    const ended = await afterGrantEnded(gateway, id, { step: 'end', why: null });
    drafts.push(grantDraft(ctx, 'end', ended));
  }
  return drafts;
}

/** Leaves a grant what was agreed on; what it says of itself since the filing is now what it is. SHR-7 */
async function applyNarrowing(ctx: SharingContext, ending: EndingRecord): Promise<AppliedEnding> {
  const grant = await requireGrant(ctx, ending.grantId ?? '');
  const at = ending.takesEffectAt?.getTime();
  const due = grant.narrowings.find((narrowing) => narrowing.at.getTime() === at);
  if (due) await narrowGrant(ctx.db, grant.id, due.after);
  const ended = await takeEndingStep(ctx, { name: 'takeEffect', ending });
  await bumpEpoch(ctx.db);
  return { ended, drafts: [endingRecord(ctx, 'takeEffect', ended)] };
}

/**
 * Lets a filed ending take effect: the resource is withdrawn with everything that is open for it,
 * or the grant ends, or is narrowed; the data that was given is to be disposed of. In the caller's transaction, whole or not at all. SHR-7, SHR-8, CAT-7
 */
export async function applyEnding(
  ctx: SharingContext,
  ending: EndingRecord,
): Promise<AppliedEnding> {
  if (ending.terms !== null) return applyNarrowing(ctx, ending);
  const at = ending.takesEffectAt ?? ctx.clock.now();
  const why = whyClosed(ending);
  const isResource = ending.grantId === null;
  const grants = await endGrants(ctx, ending, at);
  if (isResource) await withdrawResource(ctx, ending.resourceId, { at, why });
  const closed = isResource ? await closeApplications(ctx, ending.resourceId, why) : [];
  const ended = await takeEndingStep(ctx, { name: 'takeEffect', ending });
  await bumpEpoch(ctx.db);
  return { ended, drafts: [endingRecord(ctx, 'takeEffect', ended), ...grants, ...closed] };
}

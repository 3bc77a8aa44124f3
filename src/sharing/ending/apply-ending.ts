import type { AuditDraft } from '../../audit';
import { withdrawResource } from '../../catalog';
import { bumpEpoch } from '../../platform';
import type { SharingContext } from '../context';
import { closeApplications } from '../procedure/close-applications';
import { endGrantsAt } from '../sharing.store';
import type { EndingRecord } from './endings.store';
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

/**
 * Lets a filed ending take effect: the resource is withdrawn with everything that is open for it,
 * or the grant ends. In the caller's transaction, whole or not at all. SHR-7, CAT-7
 */
export async function applyEnding(
  ctx: SharingContext,
  ending: EndingRecord,
): Promise<AppliedEnding> {
  const at = ending.takesEffectAt ?? ctx.clock.now();
  const why = whyClosed(ending);
  const isResource = ending.grantId === null;
  if (isResource) await withdrawResource(ctx, ending.resourceId, { at, why });
  await endGrantsAt(ctx.db, ending, at);
  const closed = isResource ? await closeApplications(ctx, ending.resourceId, why) : [];
  const ended = await takeEndingStep(ctx, { name: 'takeEffect', ending });
  await bumpEpoch(ctx.db);
  return { ended, drafts: [endingRecord(ctx, 'takeEffect', ended), ...closed] };
}

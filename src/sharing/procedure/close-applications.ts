import type { AuditDraft } from '../../audit';
import type { SharingContext } from '../context';
import { lockApplicationsOf } from './applications.store';
import { STEPS } from './procedure';
import { gatewayRecord, takeStep } from './take-step';

/**
 * Closes all applications for a resource that are still open, with why: it was withdrawn. Both sides
 * are told and the clocks are dropped. CAT-7
 *
 * @returns the records of the steps, for the transaction they are taken in
 */
export async function closeApplications(
  ctx: SharingContext,
  resourceId: string,
  why: string,
): Promise<AuditDraft[]> {
  const drafts: AuditDraft[] = [];
  for (const application of await lockApplicationsOf(ctx.db, resourceId, STEPS.close.from)) {
    const closed = await takeStep(ctx, { name: 'close', application }, { why });
    drafts.push(gatewayRecord(ctx, 'close', closed));
  }
  return drafts;
}

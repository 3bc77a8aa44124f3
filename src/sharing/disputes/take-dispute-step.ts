import { requireActor } from '../../identity';
import type { SharingContext } from '../context';
import { insertLifeStep } from '../steps/life-step.store';
import { tellOfStep } from '../steps/tell-of-step';
import {
  DISPUTE_STEPS,
  DISPUTE_TOPICS,
  type DisputeRecord,
  type DisputeStatus,
  type DisputeStepName,
} from './dispute';
import { moveDispute } from './dispute.store';

/** A step that was taken, and where the dispute stood before. */
interface NotedStep {
  readonly name: DisputeStepName;
  readonly from: DisputeStatus | null;
  readonly why: string;
}

/** Writes a step into the history of a dispute, and tells the others. */
export async function noteDisputeStep(
  ctx: SharingContext,
  dispute: DisputeRecord,
  { name, from, why }: NotedStep,
): Promise<void> {
  const { id, number, status: to, about } = dispute;
  const { id: by, department } = requireActor(ctx);
  const at = ctx.clock.now();
  const step = { id, step: name, from, to, by, departmentId: department.id, at, why };
  await insertLifeStep(ctx.db, 'dispute', step);
  const { tells } = DISPUTE_STEPS[name];
  const subject = { type: 'dispute', id, number } as const;
  const facts = { about: DISPUTE_TOPICS[about] };
  await tellOfStep(ctx, { tells, subject, sides: dispute, facts });
}

/** Takes a step of a dispute that is held: status, history and messages are one. */
export async function takeDisputeStep(
  ctx: SharingContext,
  { name, dispute: before }: { readonly name: DisputeStepName; readonly dispute: DisputeRecord },
  { why, authorityId = before.authorityId }: { why: string; authorityId?: string | null },
): Promise<DisputeRecord> {
  const status = DISPUTE_STEPS[name].to ?? before.status;
  const dispute = { ...before, status, authorityId };
  await moveDispute(ctx.db, dispute);
  await noteDisputeStep(ctx, dispute, { name, from: before.status, why });
  return dispute;
}

import { sendMessage } from '../../duties';
import { requireActor } from '../../identity';
import type { OversightContext } from '../context';
import type { OpenFindingStep } from './begin-finding-step';
import type { FindingRecord } from './finding';
import { FINDING_STEPS } from './finding-steps';
import { insertFindingStep, moveFinding } from './findings.store';

/** What a step leaves. */
interface Taken {
  readonly why: string;
  /** The department that it is given to now; as before when absent. */
  readonly assignedId?: string;
}

/** Takes a step with a finding that is held: status, history and message are one. */
export async function takeFindingStep(
  ctx: OversightContext,
  { name, finding: before }: OpenFindingStep,
  { why, assignedId = before.assignedId ?? undefined }: Taken,
): Promise<FindingRecord> {
  const { to, tells } = FINDING_STEPS[name];
  const { id: by, department } = requireActor(ctx);
  const finding = { ...before, status: to, assignedId: assignedId ?? null };
  await moveFinding(ctx.db, finding);
  const step = { findingId: before.id, step: name, from: before.status, to, why };
  const taken = { by, departmentId: department.id, at: ctx.clock.now() };
  await insertFindingStep(ctx.db, { ...step, ...taken });
  if (tells !== null && finding.assignedId !== null) {
    const { id, number, day } = finding;
    const subject = { type: 'finding', id, number } as const;
    const facts = { department: department.name, day };
    await sendMessage(ctx, { to: finding.assignedId, kind: tells, subject, facts });
  }
  return finding;
}

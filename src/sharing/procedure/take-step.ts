import { type AuditDraft, auditDraft } from '../../audit';
import type { SharingType } from '../../catalog';
import { requireActor, SYSTEM_ACTOR } from '../../identity';
import { GatewayError } from '../../platform';
import type { SharingContext } from '../context';
import { insertStep } from './application-step.store';
import {
  type ApplicationChange,
  type ApplicationRecord,
  moveApplication,
} from './applications.store';
import type { OpenStep } from './begin-step';
import { STEPS, type StepName } from './procedure';
import { requireApplication } from './require-application';
import { moveClocks } from './step-clocks';
import { tellParties } from './step-messages';

/** What a step leaves behind beside the new status. */
interface Taken {
  /** What stands in the history as its reasons. */
  readonly why?: string | null;
  readonly change?: ApplicationChange;
  /** Told by steps that start the answer's clock. */
  readonly sharingType?: SharingType;
}

/** Writes the step into the history, moves the clocks and tells the other side. */
export async function noteStep(
  ctx: SharingContext,
  { name, application, from }: OpenStep & { readonly from: ApplicationRecord['status'] | null },
  { why = null, sharingType = 'conditional' }: Taken,
): Promise<void> {
  const { to, by, clocks, tells } = STEPS[name];
  const actor = requireActor(ctx);
  const person = by === 'gateway' ? null : actor;
  await insertStep(ctx.db, {
    ...{ applicationId: application.id, step: name, from, to, at: ctx.clock.now(), why },
    ...{ by: person?.id ?? null, departmentId: person?.department.id ?? null },
  });
  await moveClocks(ctx, clocks, { application, sharingType });
  await tellParties(ctx, tells, application);
}

/**
 * Takes a step that was begun: new status, history, clocks and messages are one, in the caller's
 * transaction. Errors: CONFLICT should somebody else have moved the application meanwhile.
 */
export async function takeStep(
  ctx: SharingContext,
  { name, application: { id, number, status: from } }: OpenStep,
  taken: Taken = {},
): Promise<ApplicationRecord> {
  const moved = await moveApplication(ctx.db, { id, from, to: STEPS[name].to }, taken.change ?? {});
  const application = await requireApplication(ctx, id);
  if (!moved) {
    const what = { zh: `申请 ${number}`, en: `application ${number}` };
    throw new GatewayError('CONFLICT', { what, expected: from, got: application.status });
  }
  await noteStep(ctx, { name, application, from }, taken);
  return application;
}

/**
 * The record of a step that the gateway takes within another, for that one's transaction: of the
 * application, or of the grant that comes of it.
 */
export function gatewayRecord(
  { requestId }: SharingContext,
  name: StepName,
  { id, number }: Pick<ApplicationRecord, 'id' | 'number'>,
): AuditDraft {
  const actor = { kind: 'system', id: SYSTEM_ACTOR.id } as const;
  return auditDraft({ event: STEPS[name].event, requestId, actor, facts: { id, number } });
}

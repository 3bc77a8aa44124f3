import { findReaders } from '../../audit';
import { dropDeadline, meetDeadline, type Subject, sendMessage, startDeadline } from '../../duties';
import { requireActor } from '../../identity';
import { bumpEpoch } from '../../platform';
import type { SharingContext } from '../context';
import {
  type CorrectionRecord,
  insertCorrectionReaders,
  insertCorrectionStep,
  updateCorrection,
} from './correction.store';
import {
  CORRECTION_STEPS,
  type CorrectionListener,
  type CorrectionStep,
  type CorrectionStepName,
} from './correction-steps';
import { datumOf } from './datum';
import { sealText } from './sealed-texts';

const subjectOf = ({ id, number }: CorrectionRecord): Subject => ({
  ...{ type: 'correction', id, number },
});

/** Moves the provider's clock. SHR-11 */
async function moveClock(
  ctx: SharingContext,
  move: CorrectionStep['clock'],
  correction: CorrectionRecord,
): Promise<void> {
  const subject = subjectOf(correction);
  const { providerId: departmentId, consumerId: waitingId } = correction;
  const clock = { kind: 'correctionAnswer', subject } as const;
  if (move === 'start') {
    await startDeadline(ctx, { rule: 'correction.answer', subject, departmentId, waitingId });
  } else if (move === 'meet') await meetDeadline(ctx, clock);
  else if (move === 'drop') await dropDeadline(ctx, clock);
}

/** Tells each department once, without a word of the datum. */
async function tell(
  ctx: SharingContext,
  { to, kind }: CorrectionStep['tells'],
  listeners: Readonly<Record<CorrectionListener, readonly string[]>> & {
    correction: CorrectionRecord;
  },
): Promise<void> {
  const subject = subjectOf(listeners.correction);
  const facts = { department: requireActor(ctx).department.name };
  for (const department of new Set(to.flatMap((listener) => listeners[listener]))) {
    await sendMessage(ctx, { to: department, kind, subject, facts });
  }
}

/** Keeps who had read the datum when a correction is closed: they see from then on what it came to. */
async function readersOf(ctx: SharingContext, correction: CorrectionRecord): Promise<string[]> {
  const found = await findReaders(ctx.db, [datumOf(correction)]);
  const readers = found.map(({ departmentId }) => departmentId);
  await insertCorrectionReaders(ctx.db, correction.id, readers);
  return readers;
}

/**
 * Writes a step into the history, moves the clock and tells who has to hear. Reads say of a datum
 * whether it is under correction, so what opens or closes one is a change that readers notice.
 */
export async function noteCorrectionStep(
  ctx: SharingContext,
  name: CorrectionStepName,
  {
    correction,
    from,
  }: { readonly correction: CorrectionRecord; readonly from: CorrectionRecord['status'] | null },
): Promise<void> {
  const { to, clock, closes, tells } = CORRECTION_STEPS[name];
  const { id: by, department } = requireActor(ctx);
  const taken = { step: name, from, to, by, departmentId: department.id, at: ctx.clock.now() };
  await insertCorrectionStep(ctx.db, correction.id, taken);
  await moveClock(ctx, clock, correction);
  const readers = closes ? await readersOf(ctx, correction) : [];
  const { consumerId, providerId } = correction;
  await tell(ctx, tells, { correction, consumer: [consumerId], provider: [providerId], readers });
  if (closes || from === null) await bumpEpoch(ctx.db);
}

/** Takes a step that was begun, with its reasons: all of it in the caller's transaction. */
export async function takeCorrectionStep(
  ctx: SharingContext,
  name: CorrectionStepName,
  {
    correction,
    reasons,
  }: { readonly correction: CorrectionRecord; readonly reasons: string | null },
): Promise<CorrectionRecord> {
  const { to: status, closes } = CORRECTION_STEPS[name];
  const sealedReasons = reasons && sealText(ctx, correction.id, 'reasons', reasons);
  const move = { status, sealedReasons, closedAt: closes ? ctx.clock.now() : null };
  await updateCorrection(ctx.db, correction.id, move);
  await noteCorrectionStep(ctx, name, { correction, from: correction.status });
  return { ...correction, ...move };
}

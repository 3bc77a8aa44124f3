import type { SharingType } from '../../catalog';
import {
  dropDeadline,
  extendDeadline,
  meetDeadline,
  resumeDeadline,
  type StatutoryRule,
  type Subject,
  startDeadline,
  stopDeadline,
} from '../../duties';
import { requireActor } from '../../identity';
import type { SharingContext } from '../context';
import type { ApplicationRecord } from './applications.store';
import type { ClockMove } from './procedure';

/** An application whose clocks are moved. */
interface Moved {
  readonly application: ApplicationRecord;
  /** How its resource is shared, which says how long the answer may take. SHR-2 */
  readonly sharingType: SharingType;
}

type Move = (ctx: SharingContext, moved: Moved) => Promise<void>;

/** An application as clocks and messages know it. */
export function subjectOf({ id, number }: ApplicationRecord): Subject {
  return { type: 'application', id, number };
}

const answerOf = ({ application }: Moved) =>
  ({ kind: 'applicationAnswer', subject: subjectOf(application) }) as const;

const deliveryOf = ({ application }: Moved) =>
  ({ kind: 'applicationDelivery', subject: subjectOf(application) }) as const;

/** Both clocks are the provider's, and the consumer waits. */
function start(ctx: SharingContext, { application }: Moved, rule: StatutoryRule): Promise<void> {
  const { providerId: departmentId, consumerId: waitingId } = application;
  return startDeadline(ctx, { rule, subject: subjectOf(application), departmentId, waitingId });
}

/** What each move does. SHR-2, SHR-3, SHR-5, SHR-13 */
const MOVES: Readonly<Record<ClockMove, Move>> = Object.freeze({
  startAnswer: (ctx, moved) => {
    const unconditional = moved.sharingType === 'unconditional';
    const term = unconditional ? 'unconditional' : 'conditional';
    return start(ctx, moved, `application.answer.${term}`);
  },
  startReturnAnswer: (ctx, moved) => start(ctx, moved, 'application.answer.unconditional'),
  stopAnswer: (ctx, moved) => stopDeadline(ctx, answerOf(moved)),
  resumeAnswer: (ctx, moved) => resumeDeadline(ctx, answerOf(moved)),
  extendAnswer: (ctx, moved) => {
    const days = moved.application.extensionDays ?? 0;
    return extendDeadline(ctx, answerOf(moved), { days, consentedBy: requireActor(ctx).id });
  },
  meetAnswer: (ctx, moved) => meetDeadline(ctx, answerOf(moved)),
  dropAnswer: (ctx, moved) => dropDeadline(ctx, answerOf(moved)),
  startDelivery: (ctx, moved) => start(ctx, moved, 'application.delivery'),
  meetDelivery: (ctx, moved) => meetDeadline(ctx, deliveryOf(moved)),
  dropDelivery: (ctx, moved) => dropDeadline(ctx, deliveryOf(moved)),
});

/** Moves the clocks of an application, one after the other. */
export async function moveClocks(
  ctx: SharingContext,
  moves: readonly ClockMove[],
  moved: Moved,
): Promise<void> {
  for (const move of moves) await MOVES[move](ctx, moved);
}

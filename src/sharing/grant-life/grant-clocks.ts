import {
  dropDeadline,
  isLapsed,
  meetDeadline,
  resumeDeadline,
  STATUTORY_DAYS,
  type Subject,
  startDeadline,
  stopDeadline,
} from '../../duties';
import type { BreachRecord } from '../breach/breach';
import { selectBreaches } from '../breach/breach.store';
import type { SharingContext } from '../context';
import { openDisputeOf } from '../disputes/dispute.store';
import type { GrantRecord } from '../grants/grants.store';
import type { GrantClockMove } from './grant-life';

type Move = (ctx: SharingContext, grant: GrantRecord) => Promise<void>;

/** Working days that a consumer has to dispose of data, and to do it again. SHR-8 */
export const DISPOSAL_DAYS = STATUTORY_DAYS['grant.disposal'].days;
export const DISPOSAL_AGAIN_DAYS = STATUTORY_DAYS['grant.disposal.again'].days;

/** A grant as clocks and messages know it. */
export function grantSubject({ id, number }: Pick<GrantRecord, 'id' | 'number'>): Subject {
  return { type: 'grant', id, number };
}

/** The clock of the last breach; each breach has one of its own. */
function mendingClock({ number }: GrantRecord, { id }: Pick<BreachRecord, 'id'>) {
  return { kind: 'breachMending', subject: { type: 'breach', id, number } } as const;
}

/** A move of the clock of the last breach; nothing where there was none. */
function ofMending(
  move: (ctx: SharingContext, clock: ReturnType<typeof mendingClock>) => Promise<void>,
): Move {
  return async (ctx, grant) => {
    const [breach] = await selectBreaches(ctx.db, grant.id);
    if (breach) await move(ctx, mendingClock(grant, breach));
  };
}

/** The clock of the mending starts, and stands still where a dispute about the grant is open. SHR-9 */
const startMending: Move = async (ctx, grant) => {
  const [breach] = await selectBreaches(ctx.db, grant.id);
  if (!breach) throw new Error('a breach is kept before its clock starts');
  const clock = mendingClock(grant, breach);
  const { subject } = clock;
  const { consumerId: departmentId, providerId: waitingId } = grant;
  const { days } = breach;
  await startDeadline(ctx, { rule: 'grant.mending', subject, departmentId, waitingId, days });
  if (await openDisputeOf(ctx.db, grant.id)) await stopDeadline(ctx, clock);
};

/** The clock of the mending goes on, unless a dispute about the grant keeps it. SHR-9 */
const resumeMending: Move = async (ctx, grant) => {
  if (await openDisputeOf(ctx.db, grant.id)) return;
  await ofMending(resumeDeadline)(ctx, grant);
};

function startDisposal(rule: 'grant.disposal' | 'grant.disposal.again'): Move {
  return (ctx, grant) => {
    const { consumerId: departmentId, providerId: waitingId } = grant;
    return startDeadline(ctx, { rule, subject: grantSubject(grant), departmentId, waitingId });
  };
}

const DISPOSAL_CLOCKS = ['dataDisposal', 'dataDisposalAgain'] as const;

/** What each move does. SHR-6, SHR-8, SHR-9 */
const MOVES: Readonly<Record<GrantClockMove, Move>> = Object.freeze({
  startMending,
  stopMending: ofMending(stopDeadline),
  resumeMending,
  meetMending: ofMending(meetDeadline),
  dropMending: ofMending(dropDeadline),
  startDisposal: startDisposal('grant.disposal'),
  startDisposalAgain: startDisposal('grant.disposal.again'),
  meetDisposal: async (ctx, grant) => {
    const subject = grantSubject(grant);
    for (const kind of DISPOSAL_CLOCKS) await meetDeadline(ctx, { kind, subject });
  },
});

/** Moves clocks of a grant, one after the other. */
export async function moveGrantClocks(
  ctx: SharingContext,
  moves: readonly GrantClockMove[],
  grant: GrantRecord,
): Promise<void> {
  for (const move of moves) await MOVES[move](ctx, grant);
}

/** Whether the time to mend the last breach is over. */
export async function isMendingOver(ctx: SharingContext, grant: GrantRecord): Promise<boolean> {
  const [breach] = await selectBreaches(ctx.db, grant.id);
  return breach !== undefined && isLapsed(ctx, mendingClock(grant, breach));
}

/** Whether the time to dispose of the data is over. */
export async function isDisposalOver(ctx: SharingContext, grant: GrantRecord): Promise<boolean> {
  const subject = grantSubject(grant);
  for (const kind of DISPOSAL_CLOCKS) if (await isLapsed(ctx, { kind, subject })) return true;
  return false;
}

import type { AuditDraft } from '../../audit';
import { lapsedClocks } from '../../duties';
import { selectBreachGrant } from '../breach/breach.store';
import type { SharingContext } from '../context';
import { type GrantRecord, selectGrant } from '../grants/grants.store';
import { isDisposalOver, isMendingOver } from './grant-clocks';
import { grantDraft } from './grant-draft';
import { GRANT_STEPS, type GrantStepName } from './grant-life';
import { claimGrant, claimOver } from './grant-life.store';
import { requireGrant } from './require-grant';
import { takeGrantStep } from './take-grant-step';
import { dueEnd } from './take-what-is-due';

/** Nothing to be done, or left to another process. */
const NOTHING: { readonly result: number; readonly drafts: readonly AuditDraft[] } = Object.freeze({
  result: 0,
  drafts: Object.freeze([]),
});

/** Takes a step of the gateway's own with a grant that is held. */
async function step(ctx: SharingContext, name: GrantStepName, grant: GrantRecord) {
  const taken = await takeGrantStep(ctx, { name, grant, drafts: [] });
  return { result: 1, drafts: [grantDraft(ctx, name, taken)] };
}

/** Ends one grant whose time is over; 0 where there is none that nobody else holds. */
function endNext(ctx: SharingContext): Promise<number> {
  return ctx.audit.recordWith(async () => {
    const now = ctx.clock.now();
    const id = await claimOver(ctx.db, now);
    if (id === null) return NOTHING;
    const grant = await requireGrant(ctx, id);
    return step(ctx, dueEnd(grant, now) ?? 'expire', grant);
  });
}

type Overdue = (ctx: SharingContext, grant: GrantRecord) => Promise<boolean>;

/** Takes a step with a grant of which a clock is over, unless that has changed or is being done. */
async function takeWhenOver(
  ctx: SharingContext,
  { name, id, isOver }: { name: 'lapse' | 'missDisposal'; id: string; isOver: Overdue },
): Promise<number> {
  const { from } = GRANT_STEPS[name];
  const seen = await selectGrant(ctx.db, id);
  if (!seen || !from.includes(seen.status)) return 0;
  return ctx.audit.recordWith(async () => {
    if (!(await claimGrant(ctx.db, id, from))) return NOTHING;
    const grant = await requireGrant(ctx, id);
    return (await isOver(ctx, grant)) ? step(ctx, name, grant) : NOTHING;
  });
}

/** Terminates grants whose breach was not mended in time. SHR-6 */
async function lapseUnmended(ctx: SharingContext): Promise<number> {
  let total = 0;
  for await (const { subject } of lapsedClocks(ctx, ['breachMending'])) {
    const id = await selectBreachGrant(ctx.db, subject.id);
    if (id !== null) total += await takeWhenOver(ctx, { name: 'lapse', id, isOver: isMendingOver });
  }
  return total;
}

/** Suspends the other grants of consumers that did not dispose of data in time. SHR-8 */
async function missDisposals(ctx: SharingContext): Promise<number> {
  let total = 0;
  for await (const { subject } of lapsedClocks(ctx, ['dataDisposal', 'dataDisposalAgain'])) {
    const what = { name: 'missDisposal', id: subject.id, isOver: isDisposalOver } as const;
    total += await takeWhenOver(ctx, what);
  }
  return total;
}

/**
 * Looks once at what the time does to grants: ends those whose term or service is over, terminates those whose
 * breach was not mended, and notes data that was not disposed of. Each step is one transaction with
 * its record and messages, and is taken once however many processes look; if we stop halfway, the
 * next look goes on. SHR-6, SHR-8
 *
 * @returns how many steps were taken
 */
export async function sweepGrants(ctx: SharingContext): Promise<number> {
  let total = 0;
  while ((await endNext(ctx)) > 0) total += 1;
  return total + (await lapseUnmended(ctx)) + (await missDisposals(ctx));
}

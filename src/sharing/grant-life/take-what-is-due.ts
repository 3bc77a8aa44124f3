import { SYSTEM_ACTOR } from '../../identity';
import type { SharingContext } from '../context';
import type { GrantRecord } from '../grants/grants.store';
import { isMendingOver } from './grant-clocks';
import { grantDraft } from './grant-draft';
import { GRANT_STEPS, isOpen } from './grant-life';
import { type OpenGrantStep, takeGrantStep } from './take-grant-step';

/** A grant as it stands once what is due by the time is done, and the records of that. */
export type Standing = Omit<OpenGrantStep, 'name'>;

/** The end that the time has brought to a grant that has none noted, or null. SHR-7, SHR-8 */
export function dueEnd({ endsAt, expiresAt }: GrantRecord, now: Date): 'end' | 'expire' | null {
  if (endsAt !== null && endsAt <= now) return 'end';
  return expiresAt <= now ? 'expire' : null;
}

/** The step that the time has brought and no sweep has come to yet, or null. */
async function dueStep(
  ctx: SharingContext,
  grant: GrantRecord,
): Promise<'end' | 'expire' | 'lapse' | null> {
  if (!isOpen(grant.status)) return null;
  const end = dueEnd(grant, ctx.clock.now());
  if (end) return end;
  if (!GRANT_STEPS.lapse.from.includes(grant.status)) return null;
  return (await isMendingOver(ctx, grant)) ? 'lapse' : null;
}

/**
 * Ends a grant that is held where its term, its service or the time to mend is over, so that nobody takes a step
 * from where it no longer stands: late is late, also before the next sweep. SHR-6, SHR-8
 */
export async function takeWhatIsDue(ctx: SharingContext, grant: GrantRecord): Promise<Standing> {
  const name = await dueStep(ctx, grant);
  if (name === null) return { grant, drafts: [] };
  const gateway = { ...ctx, actor: SYSTEM_ACTOR };
  const ended = await takeGrantStep(gateway, { name, grant, drafts: [] });
  return { grant: ended, drafts: [grantDraft(ctx, name, ended)] };
}

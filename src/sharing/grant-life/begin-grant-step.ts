import { requireActor, SYSTEM_ACTOR } from '../../identity';
import type { SharingContext } from '../context';
import { checkLifeStep } from '../steps/check-life-step';
import { selectLifeSteps } from '../steps/life-step.store';
import { afterGrantEnded } from './after-grant-ended';
import { grantDraft } from './grant-draft';
import { GRANT_STEPS, type GrantLife, type GrantStepName, isOpen } from './grant-life';
import { lockGrant } from './grant-life.store';
import { knownGrant } from './require-grant';
import type { OpenGrantStep } from './take-grant-step';

/** A grant as it stands once what is due by the time is done. */
type Standing = Omit<OpenGrantStep, 'name'>;

/**
 * Ends a grant whose term is over and that no sweep has come to yet, so that nobody takes a step
 * from where it no longer stands. SHR-8
 */
async function expireWhenOver(ctx: SharingContext, id: string): Promise<Standing> {
  const grant = await knownGrant(ctx, id);
  if (!isOpen(grant.status) || ctx.clock.now() < grant.expiresAt) return { grant, drafts: [] };
  const gateway = { ...ctx, actor: SYSTEM_ACTOR };
  const expired = await afterGrantEnded(gateway, id, { step: 'expire', why: null });
  return { grant: expired, drafts: [grantDraft(ctx, 'expire', expired)] };
}

/**
 * Finds a grant, holds it until the transaction ends, and checks that the caller may take the step,
 * by the table of its life. One of other departments looks absent.
 *
 * Errors: NOT_FOUND, FORBIDDEN, CONFLICT, STEP_NOT_ALLOWED.
 */
export async function beginGrantStep(
  ctx: SharingContext,
  name: GrantStepName,
  id: string,
): Promise<OpenGrantStep> {
  const actor = requireActor(ctx);
  await lockGrant(ctx.db, id);
  const { grant, drafts } = await expireWhenOver(ctx, id);
  const history = await selectLifeSteps<GrantLife, GrantStepName>(ctx.db, 'grant', [id]);
  const { number, status, consumerId, providerId } = grant;
  const what = { zh: `授权 ${number}`, en: `grant ${number}` };
  const sides = { consumerId, providerId };
  checkLifeStep(actor, { table: GRANT_STEPS, name, what, status, sides, history });
  return { name, grant, drafts };
}

import { requireActor } from '../../identity';
import type { SharingContext } from '../context';
import { checkLifeStep } from '../steps/check-life-step';
import { selectLifeSteps } from '../steps/life-step.store';
import { GRANT_STEPS, type GrantLife, type GrantStepName } from './grant-life';
import { lockGrant } from './grant-life.store';
import { knownGrant } from './require-grant';
import type { OpenGrantStep } from './take-grant-step';
import { takeWhatIsDue } from './take-what-is-due';

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
  const { grant, drafts } = await takeWhatIsDue(ctx, await knownGrant(ctx, id));
  const history = await selectLifeSteps<GrantLife, GrantStepName>(ctx.db, 'grant', [id]);
  const { number, status, consumerId, providerId } = grant;
  const what = { zh: `授权 ${number}`, en: `grant ${number}` };
  const sides = { consumerId, providerId };
  checkLifeStep(actor, { table: GRANT_STEPS, name, what, status, sides, history });
  return { name, grant, drafts };
}

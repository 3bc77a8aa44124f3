import type { SharingContext } from '../context';
import { plainQuota } from '../quotas/quota';
import { plainConditions } from '../row-condition/cell-rule';
import type { ApplicationRecord } from './applications.store';
import { beginStep } from './begin-step';
import type { NewApplication } from './check-application';
import { checkComplete, resourceInForce } from './make-application';
import { knownApplication } from './require-application';
import { takeStep } from './take-step';

/** What an application asks for from now on, whole; the resource stays. */
export type EditedApplication = Omit<NewApplication, 'resource'>;

/**
 * Writes an application anew before the provider looks at it (again), as a sharing officer or steward
 * of the consumer. A draft, consented to or not, is then a draft that another officer consents to; one
 * that is to be supplemented stays so until the officer supplements it. What it asked for before is
 * not kept, who edited it and when is. SHR-1, SHR-3
 *
 * Errors: those of `beginStep`; NOT_FOUND and NOT_SHARED of the resource; APPLICATION_INCOMPLETE with
 * everything that is missing.
 */
export async function editApplication(
  ctx: SharingContext,
  id: string,
  edited: EditedApplication,
): Promise<ApplicationRecord> {
  const { status } = await knownApplication(ctx, id);
  const step = await beginStep(ctx, status === 'toSupplement' ? 'amend' : 'edit', id);
  const { application } = step;
  const resource = await resourceInForce(ctx, application);
  const conditions = plainConditions(edited);
  const asked = { ...edited, ...conditions, resource: resource.apiName };
  await checkComplete(ctx, asked, { resource, consumerId: application.consumerId });
  const { items, serviceItems, basis, mode, expiresAt } = asked;
  const change = {
    ...{ items, serviceItems, basis, mode, expiresAt, ...conditions },
    ...{ version: resource.version, quota: plainQuota(edited.quota) },
    startsAt: edited.startsAt ?? application.startsAt,
  };
  return takeStep(ctx, step, { change });
}

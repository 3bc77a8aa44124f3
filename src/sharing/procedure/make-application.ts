import { Problems, type ResourceModel, secretSince } from '../../catalog';
import { forbidden, holds, requireActor } from '../../identity';
import { chinaDate, GatewayError, newId } from '../../platform';
import type { SharingContext } from '../context';
import { takeNumber } from '../numbers.store';
import { readServiceItems } from '../purposes/service-items.store';
import { plainQuota } from '../quotas/quota';
import { plainConditions } from '../row-condition/cell-rule';
import { type ApplicationRecord, insertApplication } from './applications.store';
import { checkApplication, type NewApplication } from './check-application';
import { STEPS } from './procedure';
import { requireApplication } from './require-application';
import { noteStep } from './take-step';

/** A made application and the resource that it asks for. */
export interface Made {
  readonly application: ApplicationRecord;
  readonly resource: ResourceModel;
}

/** Refuses to apply for what is not shared, or was found to hold secrets. CAT-3, CAT-5 */
async function checkSharable(
  { db }: Pick<SharingContext, 'db'>,
  { id, sharingType, apiName }: ResourceModel,
): Promise<void> {
  const isShared = sharingType !== 'notShared' && (await secretSince(db, id)) === null;
  if (!isShared) throw new GatewayError('NOT_SHARED', { resource: apiName });
}

/** The resource that is applied for. Errors: NOT_FOUND, NOT_SHARED. */
export async function requireSharable(
  ctx: SharingContext,
  apiName: string,
): Promise<ResourceModel> {
  const resource = await ctx.catalog.byApiName(apiName);
  if (!resource) {
    throw new GatewayError('NOT_FOUND', { what: { zh: '信息资源', en: 'resource' }, id: apiName });
  }
  await checkSharable(ctx, resource);
  return resource;
}

/** Refuses what is incomplete, with one notice of everything that is missing. SHR-3 */
export async function checkComplete(
  ctx: SharingContext,
  input: NewApplication,
  ground: { readonly resource: ResourceModel; readonly consumerId: string },
): Promise<void> {
  const problems = new Problems();
  const serviceItems = await readServiceItems(ctx.db);
  const { longestTermDays } = await ctx.sharing.policies.terms(ctx.db);
  const now = ctx.clock.now();
  checkApplication(problems, input, { ...ground, serviceItems, longestTermDays, now });
  if (problems.list.length === 0) return;
  throw new GatewayError('APPLICATION_INCOMPLETE', { problems: problems.list });
}

/**
 * Makes an application by its first step; nothing is kept of one that is not complete. SHR-1, SHR-3
 *
 * Errors: FORBIDDEN; NOT_FOUND; NOT_SHARED; APPLICATION_INCOMPLETE with everything that is missing.
 */
export async function makeApplication(
  ctx: SharingContext,
  name: 'draft' | 'apply' | 'applyForReturn',
  asked: NewApplication,
): Promise<Made> {
  const conditions = plainConditions(asked);
  const input = { ...asked, ...conditions };
  const actor = requireActor(ctx);
  const { to: status, roles, operation } = STEPS[name];
  if (!holds(actor, ...roles)) throw forbidden(operation ?? name);
  const resource = await requireSharable(ctx, input.resource);
  const consumerId = actor.department.id;
  await checkComplete(ctx, input, { resource, consumerId });
  const now = ctx.clock.now();
  const { items, serviceItems, basis, mode, expiresAt } = input;
  const id = newId();
  await insertApplication(ctx.db, {
    ...{ id, number: await takeNumber(ctx.db, 'A', chinaDate(now).slice(0, 4)) },
    ...{ consumerId, providerId: resource.provider.id },
    ...{ resourceId: resource.id, version: resource.version, ...conditions },
    ...{ items, serviceItems, basis, mode, startsAt: input.startsAt ?? now, expiresAt },
    ...{ status, appliedAt: now, appliedBy: actor.id },
    submittedAt: status === 'submitted' ? now : null,
    quota: plainQuota(input.quota),
  });
  const application = await requireApplication(ctx, id);
  await noteStep(ctx, { name, application, from: null }, { sharingType: resource.sharingType });
  return { application, resource };
}

/** The resource of an application as it is in force. Errors: NOT_FOUND, NOT_SHARED. */
export async function resourceInForce(
  ctx: SharingContext,
  { resourceId }: Pick<ApplicationRecord, 'resourceId'>,
): Promise<ResourceModel> {
  const published = await ctx.catalog.published();
  const resource = published.find(({ id }) => id === resourceId);
  if (!resource) {
    const what = { zh: '信息资源', en: 'resource' };
    throw new GatewayError('NOT_FOUND', { what, id: resourceId });
  }
  await checkSharable(ctx, resource);
  return resource;
}

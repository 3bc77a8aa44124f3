import { Problems, type ResourceModel } from '../catalog';
import { forbidden, holds, requireActor } from '../identity';
import { chinaDate, GatewayError, newId } from '../platform';
import { checkApplication, type NewApplication } from './check-application';
import type { SharingContext } from './context';
import { plainConditions } from './row-condition/cell-rule';
import {
  type ApplicationRecord,
  insertApplication,
  readServiceItems,
  selectApplication,
  takeNumber,
} from './sharing.store';

/** The resource that is applied for. What is not shared cannot be had by applying. CAT-3 */
async function requireSharable(ctx: SharingContext, apiName: string): Promise<ResourceModel> {
  const resource = await ctx.catalog.byApiName(apiName);
  if (!resource) {
    throw new GatewayError('NOT_FOUND', { what: { zh: '信息资源', en: 'resource' }, id: apiName });
  }
  if (resource.sharingType === 'notShared') {
    throw new GatewayError('NOT_SHARED', { resource: apiName });
  }
  return resource;
}

/** Refuses what is incomplete, with one notice of everything that is missing. SHR-3 */
async function checkComplete(
  ctx: SharingContext,
  input: NewApplication,
  ground: { resource: ResourceModel; consumerId: string; now: Date },
): Promise<void> {
  const problems = new Problems();
  const serviceItems = await readServiceItems(ctx.db);
  const { longestTermDays } = ctx.sharing.policies.current;
  checkApplication(problems, input, { ...ground, serviceItems, longestTermDays });
  if (problems.list.length === 0) return;
  throw new GatewayError('APPLICATION_INCOMPLETE', { problems: problems.list });
}

/**
 * Applies to read a resource. The act of the consumer's sharing officer is the department's
 * consent; nothing is kept of an application that is not complete. SHR-1, SHR-3
 *
 * Errors: FORBIDDEN; NOT_FOUND; NOT_SHARED; APPLICATION_INCOMPLETE with everything that is missing.
 */
export async function applyForSharing(
  ctx: SharingContext,
  application: NewApplication,
): Promise<ApplicationRecord> {
  const conditions = plainConditions(application);
  const input = { ...application, ...conditions };
  const actor = requireActor(ctx);
  if (!holds(actor, 'sharingOfficer')) throw forbidden('applyForSharing');
  const resource = await requireSharable(ctx, input.resource);
  const now = ctx.clock.now();
  const consumerId = actor.department.id;
  await checkComplete(ctx, input, { resource, consumerId, now });
  const { items, serviceItems, basis, mode, expiresAt } = input;
  const id = newId();
  await insertApplication(ctx.db, {
    ...{ id, number: await takeNumber(ctx.db, 'A', chinaDate(now).slice(0, 4)) },
    ...{ consumerId, providerId: resource.provider.id },
    ...{ resourceId: resource.id, version: resource.version, ...conditions },
    ...{ items, serviceItems, basis, mode, startsAt: input.startsAt ?? now, expiresAt },
    ...{ status: 'submitted', appliedAt: now, appliedBy: actor.id },
  });
  const made = await selectApplication(ctx.db, id);
  if (!made) throw new GatewayError('NOT_FOUND', { what: 'application', id });
  return made;
}

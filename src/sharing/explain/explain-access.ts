import type { ResourceModel } from '../../catalog';
import { type Actor, findDepartment, forbidden, holds, requireActor } from '../../identity';
import { GatewayError } from '../../platform';
import type { SharingContext } from '../context';
import { decide } from '../decision/decide';
import { readerOf, usualReader } from '../decision/reader';
import { readGrants } from '../grants/grants.store';
import { tellQuotas } from '../quotas/tell-quota';
import { type Explanation, explanationOf } from './explanation';
import { suspendedGrants } from './suspended-grants';

/** May this department read this resource for this service item, now, and why? */
export interface AccessQuestion {
  /** API name of the resource. */
  readonly resource: string;
  readonly serviceItem: string;
  /** Id of a department; the caller's own when absent. */
  readonly department?: string | null | undefined;
}

/** Others' rights are for those who give them and those who oversee. */
function checkAsker(actor: Actor, departmentId: string, { provider }: ResourceModel): void {
  if (departmentId === actor.department.id || holds(actor, 'sharingAuthority', 'leadership'))
    return;
  const gives = provider.id === actor.department.id && holds(actor, 'sharingOfficer', 'steward');
  if (!gives) throw forbidden('explainAccess');
}

/** Longer ids are those of nothing. */
const LONGEST_ID = 64;

/** Decisions are made, and kept, about departments that there are. */
async function checkDepartment(ctx: SharingContext, id: string): Promise<void> {
  const found = id.length > LONGEST_ID ? null : await findDepartment(ctx, id);
  if (found) return;
  const what = { zh: '部门', en: 'department' };
  throw new GatewayError('NOT_FOUND', { what, id: id.slice(0, LONGEST_ID) });
}

/**
 * Explains what a department may read: the same decision that a read would get now, in words. For
 * the caller's own department from where the caller stands, for another from the government network.
 *
 * Errors: NOT_FOUND when nothing is published under the name and when there is no such department;
 * FORBIDDEN about another department, but for the provider, the sharing authority and the leadership
 * office.
 */
export async function explainAccess(
  ctx: SharingContext,
  { resource: apiName, serviceItem, department }: AccessQuestion,
): Promise<Explanation> {
  const actor = requireActor(ctx);
  const resource = await ctx.catalog.byApiName(apiName);
  if (!resource) {
    throw new GatewayError('NOT_FOUND', { what: { zh: '资源', en: 'resource' }, id: apiName });
  }
  const departmentId = department ?? actor.department.id;
  checkAsker(actor, departmentId, resource);
  await checkDepartment(ctx, departmentId);
  const reader = departmentId === actor.department.id ? readerOf(ctx) : usualReader(ctx);
  const decision = await decide(ctx, { departmentId, reader, serviceItem, resource });
  const policies = await ctx.sharing.policies.load();
  const grants = await readGrants(ctx.db, departmentId, resource.id);
  const suspended = suspendedGrants(grants, serviceItem, ctx.clock.now());
  const limits = await tellQuotas(ctx, decision.effect === 'allow' ? decision.quotas : []);
  const { locale } = ctx;
  const explained = { resource, serviceItem, policies, suspended, grants, limits, locale };
  return explanationOf(decision, explained);
}

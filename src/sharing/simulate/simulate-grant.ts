import { Problems, type ResourceModel } from '../../catalog';
import { findDepartment, requireActor } from '../../identity';
import { GatewayError } from '../../platform';
import type { SharingContext } from '../context';
import type { GrantModel } from '../decision/grant-model';
import { type AskedScope, checkScope } from '../procedure/check-application';
import { plainConditions } from '../row-condition/cell-rule';
import { simulate, simulatedProvider } from './simulate';
import type { Simulation } from './simulation';

/** A grant that somebody thinks of giving. */
export interface GrantDraft extends AskedScope {
  /** Id of the department that would hold it. */
  readonly consumer: string;
  /** API name of the resource. */
  readonly resource: string;
}

/** What stands in reasons for a grant that has no number yet. */
const DRAFT_NUMBER = 'G-DRAFT';

/** The resource, where the caller may look at it. Errors: NOT_FOUND. */
async function requireResource(
  ctx: SharingContext,
  apiName: string,
  providerId: string | null,
): Promise<ResourceModel> {
  const resource = await ctx.catalog.byApiName(apiName);
  if (resource && (providerId === null || resource.provider.id === providerId)) return resource;
  throw new GatewayError('NOT_FOUND', { what: { zh: '信息资源', en: 'resource' }, id: apiName });
}

async function requireConsumer(ctx: SharingContext, id: string): Promise<void> {
  if (await findDepartment(ctx, id)) return;
  throw new GatewayError('NOT_FOUND', { what: { zh: '部门', en: 'department' }, id });
}

/** Refuses a draft that could not be granted, with everything that is wrong with it. */
async function checkDraft(
  ctx: SharingContext,
  draft: GrantDraft,
  resource: ResourceModel,
): Promise<void> {
  const problems = new Problems();
  const serviceItems = await ctx.sharing.purposes.load();
  const now = ctx.clock.now();
  checkScope(problems, draft, { resource, consumerId: draft.consumer, serviceItems, now });
  if (problems.list.length === 0) return;
  throw new GatewayError('APPLICATION_INCOMPLETE', { problems: problems.list });
}

/** The draft as it would be in force from now on. */
function grantOf(ctx: SharingContext, draft: GrantDraft, resource: ResourceModel): GrantModel {
  const now = ctx.clock.now();
  const { items, serviceItems, consumer: consumerId } = draft;
  return {
    ...{ id: DRAFT_NUMBER, number: DRAFT_NUMBER, consumerId, resourceId: resource.id },
    ...{ versionFrom: resource.version, versionTo: null, items, serviceItems },
    ...plainConditions(draft),
    ...{
      startsAt: now,
      expiresAt: new Date(8.64e15),
      endsAt: null,
      narrowings: [],
      createdAt: now,
    },
    ...{
      revokedAt: null,
      approvedBy: null,
      masked: [],
      mode: 'serviceInterface',
      quota: [],
      status: 'active',
      ending: null,
      held: false,
    },
  };
}

/**
 * What the reads of the last days would come to if a department held one more grant. SHR-4
 *
 * Errors: FORBIDDEN for all but the sharing authority, the leadership office, and a provider's
 * officer and steward; NOT_FOUND, also for another provider's resource; APPLICATION_INCOMPLETE with
 * everything that is wrong with the draft; INPUT_INVALID; AUDIT_UNAVAILABLE.
 */
export async function simulateGrant(
  ctx: SharingContext,
  { draft: asked, days }: { readonly draft: GrantDraft; readonly days: number },
): Promise<Simulation> {
  const providerId = simulatedProvider(requireActor(ctx), 'simulateGrant');
  const draft = { ...asked, ...plainConditions(asked) };
  const resource = await requireResource(ctx, draft.resource, providerId);
  await requireConsumer(ctx, draft.consumer);
  await checkDraft(ctx, draft, resource);
  const grant = grantOf(ctx, draft, resource);
  const only = { departmentId: draft.consumer, resource };
  return simulate(
    ctx,
    { days, providerId },
    { what: 'grant', only, grants: ({ grants }) => [grant, ...grants] },
  );
}

import type { ResourceModel } from '../../catalog';
import {
  alsoRecord,
  type DepartmentRecord,
  getDepartment,
  requireActor,
  SYSTEM_ACTOR,
} from '../../identity';
import { bumpEpoch, chinaDate, GatewayError, type Words } from '../../platform';
import type { SharingContext } from '../context';
import { joinEnding } from '../ending/join-ending';
import { noteGrantStep } from '../grant-life/take-grant-step';
import { insertGrant } from '../grants/grants.store';
import { takeNumber } from '../numbers.store';
import { divisionPrefix } from '../row-condition/compile-rows';
import type { RowCondition } from '../row-condition/row-condition';
import type { ApplicationRecord } from './applications.store';
import type { NewApplication } from './check-application';
import { makeApplication, requireSharable } from './make-application';
import { gatewayRecord, takeStep } from './take-step';

/** What a department of a lower level has returned; its rows are those of its own area. */
export type NewReturn = Omit<NewApplication, 'rowScope' | 'cells' | 'mode'>;

/** Levels from the highest down. */
const LEVELS: readonly string[] = Object.freeze(['city', 'district', 'township']);

const NOT_BELOW: Words = Object.freeze({
  zh: '数据只回流给提供部门的下级地区，且限于其行政区域',
  en: 'data is returned only to a lower level, whose area lies within the provider’s',
});
const NO_DIVISION: Words = Object.freeze({
  zh: '该资源没有登记为行政区划代码的信息项，无法按区域确定数据行',
  en: 'no item of it is the division code, so its rows cannot be told by area',
});
const OPEN_TO_ALL: Words = Object.freeze({
  zh: '该资源为无条件共享，无需申请即可读取',
  en: 'it is shared unconditionally and can be read without',
});

function notPossible({ apiName }: ResourceModel, reason: Words): GatewayError {
  return new GatewayError('RETURN_NOT_POSSIBLE', { resource: apiName, reason });
}

/** True for a department of a lower level, in an area that is a part of the other's. */
function isBelow(lower: DepartmentRecord, higher: DepartmentRecord): boolean {
  const isLower = LEVELS.indexOf(lower.level) > LEVELS.indexOf(higher.level);
  const isPart = lower.divisionCode.startsWith(divisionPrefix(higher.divisionCode));
  return isLower && isPart && lower.divisionCode !== higher.divisionCode;
}

/**
 * The rows on the caller's own area. Errors: RETURN_NOT_POSSIBLE where the caller is not below the
 * provider, the resource needs no grant, or its rows cannot be told by area.
 */
async function ownArea(ctx: SharingContext, resource: ResourceModel): Promise<RowCondition> {
  const lower = await getDepartment(ctx, requireActor(ctx).department.id);
  const higher = await getDepartment(ctx, resource.provider.id);
  if (!isBelow(lower, higher)) throw notPossible(resource, NOT_BELOW);
  if (resource.sharingType === 'unconditional') throw notPossible(resource, OPEN_TO_ALL);
  const { divisionItems: names } = await ctx.sharing.policies.terms(ctx.db);
  const item = resource.items.find(
    ({ name, type, lookup }) => type === 'C' && (lookup === 'divisionCode' || names.includes(name)),
  );
  if (!item) throw notPossible(resource, NO_DIVISION);
  return { divisionUnder: { item: item.apiName, code: lower.divisionCode } };
}

/** Grants it at once: the law leaves nothing to decide. */
async function grantReturn(
  ctx: SharingContext,
  application: ApplicationRecord,
): Promise<ApplicationRecord> {
  const name = 'grantReturn';
  const createdAt = ctx.clock.now();
  const change = { answeredAt: createdAt };
  const answered = await takeStep(ctx, { name, application }, { change });
  const number = await takeNumber(ctx.db, 'G', chinaDate(createdAt).slice(0, 4));
  const grant = await insertGrant(ctx.db, answered, { number, createdAt, quota: [], masked: [] });
  // No person issued it, and its history names none.
  const gateway = { ...ctx, actor: SYSTEM_ACTOR };
  await noteGrantStep(gateway, { name: 'issue', grant, from: null }, null);
  await joinEnding(ctx, grant);
  await bumpEpoch(ctx.db);
  return alsoRecord(answered, [gatewayRecord(ctx, name, grant)]);
}

/**
 * Applies for data on the caller's own area that a department of a higher level holds (回流). The
 * provider puts no further condition and has no refusal but that the resource is not shared, so the
 * gateway answers at once and issues the grant, for the rows of the caller's division. SHR-13
 *
 * Errors: FORBIDDEN; NOT_FOUND; NOT_SHARED; RETURN_NOT_POSSIBLE with why; APPLICATION_INCOMPLETE
 * with everything that is missing.
 */
export async function applyForReturn(
  ctx: SharingContext,
  input: NewReturn,
): Promise<ApplicationRecord> {
  const resource = await requireSharable(ctx, input.resource);
  const rowScope = await ownArea(ctx, resource);
  const asked = { ...input, rowScope, mode: 'serviceInterface' } as const;
  const { application } = await makeApplication(ctx, 'applyForReturn', asked);
  return grantReturn(ctx, application);
}

import { auditDraft } from '../../audit';
import { alsoRecord, forbidden, holds, requireActor } from '../../identity';
import { GatewayError } from '../../platform';
import {
  type ApplicationRecord,
  draftApplication,
  listApplications,
  type SharingContext,
} from '../../sharing';
import type { GuideMaterial } from '../guide/content.types';
import type { GuideVersionOf } from '../guide/guide';
import { lockServiceItem } from '../guide/guides.store';
import { ownVersion } from '../guide/require-guide';
import type { NeededApplication } from '../lint/finding';
import { readReach } from './read-reach';
import { supplyStates } from './supply-states';

/** For which material to apply, and until when; a year where nothing is said. */
export interface AskedMaterial {
  readonly versionId: string;
  /** Key of the material. */
  readonly material: string;
  readonly expiresAt?: Date | null;
}

const YEAR = 365 * 86_400_000;

/** Most applications that are looked through for one that waits already. */
const MANY = 100;

/** Where an application stands while it may still become a grant. */
const WAITING = ['draft', 'consented', 'submitted', 'toSupplement', 'extensionAsked', 'extended'];

function materialOf({ version }: GuideVersionOf, key: string): GuideMaterial {
  const material = version.content.materials.find((known) => known.key === key);
  if (material) return material;
  throw new GatewayError('NOT_FOUND', { what: { zh: '材料', en: 'material' }, id: key });
}

/** What has yet to be granted for the way that needs least. Errors: INPUT_INVALID, CONFLICT. */
async function missingFor(
  ctx: SharingContext,
  found: GuideVersionOf,
  material: GuideMaterial,
): Promise<readonly NeededApplication[]> {
  const [best] = supplyStates(await readReach(ctx, found.guide, found.version.content), material);
  if (!best) {
    const expected = {
      zh: '已对应到可共享资源的材料',
      en: 'a material mapped to resources that are shared',
    };
    const got = { zh: '没有可用对应的材料', en: 'one without a mapping that holds' };
    throw new GatewayError('INPUT_INVALID', { field: 'material', expected, got });
  }
  if (best.missing.length > 0) return best.missing;
  const what = { zh: `材料“${material.name}”`, en: `the material “${material.name}”` };
  const expected = { zh: '尚未授权的信息项', en: 'items that are not granted yet' };
  const got = { zh: '均已授权', en: 'all are granted' };
  throw new GatewayError('CONFLICT', { what, expected, got });
}

/** Refuses to ask twice for what an application waits for already. Errors: CONFLICT. */
async function refuseWaiting(
  ctx: SharingContext,
  serviceItem: string,
  { resource, items }: NeededApplication,
): Promise<void> {
  const model = await ctx.catalog.byApiName(resource);
  const { nodes } = await listApplications(ctx, { first: MANY, after: null });
  const waiting = nodes.find(
    (one) =>
      one.resourceId === model?.id &&
      one.consumerId === requireActor(ctx).department.id &&
      WAITING.includes(one.status) &&
      one.serviceItems.includes(serviceItem) &&
      items.every((item) => one.items.includes(item)),
  );
  if (!waiting) return;
  const what = { zh: `申请 ${waiting.number}`, en: `application ${waiting.number}` };
  const expected = { zh: '没有在办的申请', en: 'no application under way' };
  throw new GatewayError('CONFLICT', { what, expected, got: waiting.status });
}

/** What the application rests on: the material's own basis, else that of the service. */
function basisOf({ version }: GuideVersionOf, { basis }: GuideMaterial): string {
  const laws = basis.length > 0 ? basis : version.content.basis;
  return laws.map(({ law, article }) => `${law}${article ?? ''}`).join('；');
}

/**
 * Drafts the applications that would let the department fetch a material: for each resource that is
 * not granted yet exactly the items that the material needs, and the guide's own service item. They
 * wait for the consent of the department's sharing officer like any draft. GDE-9, SHR-1
 *
 * Errors: NOT_FOUND; FORBIDDEN; INPUT_INVALID for a material without a mapping that holds; CONFLICT
 * where all is granted or applied for; those of `draftApplication`.
 */
export async function draftApplicationForMaterial(
  ctx: SharingContext,
  { versionId, material: key, expiresAt }: AskedMaterial,
): Promise<readonly ApplicationRecord[]> {
  const operation = 'draftApplicationForMaterial';
  const found = await ownVersion(ctx, versionId, operation);
  if (!holds(requireActor(ctx), 'sharingOfficer', 'steward')) throw forbidden(operation);
  const { serviceItem } = found.guide;
  await lockServiceItem(ctx.db, serviceItem);
  const material = materialOf(found, key);
  const until = expiresAt ?? new Date(ctx.clock.now().getTime() + YEAR);
  const drafted: ApplicationRecord[] = [];
  for (const needed of await missingFor(ctx, found, material)) {
    await refuseWaiting(ctx, serviceItem, needed);
    const { resource, items } = needed;
    const asked = { resource, items, serviceItems: [serviceItem], expiresAt: until };
    const basis = basisOf(found, material);
    drafted.push(await draftApplication(ctx, { ...asked, basis, mode: 'serviceInterface' }));
  }
  return alsoRecord(
    drafted,
    drafted.map((application) => recordOf(ctx, application)),
  );
}

/** Each application has its record, as if it had been drafted alone. */
function recordOf(ctx: SharingContext, { id, number }: ApplicationRecord) {
  const { id: actorId, kind, department } = requireActor(ctx);
  return auditDraft({
    ...{ event: 'application.drafted', requestId: ctx.requestId, facts: { id, number } },
    ...{ department: department.id, actor: { kind, id: actorId } },
  });
}

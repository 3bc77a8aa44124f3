import { forbidden, holds, requireActor } from '../../identity';
import { databaseProblem, GatewayError, newId } from '../../platform';
import { listServiceItems, type SharingContext } from '../../sharing';
import { requireLawChanges } from '../laws/require-law-changes';
import { plainContent } from './check-content';
import type { GuideContent } from './content.types';
import type { GuideRecord, GuideVersionRecord } from './guide';
import {
  type Draft,
  insertDraft,
  insertGuide,
  lockServiceItem,
  rewriteDraft,
  selectGuideOf,
  selectVersions,
} from './guides.store';
import { isActive } from './is-active';
import { ownVersion, wrongStatus } from './require-guide';

/** What a department writes. */
export interface WrittenGuide {
  /** Code of the service item. */
  readonly serviceItem: string;
  readonly content: GuideContent;
  /** Ids of the changes of law that it carries out. GDE-13 */
  readonly lawChanges?: readonly string[] | null;
}

/** Refuses an item that is not in force, or that the caller's department does not handle. GDE-1 */
async function checkServiceItem(ctx: SharingContext, code: string): Promise<void> {
  const { department } = requireActor(ctx);
  const item = (await listServiceItems(ctx)).find((known) => known.code === code);
  if (!item || !isActive(item, ctx.clock.now())) {
    throw new GatewayError('PURPOSE_UNKNOWN', { serviceItem: code });
  }
  if (item.departments.includes(department.id)) return;
  throw new GatewayError('PURPOSE_NOT_YOURS', { serviceItem: code });
}

/** The department's guide of the item; begun where there is none yet. */
async function guideOf(ctx: SharingContext, serviceItem: string): Promise<GuideRecord> {
  const departmentId = requireActor(ctx).department.id;
  const known = await selectGuideOf(ctx.db, serviceItem, departmentId);
  if (known) return known;
  const guide = { id: newId(), serviceItem, departmentId, createdAt: ctx.clock.now() };
  await insertGuide(ctx.db, guide);
  return guide;
}

/** Adds a version after the latest; of two that add one at once the second is refused. */
async function addVersion(
  ctx: SharingContext,
  guide: GuideRecord,
  { latest, draft }: { readonly latest: GuideVersionRecord | undefined; readonly draft: Draft },
): Promise<string> {
  const id = newId();
  const number = (latest?.number ?? 0) + 1;
  await insertDraft(ctx.db, { id, guideId: guide.id, number }, draft).catch((error: unknown) => {
    if (databaseProblem(error) !== 'unique' || !latest) throw error;
    throw wrongStatus({ guide, version: latest }, latest.status, 'draft');
  });
  return id;
}

/**
 * Writes what the next version of the department's guide shall say: its draft where there is one,
 * else a new version. It need not be complete; the rules say what is missing. GDE-1, GDE-2
 *
 * Errors: FORBIDDEN; PURPOSE_UNKNOWN; PURPOSE_NOT_YOURS; GUIDE_INVALID; NOT_FOUND for a change of
 * law; CONFLICT while a version waits to be published.
 */
export async function writeGuide(
  ctx: SharingContext,
  { serviceItem, content, lawChanges }: WrittenGuide,
): Promise<GuideVersionRecord> {
  const actor = requireActor(ctx);
  if (!holds(actor, 'steward', 'sharingOfficer')) throw forbidden('writeGuide');
  const plain = plainContent(content);
  await checkServiceItem(ctx, serviceItem);
  const carried = await requireLawChanges(ctx, lawChanges ?? []);
  await lockServiceItem(ctx.db, serviceItem);
  const guide = await guideOf(ctx, serviceItem);
  const [latest] = await selectVersions(ctx.db, guide.id);
  const hand = { createdBy: actor.id, createdAt: ctx.clock.now() };
  const draft = { content: plain, lawChanges: carried, ...hand };
  if (latest?.status === 'submitted') throw wrongStatus({ guide, version: latest }, 'draft');
  if (latest?.status !== 'draft') {
    const id = await addVersion(ctx, guide, { latest, draft });
    return (await ownVersion(ctx, id, 'writeGuide')).version;
  }
  if (!(await rewriteDraft(ctx.db, latest.id, draft))) {
    throw wrongStatus({ guide, version: latest }, 'draft', 'submitted');
  }
  return (await ownVersion(ctx, latest.id, 'writeGuide')).version;
}

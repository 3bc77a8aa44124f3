import { type Subject, sendMessage, startDeadline } from '../../duties';
import { type Actor, forbidden, holds, requireActor } from '../../identity';
import { chinaDate, GatewayError, isRealDate, newId } from '../../platform';
import { findResource } from '../catalog.store';
import { checkText, TEXT_LIMITS } from '../check-text';
import type { CatalogContext } from '../context';
import { Problems } from '../problems';
import type { Resource } from '../resource.types';
import { authorityOver } from '../review-clock';
import { noSuchResource, visibleTo } from '../visible';
import { changeSpan } from './change-span';
import { insertLawChange, type LawChangeRecord, lockLawChange } from './law-changes.store';

/** A change of law or duty, and the resource that it affects. */
export interface NewChange {
  readonly resourceId: string;
  /** What changed: the law or the duty, by name and article. */
  readonly what: string;
  /** From which day on it holds, YYYY-MM-DD. */
  readonly effectiveOn: string;
}

/** A change as clocks and messages know it: people call it by the code of its resource. */
export function lawChangeSubject({ id, code }: Pick<LawChangeRecord, 'id' | 'code'>): Subject {
  return { type: 'lawChange', id, number: code };
}

/** The provider's own office, and the authority. Errors: FORBIDDEN. */
function checkRecorder(actor: Actor, { provider }: Resource): void {
  const isOwn = provider.id === actor.department.id;
  if (isOwn && holds(actor, 'sharingOfficer', 'steward')) return;
  if (!holds(actor, 'sharingAuthority')) throw forbidden('recordLawChange');
}

/** Refuses a change that says nothing. Errors: CATALOG_ENTRY_INVALID with all that is wrong. */
function checkChange({ what, effectiveOn }: NewChange, today: string): void {
  const problems = new Problems();
  checkText(problems, 'what', what, TEXT_LIMITS.abstract);
  const { from, to } = changeSpan(today);
  if (!isRealDate(effectiveOn) || effectiveOn < from || to < effectiveOn) {
    const expected = { zh: `${from} 至 ${to} 的日期`, en: `a date from ${from} to ${to}` };
    problems.add('effectiveOn', expected, { zh: '其他内容', en: 'something else' });
  }
  if (problems.list.length === 0) return;
  throw new GatewayError('CATALOG_ENTRY_INVALID', { problems: problems.list });
}

/** Only what is in force can be out of date. Errors: NOT_FOUND, FORBIDDEN, CONFLICT. */
async function requireAffected(ctx: CatalogContext, resourceId: string): Promise<Resource> {
  const actor = requireActor(ctx);
  const found = await findResource(ctx.db, { id: resourceId });
  const resource = found && visibleTo(actor, found);
  if (!resource) throw noSuchResource(resourceId);
  checkRecorder(actor, resource);
  if (resource.published) return resource;
  const what = { zh: `信息资源 ${resource.code}`, en: `the resource ${resource.code}` };
  const got = resource.endedAt ? 'ended' : (resource.versions[0]?.status ?? null);
  throw new GatewayError('CONFLICT', { what, expected: 'published', got });
}

/** The provider must act; the authority waits for it. Nobody can be late for a law to come. */
async function startUpdate(ctx: CatalogContext, change: LawChangeRecord): Promise<void> {
  const { providerId: departmentId, effectiveOn } = change;
  const today = chinaDate(ctx.clock.now());
  const isToCome = effectiveOn > today;
  const authority = await authorityOver(ctx, departmentId);
  await startDeadline(ctx, {
    ...{ rule: 'resource.update', subject: lawChangeSubject(change), departmentId },
    ...{ waitingId: authority?.id ?? null },
    countedFrom: isToCome ? effectiveOn : today,
  });
}

/**
 * Records a change of law or duty that affects a resource in force, as its provider or the sharing
 * authority. The provider's clock starts, from the day the change holds where that is still to
 * come, and is met by a version that is submitted from now on and published. CAT-8
 *
 * Errors: NOT_FOUND; FORBIDDEN; CATALOG_ENTRY_INVALID with everything that is wrong; CONFLICT for a
 * resource that is not in force.
 */
export async function recordLawChange(
  ctx: CatalogContext,
  asked: NewChange,
): Promise<LawChangeRecord> {
  const actor = requireActor(ctx);
  const { id: resourceId } = await requireAffected(ctx, asked.resourceId);
  checkChange(asked, chinaDate(ctx.clock.now()));
  const { what, effectiveOn } = asked;
  const recorded = { recordedBy: actor.id, recordedAt: ctx.clock.now() };
  const id = newId();
  await insertLawChange(ctx.db, { id, resourceId, what: what.trim(), effectiveOn, ...recorded });
  const change = await lockLawChange(ctx.db, id);
  if (!change) throw noSuchResource(resourceId);
  await startUpdate(ctx, change);
  await sendMessage(ctx, {
    ...{ to: change.providerId, kind: 'lawChangeRecorded', subject: lawChangeSubject(change) },
    facts: { department: actor.department.name, day: effectiveOn },
  });
  return change;
}

import { type Actor, forbidden, holds, requireActor } from '../../identity';
import { GatewayError } from '../../platform';
import type { SharingContext } from '../../sharing';
import type { GuideRecord, GuideVersionOf, GuideVersionRecord } from './guide';
import { selectVersion } from './guides.store';

/** True for those who may look at the drafts of every department. */
export function seesAllGuides(actor: Actor): boolean {
  return holds(actor, 'sharingAuthority', 'leadership');
}

/** A refusal that tells no more than what the caller named. */
export function noSuchGuide(id: string): GatewayError {
  return new GatewayError('NOT_FOUND', { what: { zh: '办事指南', en: 'guide' }, id });
}

/** The version of this id where the caller may know of it. Errors: NOT_FOUND. */
export async function knownVersion(ctx: SharingContext, id: string): Promise<GuideVersionOf> {
  const actor = requireActor(ctx);
  const found = await selectVersion(ctx.db, id);
  const isOwn = found?.guide.departmentId === actor.department.id;
  if (found && (isOwn || seesAllGuides(actor) || found.version.publishedAt !== null)) return found;
  throw noSuchGuide(id);
}

/** The same, which must be the caller's own. Errors: NOT_FOUND, FORBIDDEN. */
export async function ownVersion(
  ctx: SharingContext,
  id: string,
  operation: string,
): Promise<GuideVersionOf> {
  const found = await knownVersion(ctx, id);
  if (found.guide.departmentId !== requireActor(ctx).department.id) throw forbidden(operation);
  return found;
}

/** How people call a guide: its item and whose it is. */
export function guideNumber({ serviceItem }: GuideRecord): string {
  return serviceItem;
}

/** A version that is not, or no longer, where a step begins. */
export function wrongStatus(
  { guide, version }: GuideVersionOf,
  expected: string,
  got: GuideVersionRecord['status'] = version.status,
): GatewayError {
  const number = guideNumber(guide);
  const what = { zh: `办事指南 ${number}`, en: `the guide ${number}` };
  return new GatewayError('CONFLICT', { what, expected, got });
}

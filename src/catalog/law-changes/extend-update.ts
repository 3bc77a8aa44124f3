import { checkExtension, extendDeadline, sendMessage } from '../../duties';
import { forbidden, holds, listAuthorities, requireActor } from '../../identity';
import { GatewayError } from '../../platform';
import { checkText, TEXT_LIMITS } from '../check-text';
import type { CatalogContext } from '../context';
import { Problems } from '../problems';
import { seesAllDrafts } from '../visible';
import { type LawChangeRecord, lockLawChange, updateExtension } from './law-changes.store';
import { lawChangeSubject } from './record-law-change';

/** Which change, and why. */
interface Reasoned {
  readonly id: string;
  readonly reasons: string;
}

/** Reasons that must be said, as they are kept. Errors: CATALOG_ENTRY_INVALID. */
function checkedReasons(reasons: string): string {
  const problems = new Problems();
  checkText(problems, 'reasons', reasons, TEXT_LIMITS.abstract);
  if (problems.list.length === 0) return reasons.trim();
  throw new GatewayError('CATALOG_ENTRY_INVALID', { problems: problems.list });
}

/** The change, held until the transaction ends. One of other departments looks absent. */
async function requireChange(ctx: CatalogContext, id: string): Promise<LawChangeRecord> {
  const actor = requireActor(ctx);
  const change = await lockLawChange(ctx.db, id);
  if (change && (seesAllDrafts(actor) || change.providerId === actor.department.id)) return change;
  const what = { zh: '法律或者职责变化', en: 'change of law or duty' };
  throw new GatewayError('NOT_FOUND', { what, id });
}

/** Where a request for more time stands. */
function extensionState({ closedAt, extensionDays, extensionAnswer }: LawChangeRecord): string {
  if (closedAt) return 'closed';
  return extensionAnswer ?? (extensionDays === null ? 'none' : 'asked');
}

/** Refuses a step that does not begin where the change stands. Errors: CONFLICT. */
function checkState(change: LawChangeRecord, expected: 'none' | 'asked'): void {
  const got = extensionState(change);
  if (got === expected) return;
  const what = { zh: `${change.code} 的更新延期`, en: `more time to update ${change.code}` };
  throw new GatewayError('CONFLICT', { what, expected, got });
}

/** Tells a department of a step. */
function tell(
  ctx: CatalogContext,
  change: LawChangeRecord,
  to: string,
  kind: 'updateExtensionAsked' | 'updateExtended' | 'updateExtensionRefused',
): Promise<void> {
  const { name: department } = requireActor(ctx).department;
  const facts = { department, days: change.extensionDays };
  return sendMessage(ctx, { to, kind, subject: lawChangeSubject(change), facts });
}

/**
 * Asks for more working days to bring a resource up to a change, once, as the provider's sharing
 * officer. CAT-8
 *
 * Errors: NOT_FOUND; FORBIDDEN; INPUT_INVALID for more days than the law allows;
 * CATALOG_ENTRY_INVALID without reasons; CONFLICT when it was asked before, or the change is met.
 */
export async function askForUpdateExtension(
  ctx: CatalogContext,
  { id, days, reasons }: Reasoned & { readonly days: number },
): Promise<LawChangeRecord> {
  const actor = requireActor(ctx);
  const change = await requireChange(ctx, id);
  const isOwn = change.providerId === actor.department.id;
  if (!isOwn || !holds(actor, 'sharingOfficer')) throw forbidden('askForUpdateExtension');
  checkExtension('resource.update', days);
  const asked = { extensionDays: days, extensionReasons: checkedReasons(reasons) };
  checkState(change, 'none');
  const next = { ...change, ...asked, extensionAskedBy: actor.id };
  await updateExtension(ctx.db, next);
  for (const { id: to } of await listAuthorities(ctx)) {
    await tell(ctx, next, to, 'updateExtensionAsked');
  }
  return next;
}

/** The change whose extension the caller answers. Errors: NOT_FOUND, FORBIDDEN, SAME_PERSON. */
async function requireAsked(
  ctx: CatalogContext,
  id: string,
  operation: string,
): Promise<LawChangeRecord> {
  const actor = requireActor(ctx);
  const change = await requireChange(ctx, id);
  if (!holds(actor, 'sharingAuthority')) throw forbidden(operation);
  if (change.extensionAskedBy === actor.id) throw new GatewayError('SAME_PERSON', { operation });
  checkState(change, 'asked');
  return { ...change, extensionAnsweredBy: actor.id };
}

/**
 * Consents to more time, as the sharing authority: the clock gets the days that were asked. CAT-8
 *
 * Errors: NOT_FOUND; FORBIDDEN; SAME_PERSON; CONFLICT where nothing waits for an answer.
 */
export async function consentToUpdateExtension(
  ctx: CatalogContext,
  id: string,
): Promise<LawChangeRecord> {
  const change = await requireAsked(ctx, id, 'consentToUpdateExtension');
  const next = { ...change, extensionAnswer: 'consented' } as const;
  await updateExtension(ctx.db, next);
  const clock = { kind: 'resourceUpdate', subject: { id } } as const;
  const consentedBy = requireActor(ctx).id;
  await extendDeadline(ctx, clock, { days: next.extensionDays ?? 0, consentedBy });
  await tell(ctx, next, next.providerId, 'updateExtended');
  return next;
}

/**
 * Refuses more time with reasons, as the sharing authority: the clock stays as it was. CAT-8
 *
 * Errors: as for consenting; CATALOG_ENTRY_INVALID without reasons.
 */
export async function refuseUpdateExtension(
  ctx: CatalogContext,
  { id, reasons }: Reasoned,
): Promise<LawChangeRecord> {
  const change = await requireAsked(ctx, id, 'refuseUpdateExtension');
  const refusalReasons = checkedReasons(reasons);
  const next = { ...change, extensionAnswer: 'refused', refusalReasons } as const;
  await updateExtension(ctx.db, next);
  await tell(ctx, next, next.providerId, 'updateExtensionRefused');
  return next;
}

import { type AuditDraft, auditDraft } from '../audit';
import { isGatewayError } from '../platform';
import { withAnswers } from './ask-outside';
import type { IdentityContext } from './context';

/** What a recorded result says about itself, where it has it. */
const TOLD = ['id', 'number', 'code'] as const;

/** Mutations that write their own records, in transactions of their own: not to be wrapped. */
export const SELF_RECORDED: readonly string[] = Object.freeze(['signIn', 'changePassword']);

/**
 * Runs an office change and records it under `event` in the same transaction, so that neither
 * stands without the other. Work that fails is rolled back whole and recorded on its own, as
 * `denied` when the caller was refused and as `failed` when the gateway was at fault, before the
 * error goes on to the caller. Call it outside any ambient transaction, and never around the
 * mutations of `SELF_RECORDED`: what those count must outlive a refusal. What the work asks by
 * `askOutside` is asked before the transaction that counts; the work may be begun more than once.
 *
 * If we stop between the rollback and the second record, nothing was changed and nobody was
 * answered. Errors: those of the work; AUDIT_UNAVAILABLE when a record cannot be written.
 */
export async function recordOffice<T>(
  ctx: IdentityContext,
  event: string,
  work: () => Promise<T>,
): Promise<T> {
  try {
    return await withAnswers(ctx, () => recorded(ctx, event, work));
  } catch (error) {
    await ctx.audit.append([refusalDraft(ctx, event, error)]);
    throw error;
  }
}

function recorded<T>(ctx: IdentityContext, event: string, work: () => Promise<T>): Promise<T> {
  return ctx.audit.recordWith(async () => {
    const result = await work();
    const own = officeDraft(ctx, event, { facts: factsOf(result) });
    return { result, drafts: [own, ...furtherRecords(result)] };
  });
}

/** Records of what else happened within a change, by the result that it answers. */
const further = new WeakMap<object, readonly AuditDraft[]>();

/**
 * Has more than one record written with a change: of what the gateway itself did within it. They
 * are bound to the result, so that they are written if and only if it is what the change comes to.
 */
export function alsoRecord<T extends object>(result: T, drafts: readonly AuditDraft[]): T {
  further.set(result, [...furtherRecords(result), ...drafts]);
  return result;
}

function furtherRecords(result: unknown): readonly AuditDraft[] {
  return typeof result === 'object' && result !== null ? (further.get(result) ?? []) : [];
}

/** A draft of something the caller of this request did in the office. */
export function officeDraft(
  ctx: Pick<IdentityContext, 'actor' | 'requestId'>,
  event: string,
  more: Partial<AuditDraft> = {},
): AuditDraft {
  const { actor, requestId } = ctx;
  return auditDraft({
    event,
    requestId,
    department: actor === null || actor.kind === 'system' ? null : actor.department.id,
    actor: actor === null ? null : { kind: actor.kind, id: actor.id },
    ...more,
  });
}

/** A draft of something that came to nothing: refused below 500, failed from there up. */
export function refusalDraft(
  ctx: Pick<IdentityContext, 'actor' | 'requestId'>,
  event: string,
  error: unknown,
): AuditDraft {
  const known = isGatewayError(error);
  return officeDraft(ctx, event, {
    decision: known && error.http < 500 ? 'denied' : 'failed',
    reasons: [known ? error.code : 'INTERNAL'],
  });
}

function factsOf(result: unknown): AuditDraft['facts'] {
  if (typeof result !== 'object' || result === null) return {};
  const facts = Object.entries(result).filter(
    ([name, value]) => TOLD.some((told) => told === name) && isPlain(value),
  );
  return Object.fromEntries(facts);
}

function isPlain(value: unknown): boolean {
  return typeof value === 'string' || typeof value === 'number';
}

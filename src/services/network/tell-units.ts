import { type AuditDraft, auditDraft } from '../../audit';
import { type MessageKind, sendMessage } from '../../duties';
import {
  type AccessUnitRecord,
  type AccessUnitStatus,
  claimUntold,
  getDepartment,
  listAuthorities,
  SYSTEM_ACTOR,
} from '../../identity';
import type { SharingContext } from '../../sharing';

/** What is told of a unit by where it stands. */
const KINDS: Readonly<Record<AccessUnitStatus, MessageKind>> = Object.freeze({
  applied: 'accessUnitApplied',
  approved: 'accessUnitApproved',
  refused: 'accessUnitRefused',
  ended: 'accessUnitEnded',
});

/** Who is to know: of an application those who decide on it, of what was decided its department. NET-2 */
async function concerned(
  ctx: SharingContext,
  { status, departmentId, divisionCode }: AccessUnitRecord,
): Promise<readonly string[]> {
  if (status !== 'applied') return [departmentId];
  const authorities = await listAuthorities(ctx);
  return authorities
    .filter((one) => one.divisionCode === divisionCode && one.level !== 'township')
    .map(({ id }) => id);
}

async function tell(ctx: SharingContext, unit: AccessUnitRecord): Promise<AuditDraft> {
  const { id, number, status, departmentId } = unit;
  const { name: department } = await getDepartment(ctx, departmentId);
  const subject = { type: 'accessUnit', id, number } as const;
  for (const to of await concerned(ctx, unit)) {
    await sendMessage(ctx, { to, kind: KINDS[status], subject, facts: { department } });
  }
  const actor = { kind: 'system', id: SYSTEM_ACTOR.id } as const;
  const { requestId } = ctx;
  const facts = { number, status };
  return auditDraft({
    event: 'network.unitTold',
    requestId,
    actor,
    department: departmentId,
    facts,
  });
}

/**
 * Looks once at access units, and tells those concerned where each stands: an application to the authority that decides on
 * it, a decision to the department, each once however many processes look. NET-2
 *
 * @returns how many were told of
 */
export function tellUnits(ctx: SharingContext): Promise<number> {
  return ctx.audit.recordWith(async () => {
    const drafts: AuditDraft[] = [];
    for (const unit of await claimUntold(ctx.db)) drafts.push(await tell(ctx, unit));
    return { result: drafts.length, drafts };
  });
}

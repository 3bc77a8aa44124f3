import { type AuditDraft, auditDraft } from '../../audit';
import { dropDeadline, isLapsed, lapsedClocks } from '../../duties';
import { requireActor } from '../../identity';
import type { CasesContext } from '../context';
import { subjectOf, takeDisclosureStep } from './begin-disclosure-step';
import { DISCLOSURE_STEPS } from './disclosure-steps';
import { lockDisclosure } from './disclosures.store';

/** Gives one request up, unless it was paid or given up meanwhile. */
function abandon(ctx: CasesContext, id: string): Promise<number> {
  const { event, from } = DISCLOSURE_STEPS.abandon;
  const { kind, id: by } = requireActor(ctx);
  return ctx.audit.recordWith(async () => {
    const none: readonly AuditDraft[] = [];
    const request = await lockDisclosure(ctx.db, ctx.secrets, id);
    if (!request || !from.includes(request.status)) return { result: 0, drafts: none };
    const clock = { kind: 'disclosurePayment', subject: subjectOf(request) } as const;
    if (!(await isLapsed(ctx, clock))) return { result: 0, drafts: none };
    const { subject } = clock;
    await dropDeadline(ctx, { kind: 'disclosureAnswer', subject });
    await dropDeadline(ctx, clock);
    await takeDisclosureStep(ctx, 'abandon', request, { closedAt: ctx.clock.now() });
    const { number, departmentId: department } = request;
    const facts = { id, number };
    const actor = { kind, id: by };
    const draft = auditDraft({ event, requestId: ctx.requestId, actor, department, facts });
    return { result: 1, drafts: [draft] };
  });
}

/**
 * Looks once at the fees that were not paid in their 20 working days: the requests count as given up, each once
 * however many processes look. FEE-4
 *
 * @returns how many were given up
 */
export async function sweepDisclosures(ctx: CasesContext): Promise<number> {
  let total = 0;
  for await (const { subject } of lapsedClocks(ctx, ['disclosurePayment'])) {
    total += await abandon(ctx, subject.id);
  }
  return total;
}

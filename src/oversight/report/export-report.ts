import { auditDraft } from '../../audit';
import { requireActor } from '../../identity';
import type { OversightContext } from '../context';
import { type AskedReport, oversightReport } from './oversight-report';
import { reportWorkbook } from './report-workbook';

/**
 * All reports of a period as one workbook. That somebody took it is recorded before it leaves. SHR-12
 *
 * Errors: those of `oversightReport`; AUDIT_UNAVAILABLE.
 */
export async function exportReport(ctx: OversightContext, asked: AskedReport): Promise<Buffer> {
  const lines = {
    department: await oversightReport(ctx, 'department', asked),
    resource: await oversightReport(ctx, 'resource', asked),
    serviceItem: await oversightReport(ctx, 'serviceItem', asked),
    month: await oversightReport(ctx, 'month', asked),
  };
  const file = await reportWorkbook(lines);
  const rowCount = Object.values(lines).flat().length;
  const { id, kind, department } = requireActor(ctx);
  const said = { event: 'oversight.exported', requestId: ctx.requestId, rowCount };
  const who = { department: department.id, actor: { kind, id } };
  const facts = { from: asked.from, to: asked.to, department: asked.department ?? null };
  await ctx.audit.append([auditDraft({ ...said, ...who, facts })]);
  return file;
}

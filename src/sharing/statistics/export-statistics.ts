import { auditDraft } from '../../audit';
import { requireActor } from '../../identity';
import type { SharingContext } from '../context';
import { type AskedStatistics, sharingStatistics } from './statistics';
import { statisticsWorkbook } from './statistics-workbook';

/**
 * The same statistics as a workbook. That somebody took it is recorded before it leaves. SHR-12
 *
 * Errors: those of `sharingStatistics`; AUDIT_UNAVAILABLE.
 */
export async function exportStatistics(
  ctx: SharingContext,
  asked: AskedStatistics,
): Promise<Buffer> {
  const lines = await sharingStatistics(ctx, asked);
  const file = await statisticsWorkbook(lines);
  const { id, kind, department } = requireActor(ctx);
  const { from, to } = asked;
  const said = { event: 'statistics.exported', requestId: ctx.requestId, rowCount: lines.length };
  const who = { department: department.id, actor: { kind, id } };
  const facts = { from, to, department: asked.department ?? null };
  await ctx.audit.append([auditDraft({ ...said, ...who, facts })]);
  return file;
}

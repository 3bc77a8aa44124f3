import { auditDraft } from '../../audit';
import { requireActor } from '../../identity';
import type { CasesContext } from '../context';
import { lockCase } from '../file/cases.store';
import { CASE_STEPS } from '../procedure/steps';
import { archiveAlone } from './archive-case';
import { packVolumes } from './pack-volumes';
import { selectToArchive } from './volumes.store';

const DAY_MS = 86_400_000;
const MANY = 100;

/** Archives one case, unless somebody did meanwhile. */
function archiveOne(ctx: CasesContext, caseId: string): Promise<number> {
  const { id, kind } = requireActor(ctx);
  return ctx.audit.recordWith(async () => {
    const file = await lockCase(ctx.db, ctx.secrets, caseId);
    if (!file || !CASE_STEPS.archive.from.includes(file.status)) return { result: 0, drafts: [] };
    const { number: volume } = await archiveAlone(ctx, file);
    const draft = auditDraft({
      ...{ event: CASE_STEPS.archive.event, requestId: ctx.requestId, actor: { id, kind } },
      ...{ department: file.departmentId, facts: { id: file.id, number: file.number, volume } },
    });
    return { result: 1, drafts: [draft] };
  });
}

/**
 * Archives the cases that ended long enough ago, each in a volume of its own, but for those that wait
 * to share one; then packs what was filed. Each is archived once however many processes look. ARC-1
 *
 * @returns how many cases were archived and volumes packed
 */
export async function sweepArchive(ctx: CasesContext): Promise<number> {
  const now = ctx.clock.now().getTime();
  const closedBefore = new Date(now - ctx.config.caseArchiveDays * DAY_MS);
  const { from } = CASE_STEPS.archive;
  let total = 0;
  let after = '';
  for (;;) {
    const ids = await selectToArchive(ctx.db, { closedBefore, from, after, most: MANY });
    for (const id of ids) total += await archiveOne(ctx, id);
    if (ids.length < MANY) break;
    after = ids.at(-1) ?? after;
  }
  return total + (await packVolumes(ctx));
}

import { sendMessage } from '../../duties';
import type { Words } from '../../platform';
import { type CorrectionRecord, readCorrections } from '../../sharing';
import type { CasesContext } from '../context';
import { selectCase } from '../file/cases.store';
import { claimUntold, selectUntold } from './materials.store';

/** Most corrections that are looked at together. */
const MANY = 100;

/** What a correction came to, by where it stands; of one that stands elsewhere nothing is told. */
const OUTCOMES: Readonly<Partial<Record<CorrectionRecord['status'], Words>>> = Object.freeze({
  corrected: { zh: '数据已更正', en: 'the data was corrected' },
  foundRight: { zh: '经核实数据无误', en: 'the data was found right' },
  withdrawn: { zh: '申请已撤回', en: 'the request was withdrawn' },
});

/** Tells the departments whose cases a correction was filed in; once, whoever looks. */
function tell(
  ctx: CasesContext,
  { id: correctionId, number: correction }: CorrectionRecord,
  outcome: Words,
): Promise<void> {
  return ctx.db.transaction(async () => {
    const now = ctx.clock.now();
    for (const caseId of await claimUntold(ctx.db, { correctionId, now })) {
      const found = await selectCase(ctx.db, ctx.secrets, caseId);
      if (!found) continue;
      const subject = { type: 'case', id: caseId, number: found.number } as const;
      const facts = { correction, outcome };
      const to = found.departmentId;
      await sendMessage(ctx, { to, kind: 'caseCorrectionAnswered', subject, facts });
    }
  });
}

/** Brings what corrections came to back to the cases that they were filed in. SHR-11 */
export async function tellCorrections(ctx: CasesContext): Promise<void> {
  let after = '';
  for (;;) {
    const ids = await selectUntold(ctx.db, { after, most: MANY });
    for (const correction of await readCorrections(ctx, ids)) {
      const outcome = OUTCOMES[correction.status];
      if (outcome) await tell(ctx, correction, outcome);
    }
    if (ids.length < MANY) return;
    after = ids.at(-1) ?? after;
  }
}
